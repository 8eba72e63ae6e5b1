### E1: kata, tempat, dan isian menurut tabel pernyataan

E1001 = { $tempat ->
    [nihil] `{ $kata }` bukan awal pernyataan yang dikenal
   *[other] `{ $kata }` tidak dikenal di dalam `{ $tempat }`
}
E1001-terdekat = mungkin maksudnya `{ $terdekat }`
E1001-pilihan = di sini dapat ditulis antara lain { $daftar }
E1001-penjelasan =
    Setiap baris dimulai dengan kata yang dikenal di tempat itu. Kata ini tidak ada di sana; barangkali salah ketik.
    Salah:  kendala moderate
    Benar:  kendali moderate

E1002 = `{ $kata }` tidak berlaku di dalam `{ $tempat }`
E1002-bantuan = { $daftar ->
    [nihil] tulis `{ $kata }` di luar semua kurung kurawal, mulai dari awal baris
   *[other] tempatnya di dalam { $daftar }{ $lagi ->
        [0] {""}
       *[other] {" "}dan { $lagi } lainnya
    }
}
E1002-penjelasan =
    Kata ini dikenal, tetapi bukan isian dari pernyataan yang mengelilinginya. Periksa kurung kurawal di atasnya.
    Salah:  ss citra "Citra Indonesia" {"{"} polarisasi maximize {"}"}
    Benar:  ss citra "Citra Indonesia" {"{"} iku indeks_citra "Indeks citra" {"{"} polarisasi maximize {"}"} {"}"}

E1003 = `{ $kata }` ditulis dua kali, padahal hanya boleh satu kali di sini
E1003-pertama = yang pertama di sini, dan inilah yang dipakai
E1003-bantuan = hapus salah satu
E1003-penjelasan =
    Isian ini hanya boleh ada satu dalam satu kurung kurawal. Yang pertama dipakai, yang kedua tidak dihitung.
    Salah:  target 48; target 50
    Benar:  target 50

E1004 = { $didahului ->
    [nihil] `{ $kata }` belum lengkap: { $isian } belum ditulis
   *[other] `{ $kata }` belum lengkap: { $didahului } dan { $isian } belum ditulis
}
E1004-bantuan = { $didahului ->
    [nihil] {""}
   *[other] tulis { $didahului }, lalu{" "}
}{ $jenis ->
    [nama] tulis sebuah nama pendek: huruf kecil, angka, dan garis bawah, misalnya `ditjen_amerop`
    [rujukan] tulis nama yang dirujuk, misalnya `kemenlu.opini_bpk`
    [kata] tulis salah satu dari { $pilihan }
    [sebutan] tulis sebuah sebutan, misalnya `WTP`
    [teks] tulis teks dalam tanda kutip, misalnya "Kementerian Luar Negeri"
    [angka] tulis sebuah angka, misalnya 1_250 atau 97.5
    [persen] tulis sebuah persentase, misalnya 92%
    [uang] tulis jumlah uang, misalnya Rp 1_250_000_000
    [nilai] tulis sebuah nilai: angka, persentase, uang, predikat seperti WTP, atau n/a
    [tanggal] tulis tanggal dengan urutan tahun-bulan-hari, misalnya 2018-01-15
    [hari] tulis bulan-hari, misalnya 01-15
    [tahun] tulis tahun empat angka, misalnya 2018
    [tahun_tahun] tulis tahun pertama dan terakhir, misalnya 2015..2019
    [periode] tulis periode: TW1 sampai TW4, S1, S2, JAN sampai DES, atau TAHUN
    [periode_periode] tulis periode pertama dan terakhir, misalnya TW2..TW4
    [rentang] tulis rentang angka, misalnya 1..5
    [ungkapan] tulis sebuah ungkapan, misalnya diterima / disampaikan
    [aturan] tulis kode aturan, misalnya CAS002
   *[other] tulis isiannya
}
E1004-penjelasan =
    Pernyataan ini memerlukan isian agar ada artinya, misalnya sebuah nama atau tahun. Isian lain yang diminta peraturan diperiksa
    oleh aturan, bukan di sini.
    Salah:  peta kemenlu
    Benar:  peta kemenlu 2018

E1005 = `{ $kata }` tidak memerlukan isian, tetapi di sini ada `{ $nilai }`
E1005-bantuan = hapus isian itu, atau tulis sebagai pernyataan sendiri di baris baru
E1005-penjelasan =
    Pernyataan ini cukup ditulis kata kuncinya saja.
    Salah:  konversi_120 ya
    Benar:  konversi_120

E1006 = `{ $nilai }` tidak dapat dipakai sebagai { $isian } pada `{ $kata }`
E1006-bantuan = { $didahului ->
    [nihil] {""}
   *[other] setelah { $didahului },{" "}
}{ $jenis ->
    [nama] tulis sebuah nama pendek: huruf kecil, angka, dan garis bawah, misalnya `ditjen_amerop`
    [rujukan] tulis nama yang dirujuk tanpa tanda kutip, misalnya `kemenlu.opini_bpk`
    [kata] tulis salah satu dari { $pilihan }
    [sebutan] tulis sebuah sebutan tanpa tanda kutip, misalnya `WTP`
    [teks] tulis teks dalam tanda kutip, misalnya "kesepakatan"
    [angka] tulis sebuah angka, misalnya 1_250 atau 97.5
    [persen] tulis sebuah persentase, misalnya 92%
    [uang] tulis jumlah uang, misalnya Rp 1_250_000_000
    [nilai] tulis sebuah nilai: angka, persentase, uang, predikat seperti WTP, atau n/a
    [tanggal] tulis tanggal dengan urutan tahun-bulan-hari, misalnya 2018-01-15
    [hari] tulis bulan-hari, misalnya 01-15
    [tahun] tulis tahun empat angka, misalnya 2018
    [tahun_tahun] tulis tahun pertama dan terakhir, misalnya 2015..2019
    [periode] tulis periode: TW1 sampai TW4, S1, S2, JAN sampai DES, atau TAHUN
    [periode_periode] tulis periode pertama dan terakhir, misalnya TW2..TW4
    [rentang] tulis rentang angka, misalnya 1..5
    [ungkapan] tulis sebuah ungkapan, misalnya diterima / disampaikan
    [aturan] tulis kode aturan, misalnya CAS002
   *[other] periksa isiannya
}
E1006-penjelasan =
    Isian ini bukan jenis yang diminta: angka, teks dalam tanda kutip, tanggal, nama, dan seterusnya.
    Salah:  atasan "kemenlu"
    Benar:  atasan kemenlu

E1007 = `{ $nilai }` bukan pilihan untuk `{ $kata }`
E1007-terdekat = mungkin maksudnya `{ $terdekat }`
E1007-bantuan = pilihannya { $daftar }
E1007-penjelasan =
    Isian ini hanya boleh salah satu dari daftar kata yang tetap, sesuai formulir peraturan.
    Salah:  polarisasi maksimal
    Benar:  polarisasi maximize

E1008 = `{ $kata }` tidak punya isi dalam kurung kurawal
E1008-bantuan = hapus kurung kurawal dan isinya, atau pindahkan isinya ke pernyataan di atasnya
E1008-penjelasan =
    Hanya pernyataan tertentu yang boleh diikuti kurung kurawal.
    Salah:  polarisasi maximize {"{"} target 4 {"}"}
    Benar:  polarisasi maximize; target 4

E1009 = `{ $kata }` berdiri sendiri di luar pernyataan mana pun
E1009-bantuan = tempatnya di dalam { $daftar }{ $lagi ->
    [0] {""}
   *[other] {" "}dan { $lagi } lainnya
}; periksa apakah kurung kurawal di atasnya ditutup terlalu cepat
E1009-penjelasan =
    Isian ini berada di luar semua kurung kurawal, jadi tidak jelas milik siapa.
    Salah:  target 48
    Benar:  iku kesepakatan "Jumlah kesepakatan" {"{"} target 48 {"}"}

E1010 = `{ $nama }` adalah kata penghubung dan tidak dapat menjadi nama
E1010-bantuan = pilih nama lain
E1010-penjelasan =
    Kata penghubung (dari, di, untuk, melalui, oleh, lokasi, skala, sampai, dan, atau, bukan, semua, ada, dalam) dipakai bahasa ini
    untuk menyambung isian, sehingga tidak dapat menjadi nama.
    Salah:  unit dalam "Inspektorat Dalam"
    Benar:  unit inspektorat_dalam "Inspektorat Dalam"

E1011 = ada lebih dari satu nilai pada `{ $kata }`: `{ $nilai }` berlebih
E1011-pertama = yang dibaca sampai di sini
E1011-bantuan = hapus nilai yang tidak dimaksud; kalau keduanya perlu, tulis dalam dua baris
E1011-penjelasan =
    Pernyataan ini sudah lengkap, tetapi setelahnya masih ada nilai lain.
    Salah:  target 48 50
    Benar:  target 48
