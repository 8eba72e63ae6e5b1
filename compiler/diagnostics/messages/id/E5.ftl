### E5: proyek, berkas, batas.

E5001 = berkas `{ $berkas }` tidak dapat dibaca: { sebab-io }
E5001-bantuan = periksa apakah berkas itu masih ada dan boleh Anda baca, lalu jalankan lagi
E5001-penjelasan =
    Berkas ini bagian dari proyek, tetapi sistem menolak membukanya. Berkas lain tetap
    diperiksa, tetapi nama yang didefinisikan di berkas ini tidak dikenal.

    Biasanya berkas itu sedang dipindahkan, terkunci oleh program lain, atau milik pengguna
    lain. Bila berkas itu memang bukan bagian dari rencana, pindahkan ke luar folder proyek.

    Salah: `unit/setjen.bsc` hanya boleh dibaca oleh pemiliknya
    Benar: `unit/setjen.bsc` boleh dibaca oleh semua anggota tim

E5002 = berkas `{ $berkas }` bukan UTF-8: bita `{ $bita }` di posisi { $posisi } tidak dikenal
E5002-tanda = di sini bita yang bukan UTF-8
E5002-bantuan = buka berkas itu di editor Anda, lalu simpan kembali dengan pengodean "UTF-8"
E5002-penjelasan =
    Semua berkas `.bsc` ditulis dengan pengodean UTF-8. Berkas ini tampaknya disimpan dengan
    pengodean lama (Latin-1, Windows-1252, atau UTF-16), sehingga huruf seperti `é` atau tanda
    `–` tidak dapat dibaca dengan pasti. Tidak ada huruf yang ditebak.

    Di kebanyakan editor: Simpan Sebagai, lalu pilih pengodean "UTF-8".

    Salah: `é` disimpan sebagai satu bita, E9
    Benar: `é` disimpan sebagai dua bita, C3 A9

E5003 = berkas `{ $berkas }` terlalu besar: { $ukuran } bita, batasnya { $batas } bita
E5003-bantuan = bagi berkas itu menjadi beberapa berkas, misalnya satu berkas untuk setiap unit
E5003-penjelasan =
    Satu berkas mempunyai batas ukuran supaya setiap tempat di dalamnya dapat ditunjuk dengan
    tepat. Rencana sebesar apa pun boleh terdiri dari banyak berkas: urutan berkas dan letak
    pernyataan di antara berkas tidak mengubah arti.

    Salah: semua unit di `rencana.bsc`
    Benar: `unit/setjen.bsc`, `unit/itjen.bsc`, dan seterusnya

E5004 = tidak ada berkas `.bsc` di `{ $folder }`
E5004-bantuan = jalankan di folder proyek, atau sebut folder itu setelah perintah
E5004-penjelasan =
    Rencana kinerja ditulis dalam berkas yang namanya berakhir dengan `.bsc`. Di folder ini dan
    di folder di bawahnya tidak ada satu pun. Folder yang namanya diawali titik tidak dibaca.

    Salah: bsc check Unduhan
    Benar: bsc check kemenlu_2018

E5005 = `bsc.toml` tidak dapat dibaca di sini
E5005-bantuan = tulis setiap pengaturan sebagai `nama = nilai`, dan teks di antara tanda petik lurus
E5005-penjelasan =
    Pengaturan proyek ada di `bsc.toml`, dalam bentuk TOML: judul bagian di antara kurung siku,
    di bawahnya satu pengaturan pada setiap baris.

    Salah: name = Kementerian Luar Negeri
    Benar: name = "Kementerian Luar Negeri"

E5006 = `bsc.toml` tidak mengenal pengaturan `{ $kunci }`
E5006-tanda = tidak dikenal
E5006-bantuan = hapus pengaturan itu; yang ada: { $pilihan }
E5006-mirip = mungkin yang dimaksud `{ $mirip }`
E5006-penjelasan =
    Pengaturan yang salah eja tidak didiamkan: Anda akan mengira pengaturan itu berlaku,
    padahal tidak. Bagian yang ada di `bsc.toml`: `project` (name, profile, year, lang), `rules`
    (kode aturan dan tingkatnya), `confidential` (paths).

    Salah: profil = "permenlu_4_2018"
    Benar: profile = "permenlu_4_2018"

E5007 = nilai `{ $kunci }` di `bsc.toml` tidak dapat dipakai
E5007-teks = tulis teks di antara tanda petik lurus, misalnya `{ $kunci } = "Kementerian Luar Negeri"`
E5007-tahun = tulis tahun empat angka tanpa tanda petik, misalnya `{ $kunci } = 2018`
E5007-bahasa = tulis `{ $kunci } = "id"` atau `{ $kunci } = "en"`
E5007-alamat = tulis alamat lengkap, misalnya `{ $kunci } = "https://contoh.go.id/bsc"`
E5007-daftar = tulis daftar folder, misalnya `{ $kunci } = ["rahasia/"]`
E5007-data = tulis setiap tabel sebagai bagian tersendiri yang dimulai dengan `[[data]]`
E5007-berkas = sebut berkas di dalam folder proyek, dengan garis miring, misalnya `file = "data/tw1.xlsx"`
E5007-isi = isi tabel yang dapat dibaca di tempatnya: `kind = "realisasi"`
E5007-periode = sebut satu periode, misalnya `{ $kunci } = "TW1"`
E5007-penjelasan =
    Setiap pengaturan menerima satu jenis nilai. Teks ditulis di antara tanda petik lurus,
    bilangan tanpa tanda petik, daftar di antara kurung siku.

    Salah: year = "2018"
    Benar: year = 2018

E5008 = profil `{ $profil }` tidak ada
E5008-tanda = tidak ada profil dengan nama ini
E5008-bantuan = profil yang ada: { $pilihan }
E5008-mirip = mungkin yang dimaksud `{ $mirip }`
E5008-penjelasan =
    Profil menyatakan peraturan mana yang berlaku: tingkat unit, perspektif, bobot, batas
    waktu, dan status. Tanpa profil tidak ada yang dapat diperiksa atau dinilai.

    Salah: profile = "permenlu"
    Benar: profile = "permenlu_4_2018"

E5009 = aturan `{ $aturan }` tidak ada
E5009-tanda = tidak ada aturan dengan kode ini
E5009-bantuan = `bsc rules` menampilkan semua aturan
E5009-mirip = mungkin yang dimaksud `{ $mirip }`
E5009-penjelasan =
    Kode yang disebut di bagian `rules` dalam `bsc.toml`, atau setelah `--select` dan
    `--ignore`, harus kode sebuah aturan, seperti `CAS002`, atau awalannya, seperti `CAS`. Kode
    galat bahasa, seperti `E0104`, tidak dapat dimatikan.

    Salah: --select CAS2
    Benar: --select CAS002

E5010 = tingkat `{ $tingkat }` untuk aturan `{ $aturan }` tidak dikenal
E5010-tanda = ini bukan tingkat
E5010-bantuan = pilih "off" (mati), "hint" (saran), "warning" (peringatan), atau "error" (galat)
E5010-penjelasan =
    Bagian `rules` dalam `bsc.toml` mengubah tingkat sebuah aturan untuk seluruh proyek. Untuk
    satu tempat saja pakailah `abaikan` dengan alasan di dalam rencana.

    Salah: IKU002 = "mati"
    Benar: IKU002 = "off"

E5011 = `{ $pernyataan }` bersifat rahasia, tetapi berkas `{ $berkas }` terbuka
E5011-tanda = isi yang rahasia
E5011-bantuan = pindahkan ke berkas di bawah folder yang disebut `paths` pada bagian `confidential` dalam `bsc.toml`
E5011-penjelasan =
    Isi yang rahasia hanya boleh berada di folder yang disebut dalam `bsc.toml`, supaya berkas
    lain dapat dibagikan tanpa dibaca ulang satu per satu.

    Salah: pernyataan rahasia di `unit/setjen.bsc`
    Benar: pernyataan yang sama di `rahasia/setjen.bsc`, dengan paths = ["rahasia/"]

E5013 = nama berkas `{ $berkas }` dan `{ $lain }` hanya berbeda huruf besar dan kecil
E5013-lain = berkas yang satu lagi
E5013-bantuan = ganti nama salah satu berkas, atau gabungkan isinya
E5013-penjelasan =
    Di Windows dan macOS kedua nama ini menunjuk ke satu berkas, sehingga salah satunya hilang
    ketika proyek disalin ke sana. Hasil pemeriksaan harus sama di semua komputer.

    Salah: `unit/Setjen.bsc` dan `unit/setjen.bsc`
    Benar: `unit/setjen.bsc` dan `unit/setjen_2019.bsc`

E5014 = tidak diambil dari `{ $berkas }`, { $sebab }
E5014-tanda = sel yang tidak diambil
E5014-bantuan = perbaiki sel itu di tabelnya, lalu jalankan lagi
E5014-penjelasan =
    Tabel yang disebut `data` dalam `bsc.toml` dibaca di tempatnya. Sel yang tidak jelas artinya
    tidak pernah ditebak: sel itu tidak ikut dihitung sampai tabelnya diperbaiki. Yang ditampilkan
    adalah tabel itu sebagai pernyataan, dengan sel asalnya di belakang tiap baris.

    Salah: `1.500` tanpa petunjuk: 1500 atau 1,5?
    Benar: `1.500,00` atau `1500`

E5015 = `{ $berkas }` tidak dapat dipakai sebagai tabel data: { $sebab }
E5015-tanda = tabel ini
E5015-bantuan = perbaiki nama, unit, atau isi tabelnya; docs/impor.md menyebut tabel yang dapat dibaca
E5015-penjelasan =
    Tabel yang disebut `data` dalam `bsc.toml` harus ada di folder proyek, berupa CSV atau XLSX,
    dan mempunyai baris judul kolom yang dikenal. Tanpa tabel itu hasil penilaian kurang.

    Salah: file = "data/tw1.xls"
    Benar: file = "data/tw1.xlsx"

E5016 = diambil dari `{ $berkas }`, { $sebab }
E5016-tanda = sel yang diambil
E5016-bantuan = tulis dengan jelas di tabelnya supaya tidak perlu ditafsirkan
E5016-penjelasan =
    Sel tabel ini dapat dibaca dengan lebih dari satu cara. Isi kolom, satuan, atau targetnya
    memutuskan cara membacanya, dan angka itu ikut dihitung.

    Salah: `1.500` di kolom yang juga memuat `3,75`
    Benar: `1500` di kolom yang juga memuat `3,75`

E5017 =
    { $isi ->
        [excel] berkas `{ $berkas }` bukan teks, tetapi buku kerja Excel
        [word] berkas `{ $berkas }` bukan teks, tetapi dokumen Word
        [office] berkas `{ $berkas }` bukan teks, tetapi berkas Excel atau Word lama
        [zip] berkas `{ $berkas }` bukan teks, tetapi arsip ZIP
        [pdf] berkas `{ $berkas }` bukan teks, tetapi dokumen PDF
        [rtf] berkas `{ $berkas }` bukan teks biasa, tetapi dokumen RTF dari pengolah kata
        [gambar] berkas `{ $berkas }` bukan teks, tetapi gambar
        [utf16] berkas `{ $berkas }` bukan UTF-8, tetapi UTF-16
        [nol] berkas `{ $berkas }` hanya berisi bita nol
       *[other] berkas `{ $berkas }` bukan teks, tetapi data biner
    }
E5017-bantuan =
    { $isi ->
        [excel] kembalikan akhiran namanya menjadi `.xlsx`, lalu baca isinya dengan `bsc import`
        [office] simpan dari program asalnya sebagai "Excel Workbook (.xlsx)", lalu baca isinya dengan `bsc import`
        [word] buka di program asalnya, lalu simpan sebagai teks biasa dengan pengodean "UTF-8"
        [rtf] buka di program asalnya, lalu simpan sebagai teks biasa dengan pengodean "UTF-8"
        [utf16] buka berkas itu di editor Anda, lalu simpan kembali dengan pengodean "UTF-8"
        [nol] isinya hilang, misalnya karena komputer mati saat menyimpan: pulihkan dari salinan cadangan
       *[other] ganti akhiran namanya bila memang bukan rencana, atau pulihkan isinya dari salinan cadangan
    }
E5017-penjelasan =
    Berkas `.bsc` adalah teks biasa. Berkas ini bernama `.bsc`, tetapi isinya milik program
    lain, atau rusak. Mengganti akhiran nama tidak mengubah isi: buku kerja Excel tetap buku
    kerja Excel. Tidak ada isinya yang dibaca; berkas lain tetap diperiksa, tetapi nama yang
    seharusnya didefinisikan di berkas ini tidak dikenal.

    Jenisnya dikenali dari awal berkas. Selain itu, delapan karakter kendali atau lebih, yang
    mengisi lebih dari 2% berkas, berarti bukan teks.

    Salah: `rencana.xlsx` diganti namanya menjadi `rencana.bsc`
    Benar: `bsc import rencana.xlsx`
