### E2: nama dan rujukan

E2001 = nama `{ $nama }` dipakai oleh dua unit atau pegawai
E2001-tanda = pemakaian kedua
E2001-pertama = sudah dipakai di sini
E2001-bantuan = beri nama lain pada salah satunya; unit dan pegawai memakai satu daftar nama
E2001-penjelasan =
    Unit dan pegawai memakai satu daftar nama, dan setiap nama hanya boleh satu kali di seluruh proyek. Yang kedua tidak dihitung.
    Salah:  unit bpo "Biro Perencanaan"    unit bpo "Bagian Perencanaan"
    Benar:  unit bpo "Biro Perencanaan"    unit bag_ren "Bagian Perencanaan"

E2002 = nama `{ $nama }` dipakai dua kali dalam rencana `{ $pemegang }` tahun { $tahun }
E2002-tanda = pemakaian kedua
E2002-pertama = sudah dipakai di sini
E2002-bantuan = beri nama lain pada salah satunya; SS, IKU, dan sub-IKU memakai satu daftar nama dalam satu tahun
E2002-penjelasan =
    SS, IKU, dan sub-IKU milik satu unit atau pegawai dalam satu tahun memakai satu daftar nama.
    Salah:  ss citra "…" {"{"} iku citra "…" {"}"}
    Benar:  ss citra "…" {"{"} iku indeks_citra "…" {"}"}

E2003 = `{ $kata } { $pemegang } { $tahun }` ditulis dua kali
E2003-tanda = yang kedua; isinya tidak dihitung
E2003-pertama = yang pertama di sini
E2003-bantuan = gabungkan keduanya; perubahan dalam tahun berjalan ditulis sebagai `revisi`
E2003-penjelasan =
    Satu peta, dan satu PK tanpa `komplemen`, berdiri di satu tempat saja untuk satu pemilik dan satu tahun.
    Salah:  peta kemenlu 2018 {"{"} … {"}"}    peta kemenlu 2018 {"{"} … {"}"}
    Benar:  peta kemenlu 2018 {"{"} … {"}"}

E2004 = tidak ada unit atau pegawai bernama `{ $nama }`
E2004-terdekat = mungkin maksudnya `{ $terdekat }`
E2004-di-sini = `{ $terdekat }` ditulis di sini
E2004-bantuan = tulis `unit { $nama } "…"` atau `pegawai { $nama } "…"` di salah satu berkas, atau perbaiki namanya
E2004-penjelasan =
    Nama unit atau pegawai ini tidak ditulis di berkas mana pun dalam proyek.
    Salah:  atasan kemenlo
    Benar:  atasan kemenlu

E2005 = { $pemegang ->
    [nihil] tidak ada SS atau IKU bernama `{ $nama }` tahun { $tahun }
   *[other] `{ $pemegang }` tidak punya SS atau IKU bernama `{ $nama }` tahun { $tahun }
}
E2005-terdekat = mungkin maksudnya `{ $terdekat }`
E2005-di-sini = `{ $terdekat }` ditulis di sini
E2005-tahun_lain = nama itu ada di tahun { $tahun_lain }; kalau itu yang dimaksud, tulis `{ $benar }`
E2005-tanpa_rencana = `{ $pemegang }` belum punya peta atau PK tahun { $tahun }
E2005-bantuan = periksa ejaannya; sub-IKU ditulis `unit.iku.sub`
E2005-penjelasan =
    Rujukan ke SS atau IKU ditulis `unit.nama`, tanpa `unit.` untuk milik sendiri, dan dengan `@tahun` untuk tahun lain.
    Salah:  cascade direct dari kemenlu.opini_bkp
    Benar:  cascade direct dari kemenlu.opini_bpk

E2006 = `{ $nama }` bukan { $jenis ->
    [ss] sasaran strategis (SS)
    [iku] IKU
    [unit] unit
    [pegawai] pegawai
   *[other] yang diminta di sini
}
E2006-bantuan = { $jenis ->
    [ss] sebut SS; IKU tidak dapat dipakai di sini
    [iku] sebut IKU atau sub-IKU; SS tidak dapat dipakai di sini
    [unit] sebut unit; pegawai tidak dapat dipakai di sini
   *[other] sebut nama yang sesuai
}
E2006-penjelasan =
    Nama ini ada, tetapi jenisnya lain: IKU diturunkan dari IKU, SS dari SS.
    Salah:  iku opini {"{"} cascade direct dari kemenlu.tata_kelola {"}"}
    Benar:  iku opini {"{"} cascade direct dari kemenlu.opini_bpk {"}"}

E2007 = nama `{ $nama }` dipakai dua kali
E2007-tanda = dipakai lagi di sini
E2007-pertama = sudah dipakai di sini
E2007-bantuan = beri nama lain pada salah satunya
E2007-penjelasan =
    Dalam satu dokumen (Renaksi, Renstra, SWOT) setiap nama hanya boleh dipakai satu kali untuk jenis yang sama.
    Salah:  kekuatan s1 "…"; kekuatan s1 "…"
    Benar:  kekuatan s1 "…"; kekuatan s2 "…"

E2008 = perspektif `{ $nama }` tidak ada dalam profil
E2008-terdekat = mungkin maksudnya `{ $terdekat }`
E2008-pilihan = pilihannya { $daftar }
E2008-penjelasan =
    Perspektif peta strategi ditetapkan oleh profil peraturan yang dipakai.
    Salah:  perspektif keuangan {"{"} … {"}"}
    Benar:  perspektif learning_growth {"{"} … {"}"}

E2009 = tahun rujukan `{ $nama }` tidak jelas
E2009-bantuan = tambahkan tahunnya, misalnya `{ $nama }@2018`
E2009-penjelasan =
    Di tempat ini tidak ada tahun yang mengelilingi, sehingga rujukan ke SS atau IKU harus menyebut tahunnya.
    Salah:  rujukan kemenlu.opini_bpk
    Benar:  rujukan kemenlu.opini_bpk@2018

E2010 = { $jenis ->
    [skala] tidak ada skala bernama `{ $nama }`
    [level] tidak ada level bernama `{ $nama }` dalam profil
    [pengelola] tidak ada peran pengelola kinerja bernama `{ $nama }` dalam profil
    [dasar] tidak ada dasar hukum bernama `{ $nama }`
    [kegiatan] tidak ada kegiatan Renaksi bernama `{ $nama }`
    [swot] tidak ada faktor SWOT bernama `{ $nama }`
   *[other] tidak ada yang bernama `{ $nama }`
}
E2010-terdekat = mungkin maksudnya `{ $terdekat }`
E2010-pilihan = yang ada: { $daftar }
E2010-penjelasan =
    Nama ini tidak ditulis di profil maupun di dokumen yang dirujuk.
    Salah:  satuan opini_bkp
    Benar:  satuan opini_bpk

E2011 = realisasi `{ $nama }` untuk { $periode } dilaporkan dua kali
E2011-tanda = yang kedua tidak dihitung
E2011-pertama = yang pertama di sini
E2011-bantuan = hapus salah satu; perbaikan angka yang sudah dilaporkan ditulis sebagai `koreksi` dengan alasannya
E2011-penjelasan =
    Satu IKU melaporkan satu angka untuk satu periode. Angka yang sudah dilaporkan diperbaiki dengan `koreksi`.
    Salah:  opini 4    opini 3
    Benar:  opini 4

E2012 = nomor revisi { $nomor } tidak berurutan
E2012-bantuan = revisi diberi nomor 1, 2, 3, dan seterusnya; yang ini seharusnya { $berikut }
E2012-penjelasan =
    Revisi bernomor urut menurut waktu, supaya jelas versi mana yang berlaku.
    Salah:  revisi 2 2018-07-10    revisi 1 2018-09-01
    Benar:  revisi 1 2018-07-10    revisi 2 2018-09-01

E2013 = jenis `{ $nama }` tidak ada dalam profil `{ $profil }`
E2013-terdekat = mungkin maksudnya `{ $terdekat }`
E2013-pilihan = pilihannya { $daftar }
E2013-penjelasan =
    Jenis unit dan pegawai ditetapkan oleh profil; dari jenis didapat level, kepemilikan peta, dan batas.
    Salah:  jenis eselon_1
    Benar:  jenis unit_organisasi

E2014 = { $sumber } tidak memuat tempat `{ $tempat }`
E2014-terdekat = mungkin maksudnya `{ $terdekat }`
E2014-bantuan = tulis tempat yang ada dalam `dasar_hukum`, atau tambahkan `pasal "{ $tempat }" "…"` di sana
E2014-penjelasan =
    Aturan, baris profil, dan tafsir hanya dapat mengutip tempat yang tertulis sebagai `pasal` pada dasar hukumnya, supaya setiap
    pesan dapat ditelusuri sampai ke naskahnya. Dasar hukum yang sama boleh ditulis di beberapa berkas; isinya digabungkan.
    Salah:  dasar permenlu_4_2018 "III.D.2.1.z"
    Benar:  dasar permenlu_4_2018 "III.D.2.1.d"
