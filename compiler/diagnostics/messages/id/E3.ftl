### E3: tipe dalam formula dan aturan, dan kesalahan aturan serta `abaikan`

E3001 = `{ $nama }` bukan nama yang dikenal di sini
E3001-tanda = nama ini tidak dikenal
E3001-terdekat = mungkin maksudnya `{ $terdekat }`
E3001-bantuan = pakai nama yang diberikan `untuk` atau `parameter`, himpunan seperti `iku`, atau kata yang mungkin bagi nilai di sisi lain
E3001-penjelasan =
    Sebuah kata dalam rumus aturan adalah nama yang terikat (`untuk i`, `parameter`), himpunan yang ditelusuri (`iku`, `ss`, `unit`), atau nilai
    yang mungkin bagi sisi lain perbandingan (`direct` di sebelah `i.cascade`). Kata ini bukan salah satunya.
    Salah:  untuk i dalam iku; wajib j.cascade == direct
    Benar:  untuk i dalam iku; wajib i.cascade == direct

E3002 = `{ $jenis }` tidak memiliki `{ $nama }`
E3002-tanda = tidak ada pada `{ $jenis }`
E3002-terdekat = mungkin maksudnya `{ $terdekat }`
E3002-bantuan = daftar yang dapat ditanyakan ada dalam rujukan bahasa
E3002-penjelasan =
    Yang dapat ditanyakan tentang sesuatu adalah isian pernyataannya, dan yang diturunkan dari seluruh rencana; rujukan bahasa mendaftarnya.
    Salah:  i.kedalaman_langsung
    Benar:  i.kedalaman_direct

E3003 = fungsi `{ $nama }` tidak ada
E3003-terdekat = mungkin maksudnya `{ $terdekat }`
E3003-bantuan = daftar fungsi ada dalam rujukan bahasa; formula atas data mentah hanya mengenal fungsi angka
E3003-penjelasan =
    Fungsi yang dapat dipakai terdaftar dalam rujukan bahasa. Formula atas data mentah hanya mengenal `mutlak`, `bulat`, `maks`, dan `min`.
    Salah:  banyaknya(s.iku)
    Benar:  banyak(s.iku)

E3004 = di sini diharapkan { $harap ->
    [himpunan] sebuah himpunan, bukan satu nilai
    [angka] angka
    [teks] teks
    [tanggal] tanggal
    [syarat] syarat yang benar atau salah
    [periode] periode
    [tempat] tempat: sebuah isian atau unsur rencana
    [nilai] satu nilai
   *[other] `{ $harap }`
}
E3004-tanda = { $dapat ->
    [himpunan] ini himpunan
    [kelompok] ini kumpulan kelompok
    [angka] ini angka
    [teks] ini teks
    [kata] ini kata
    [tanggal] ini tanggal
    [syarat] ini syarat
    [periode] ini periode
    [tempat] ini tempat, tanpa nilai
   *[other] ini `{ $dapat }`
}
E3004-bantuan = { $dapat ->
    [himpunan] pakai `banyak(…)`, `ada x dalam …: …`, `semua x dalam …: …`, atau `ke(…, 1)` untuk memperoleh satu nilai dari himpunan
   *[other] ganti dengan ungkapan yang sesuai
}
E3004-penjelasan =
    Setiap ungkapan mempunyai tipe: angka, teks, tanggal, periode, syarat, unsur rencana, atau himpunan. Tipe di tempat ini tidak sesuai.
    Salah:  wajib s.iku
    Benar:  wajib banyak(s.iku) >= 1

E3005 = `{ $operator }` tidak dapat dipakai antara { $kiri ->
    [himpunan] himpunan
    [kelompok] kumpulan kelompok
    [syarat] syarat
    [angka] angka
    [teks] teks
    [kata] kata
    [tanggal] tanggal
    [periode] periode
    [tempat] tempat
   *[other] `{ $kiri }`
} dan { $kanan ->
    [himpunan] himpunan
    [kelompok] kumpulan kelompok
    [syarat] syarat
    [angka] angka
    [teks] teks
    [kata] kata
    [tanggal] tanggal
    [periode] periode
    [tempat] tempat
   *[other] `{ $kanan }`
}
E3005-bantuan = kedua sisi harus setipe; lebih besar dan lebih kecil hanya untuk angka, tanggal, periode, level, dan perspektif
E3005-penjelasan =
    Yang dibandingkan atau dihitung harus setipe. Kurang dari dan lebih dari hanya bermakna bagi angka, tanggal, periode, level, dan perspektif.
    Salah:  i.nama > 3
    Benar:  panjang(i.nama) > 3

E3006 = `{ $nama }` menerima { $harap }
E3006-penjelasan =
    Banyak atau jenis isian dalam tanda kurung tidak sesuai dengan fungsi ini.
    Salah:  pilih(i.cascade == direct, "ya")
    Benar:  pilih(i.cascade == direct, "ya", "tidak")

E3007 = `{ $nilai }` bukan nilai yang mungkin di sini
E3007-tanda = yang mungkin: { $daftar }
E3007-terdekat = mungkin maksudnya `{ $terdekat }`
E3007-bantuan = nilai di sisi lain tidak akan pernah sama dengan kata lain
E3007-penjelasan =
    Sisi lain perbandingan hanya mengenal kata-kata tertentu, dan kata ini bukan salah satunya; perbandingannya tidak akan pernah benar.
    Salah:  i.cascade == langsung
    Benar:  i.cascade == direct

E3009 = `{ $nama }` tidak dapat ditanyakan pada { $dapat ->
    [himpunan] himpunan nilai
    [kelompok] kumpulan kelompok; telusuri dahulu dengan `untuk`
    [angka] angka
    [teks] teks
    [kata] kata
    [tanggal] tanggal
    [syarat] syarat
    [periode] periode
   *[other] `{ $dapat }`
}
E3009-bantuan = titik dipakai di belakang unsur rencana, misalnya `i.unit.nama`
E3009-penjelasan =
    Titik menanyakan sesuatu tentang unsur rencana: unit, IKU, SS, dan sebagainya. Angka, teks, atau tanggal tidak memiliki isian.
    Salah:  i.target.nilai
    Benar:  i.target

E3010 = `{ $nama }` harus menyebut apa yang dihitung dari tiap unsur
E3010-bantuan = tulis `{ $nama } x dalam …: x.target`
E3010-penjelasan =
    Isian sebuah himpunan adalah himpunan nilainya, tiap nilai satu kali; dua target yang sama akan terhitung satu kali. Karena itu jumlah dan rata-rata
    ditulis dengan nama.
    Salah:  jumlah(i.anak.target)
    Benar:  jumlah a dalam i.anak: a.target

E3011 = nama `{ $nama }` sudah dipakai
E3011-bantuan = pilih nama lain
E3011-penjelasan =
    Nama yang sama untuk dua hal membuat pembaca melihat yang salah.
    Salah:  untuk i dalam iku; wajib ada i dalam i.anak: i.cascade == direct
    Benar:  untuk i dalam iku; wajib ada a dalam i.anak: a.cascade == direct

E3012 = nilai ini tidak dapat dipakai dalam rumus
E3012-bantuan = yang dapat dipakai: angka, persen, uang, tanggal, periode, dan teks
E3012-penjelasan =
    Rentang, hari tanpa tahun, `n/a`, dan rujukan ke tahun lain tidak mempunyai nilai yang dapat dihitung atau dibandingkan.
    Salah:  i.target dalam 1..5
    Benar:  i.target >= 1 dan i.target <= 5

E3013 = di sini diharapkan nama satu isian
E3013-bantuan = misalnya `kelompok(iku, nama)` atau `kelompok(iku, asal.unit)`
E3013-penjelasan =
    Bagian kedua `kelompok` adalah isian yang nilainya dibandingkan, ditulis tanpa nama di depannya.
    Salah:  kelompok(iku, "nama")
    Benar:  kelompok(iku, nama)

E3020 = formula hanya menghitung angka
E3020-tanda = ini tidak dapat dihitung
E3020-bantuan = pakai variabel data mentah, angka, `+ - * /`, dan tanda kurung; atau tulis seluruh rumus sebagai teks dalam tanda kutip
E3020-penjelasan =
    Formula yang dihitung terdiri atas variabel data mentah, angka, `+ - * /`, tanda kurung, dan fungsi angka. Rumus dalam kata-kata ditulis sebagai teks.
    Salah:  formula diterima / "semua"
    Benar:  formula 100 * diterima / disampaikan

E3101 = `abaikan { $aturan }` tidak mengecualikan apa pun
E3101-tanda = aturan ini tidak dilanggar di sini
E3101-bantuan = hapus baris ini; pengecualian yang tertinggal akan menutupi kesalahan nanti
E3101-penjelasan =
    Di unsur ini dan isinya tidak ada pelanggaran aturan yang dikecualikan. Pengecualian yang tertinggal akan menutupi kesalahan yang muncul kemudian.
    Salah:  abaikan CAS005 "satu unit saja"    padahal sudah dua unit
    Benar:  hapus barisnya

E3102 = `abaikan { $aturan }` sudah tidak berlaku sejak { $tanggal }
E3102-tanda = sebelum { $hari_ini }, hari pemeriksaan
E3102-bantuan = hapus baris ini, atau perpanjang tanggalnya dengan alasan baru
E3102-penjelasan =
    Pengecualian dengan `sampai` berlaku sampai hari itu. Sesudahnya aturan kembali dihitung.
    Salah:  abaikan CAS005 "menunggu SK" sampai 2018-01-31    diperiksa Juni 2018
    Benar:  hapus barisnya, atau beri tanggal yang baru

E3103 = aturan `{ $aturan }` tidak ada
E3103-terdekat = mungkin maksudnya `{ $terdekat }`
E3103-bantuan = `bsc rules` mendaftar semua aturan
E3103-penjelasan =
    Yang dikecualikan harus aturan yang ada. Kesalahan dengan kode E tidak dapat dikecualikan.
    Salah:  abaikan CAS055 "…"
    Benar:  abaikan CAS005 "…"

E3104 = aturan `{ $aturan }` tidak mengatakan apa yang wajib
E3104-bantuan = tambahkan `wajib` dengan syarat yang harus benar
E3104-penjelasan =
    Sebuah aturan, atau satu `kasus` di dalamnya, menelusuri unsur dengan `untuk` dan menuntut satu syarat dengan `wajib`.
    Salah:  aturan A001 {"{"} untuk s dalam ss; pesan id "…" {"}"}
    Benar:  aturan A001 {"{"} untuk s dalam ss; wajib banyak(s.iku) >= 1; pesan id "…" {"}"}

E3105 = aturan `{ $aturan }` tidak memiliki pesan
E3105-bantuan = tambahkan `pesan id "…"`, dan `pesan en "…"` bila ada pembaca berbahasa Inggris
E3105-penjelasan =
    Pelanggaran harus dapat dibaca. Tanpa pesan dalam bahasa Inggris, pesan Indonesia yang ditampilkan.
    Salah:  aturan A001 {"{"} untuk s dalam ss; wajib banyak(s.iku) >= 1 {"}"}
    Benar:  aturan A001 {"{"} untuk s dalam ss; wajib banyak(s.iku) >= 1; pesan id "SS belum diukur" {"}"}

E3106 = terlalu banyak `untuk` dalam satu aturan; paling banyak { $batas }
E3106-bantuan = pisahkan menjadi beberapa `kasus`, atau tanyakan himpunannya dengan `ada` dan `semua`
E3106-penjelasan =
    Setiap `untuk` berjalan di dalam yang sebelumnya, sehingga pekerjaannya berlipat. Aturan yang baik jarang memerlukan lebih dari dua.
    Salah:  untuk a dalam iku; untuk b dalam iku; untuk c dalam iku; …
    Benar:  untuk g dalam kelompok(iku, nama)

E3107 = aturan `{ $aturan }` tidak mengatakan apa yang diperiksa
E3107-bantuan = tambahkan `untuk`, misalnya `untuk i dalam iku`
E3107-penjelasan =
    `untuk` memberi nama kepada unsur yang diperiksa satu demi satu.
    Salah:  aturan A001 {"{"} wajib banyak(ss) > 0; pesan id "…" {"}"}
    Benar:  aturan A001 {"{"} untuk p dalam peta; wajib banyak(p.ss) > 0; pesan id "…" {"}"}

E3108 = kurung kurawal `{ $kurung }` dalam teks ini tidak berpasangan
E3108-bantuan = tulis ungkapan sebagai {"`{i.nama}`"}; kurung kurawal yang dicetak apa adanya ditulis dua kali
E3108-penjelasan =
    Di dalam teks aturan, kurung kurawal mengapit ungkapan yang nilainya dicetak. Kurung kurawal biasa ditulis dua kali.
    Salah:  pesan id "IKU {"{"}i.nama"
    Benar:  pesan id "IKU {"{"}i.nama{"}"}"

E3109 = `abaikan { $aturan }` tidak menyebut alasan
E3109-bantuan = tulis alasannya dalam tanda kutip: `abaikan { $aturan } "alasan"`
E3109-penjelasan =
    Siapa yang membaca kemudian harus tahu mengapa aturan tidak berlaku di sini.
    Salah:  abaikan CAS005
    Benar:  abaikan CAS005 "hanya satu perwakilan di kawasan ini"

E3110 = aturan `{ $aturan }` tidak mempunyai parameter `{ $nama }`
E3110-terdekat = mungkin maksudnya `{ $terdekat }`
E3110-bantuan = yang dapat diubah profil adalah `parameter` aturan itu; `bsc explain { $aturan }` menyebutnya
E3110-penjelasan =
    Profil dapat mengganti angka yang oleh aturan disebut `parameter`, dan hanya itu.
    Salah:  aturan CAS002 galat {"{"} maks 3 {"}"}
    Benar:  aturan CAS002 galat {"{"} direct_maks 3 {"}"}

E3111 = aturan `{ $aturan }` ditulis dua kali
E3111-tanda = yang kedua tidak dihitung
E3111-pertama = yang pertama di sini
E3111-bantuan = beri nomor lain; untuk mengubah tingkat sebuah aturan pakai `bsc.toml` atau profil
E3111-penjelasan =
    Setiap aturan ditulis satu kali. Tingkat aturan yang ada diubah dalam `bsc.toml`, bukan dengan menulisnya kembali.
    Salah:  aturan CAS002 "…"    dalam dua berkas
    Benar:  aturan KEM001 "…"    untuk aturan sendiri

E3112 = profil memakai aturan `{ $aturan }` yang tidak ada
E3112-bantuan = tulis aturannya, atau hapus baris ini dari profil
E3112-penjelasan =
    Profil mendaftar aturan yang dipakainya; setiap aturan itu harus ditulis di pustaka atau dalam proyek.
    Salah:  profil p {"{"} aturan CAS999 galat {"}"}
    Benar:  profil p {"{"} aturan CAS001 galat {"}"}

E3113 = contoh aturan `{ $aturan }` memberi temuan `{ $kode }` yang tidak diharapkan
E3113-bantuan = `contoh benar` tidak boleh memberi temuan, `contoh salah` tepat satu; betulkan contohnya, atau aturannya
E3113-penjelasan =
    `bsc rules --test` menjalankan semua contoh sebuah aturan, masing-masing dengan aturan itu saja. Contoh benar harus bersih; contoh
    salah memberi tepat satu temuan, di baris yang berakhir dengan `// di sini`. Di sini ada temuan lain.
    Salah:  contoh benar "unit a \"A\" {"{"} jenis satker; atasan b {"}"}"
    Benar:  contoh benar "unit a \"A\" {"{"} jenis kementerian {"}"}"

E3114 = contoh salah aturan `{ $aturan }` tidak melanggarnya di baris yang bertanda `// di sini`
E3114-bantuan = pindahkan tandanya ke baris yang melanggar, atau betulkan `bila` atau `wajib` aturannya
E3114-penjelasan =
    Contoh salah membuktikan bahwa aturan menemukan kesalahan: temuannya harus ada di baris yang berakhir dengan `// di sini`.
    Contoh yang tidak berisi `peta` atau `pk` dinilai pada akhir tahun terakhir yang disebutnya.
    Salah:  unit a "A" {"{"} jenis kementerian {"}"} // di sini    bila aturannya tidak melarang itu
    Benar:  unit a "A" {"{"} jenis satker {"}"} // di sini

E3115 = contoh salah aturan `{ $aturan }` tidak memiliki tepat satu baris yang bertanda `// di sini`
E3115-bantuan = akhiri baris yang melanggar dengan `// di sini`, satu baris dalam setiap contoh
E3115-penjelasan =
    Setiap contoh salah menunjukkan satu kesalahan di satu baris. Untuk beberapa kesalahan tulis beberapa `contoh salah`.
    Salah:  lapor tahunan
    Benar:  lapor tahunan // di sini

E3116 = tidak ada contoh salah yang melanggar bagian ini dari aturan `{ $aturan }`
E3116-bantuan = tulis `contoh salah`: proyek kecil yang melanggarnya, dengan `// di sini` di ujung baris yang salah
E3116-penjelasan =
    Aturan yang belum pernah terlihat menemukan sesuatu mungkin tidak menemukan apa-apa. Setiap `kasus` sebuah aturan, atau aturan itu
    sendiri bila tanpa `kasus`, memiliki paling sedikit satu `contoh salah` yang melanggarnya.
    Salah:  aturan KEM001 "…" {"{"} … contoh benar """ … """ {"}"}
    Benar:  aturan KEM001 "…" {"{"} … contoh benar """ … """ contoh salah """ … """ {"}"}

E3117 = aturan `{ $aturan }` belum memiliki contoh benar
E3117-bantuan = tulis `contoh benar`: proyek kecil yang memenuhinya
E3117-penjelasan =
    Contoh benar membuktikan bahwa aturan tidak menyalahkan yang sudah betul, dan menunjukkan kepada pembaca apa yang diminta.
    Salah:  aturan KEM001 "…" {"{"} … contoh salah """ … """ {"}"}
    Benar:  aturan KEM001 "…" {"{"} … contoh benar """ … """ contoh salah """ … """ {"}"}

E3118 = `perbaikan { $cara }` { $cara ->
    [hapus] tidak memerlukan teks
   *[other] harus menyebut teks yang ditulis
}
E3118-bantuan = { $cara ->
    [hapus] hapus teksnya: yang dihapus adalah isian di tempat itu
   *[other] tulis teksnya dalam tanda kutip di belakang tempatnya
}
E3118-penjelasan =
    `perbaikan` menyunting berkas untuk pengguna: `hapus` membuang isian di tempat yang disebut; `ganti`, `sisip`, dan `sambung` menulis teks di sana,
    di dalam bloknya, atau di ujung barisnya. Tulislah hanya bila yang benar sudah pasti.
    Salah:  perbaikan sisip i
    Benar:  perbaikan sisip i "lapor tahunan"
