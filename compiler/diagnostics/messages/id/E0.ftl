### Kesalahan penulisan: bentuk angka, tanggal, teks, blok dan rumus.

E0101 = teks `{ $teks }` tidak ditutup dengan tanda kutip
E0101-tanda = teks dibuka di sini
E0101-bantuan = tutup teks di baris yang sama: `{ $benar }`
E0101-penjelasan =
    Teks dibuka dan ditutup dengan tanda kutip `"` di baris yang sama. Teks beberapa baris ditulis di antara tiga tanda kutip `"""`.

    Salah:

        nama "Sari Dewi

    Benar:

        nama "Sari Dewi"

E0102 = teks beberapa baris tidak ditutup
E0102-tanda = dibuka di sini
E0102-bantuan = tulis tanda kutip yang sama banyaknya (`{ $teks }`) di akhir teks
E0102-penjelasan =
    Teks beberapa baris dibuka dengan tiga tanda kutip atau lebih dan ditutup dengan paling sedikit sebanyak itu. Yang tidak ditutup menelan semua baris di bawahnya sampai kata kunci utama berikutnya di awal baris.

    Salah:

        deskripsi """
        {"    "}Baris pertama

    Benar:

        deskripsi """
        {"    "}Baris pertama
        """

E0103 = komentar yang dibuka dengan `/*` tidak ditutup
E0103-tanda = dibuka di sini
E0103-bantuan = tulis `*/` di akhir komentar, atau pakai `//` untuk komentar satu baris
E0103-penjelasan =
    Komentar di antara `/*` dan `*/` boleh beberapa baris. Yang tidak ditutup menelan semua baris di bawahnya.

    Salah:

        /* catatan

    Benar:

        /* catatan */

E0104 =
    { $atau ->
        [tidak-ada] di belakang koma pada `{ $teks }` harus ada spasi: `{ $benar }`
       *[other] koma desimal pada `{ $teks }`: tulis titik, `{ $benar }`
    }
E0104-bantuan =
    { $atau ->
        [tidak-ada] {""}
       *[other] bila ini daftar, beri spasi setelah koma: `{ $atau }`
    }
E0104-penjelasan =
    Di berkas .bsc angka desimal ditulis dengan titik; koma memisahkan isi daftar. Dokumen tetap dicetak dengan koma. Isi daftar dipisahkan koma dan spasi.

    Salah:

        target 97,5

    Benar:

        target 97.5

E0105 = `{ $teks }` bisa dibaca `{ $benar }` atau `{ $atau }`: tulis yang dimaksud
E0105-tanda = ribuan atau desimal?
E0105-penjelasan =
    Titik dengan tiga angka di belakangnya bisa berarti ribuan (cara Indonesia) atau desimal. Ribuan ditulis dengan garis bawah. Desimal tiga angka ditulis dengan satu nol lagi di belakang.

    Salah:

        target 1.250

    Benar:

        target 1_250

E0106 = angka ribuan `{ $teks }` harus ditulis `{ $benar }`
E0106-bantuan = pisahkan ribuan dengan garis bawah dan desimal dengan titik
E0106-penjelasan =
    Di berkas .bsc ribuan dipisahkan dengan garis bawah, bukan titik atau koma. Garis bawah boleh juga tidak ditulis.

    Salah:

        target 1.250.000

    Benar:

        target 1_250_000

E0107 = jumlah uang `{ $teks }` harus ditulis seperti `{ $benar }`
E0107-bantuan = tulis `Rp`, spasi, lalu angkanya; ribuan boleh dipisahkan dengan garis bawah
E0107-penjelasan =
    Uang ditulis `Rp`, spasi, lalu angkanya; ribuan dipisahkan dengan garis bawah. Dokumen tetap dicetak `Rp1.250.000`.

    Salah:

        anggaran Rp1.250.000

    Benar:

        anggaran Rp 1_250_000

E0108 = tanggal `{ $teks }` harus ditulis tahun-bulan-hari: `{ $benar }`
E0108-penjelasan =
    Tanggal ditulis tahun empat angka, bulan dua angka, hari dua angka, dengan tanda hubung. Dokumen tetap mencetak `15 Januari 2018`.

    Salah:

        mulai 15-01-2018

    Benar:

        mulai 2018-01-15

E0109 = tanggal `{ $teks }` harus ditulis dengan tanda hubung, bulan dan hari dua angka: `{ $benar }`
E0109-penjelasan =
    Bulan dan hari selalu dua angka, dengan nol di depan bila perlu, dan dipisahkan tanda hubung.

    Salah:

        mulai 2018-1-5

    Benar:

        mulai 2018-01-05

E0110 = tanggal `{ $teks }` tidak ada di kalender
E0110-bantuan = periksa bulan (01 sampai 12) dan hari terakhir bulan itu
E0110-penjelasan =
    Bulan yang dimaksud tidak mempunyai hari itu. Tanggal ditulis tahun-bulan-hari.

    Salah:

        mulai 2018-02-30

    Benar:

        mulai 2018-02-28

E0111 = koma berlebih di akhir daftar
E0111-bantuan = hapus koma itu: `{ $benar }`
E0111-penjelasan =
    Koma memisahkan dua isi daftar, dan daftar berlanjut di baris berikutnya setelah koma. Di akhir daftar tidak ada koma.

    Salah:

        wajib amerop, aspasaf,

    Benar:

        wajib amerop, aspasaf

E0112 = teks `{ $teks }` harus di dalam tanda kutip
E0112-bantuan = tulis `{ $benar }`
E0112-penjelasan =
    Yang dibaca orang, seperti nama, alamat, surel dan situs, ditulis di dalam tanda kutip. Tanpa kutip hanya nama dalam huruf kecil, angka, tanggal, dan kata yang sudah ditentukan.

    Salah:

        alamat Jl. Pejambon No. 6

    Benar:

        alamat "Jl. Pejambon No. 6"

E0113 = teks `{ $teks }` harus memakai tanda kutip lurus dua: `{ $benar }`
E0113-penjelasan =
    Pengolah kata mengganti tanda kutip dengan yang melengkung. Teks di berkas .bsc memakai tanda kutip lurus dua `"`, bukan yang melengkung dan bukan kutip tunggal.

    Salah:

        nama “Sari Dewi”

    Benar:

        nama "Sari Dewi"

E0114 = ada spasi yang tidak terlihat, biasanya tersalin dari pengolah kata atau halaman web
E0114-perbaikan = ganti dengan spasi biasa
E0114-penjelasan =
    Spasi tanpa pemisah dan tanda tak terlihat lain tampak seperti spasi biasa, tetapi bukan. Biasanya ikut tersalin dari pengolah kata.

    Salah:

        target  4

    Benar:

        target  4

E0115 = garis dari pengolah kata pada `{ $teks }`: tulis `{ $benar }`
E0115-bantuan = di dalam tanda kutip garis itu boleh
E0115-penjelasan =
    Pengolah kata mengganti tanda hubung dengan garis panjang. Tanggal dan pengurangan memakai tanda hubung biasa `-`; rentang memakai dua titik.

    Salah:

        renstra kemenlu 2015–2019

    Benar:

        renstra kemenlu 2015..2019

E0116 = tanda `{ $teks }` tidak dikenal di luar teks
E0116-bantuan = hapus tanda itu, atau tulis teksnya di dalam tanda kutip
E0116-penjelasan =
    Di luar tanda kutip hanya ada kata, angka, koma, kurung, titik koma, dan tanda hitung `+ - * /` serta perbandingan. Tanda lain hanya di dalam teks.

    Salah:

        catatan #1

    Benar:

        catatan "#1"

E0117 =
    { $tempat ->
        [rumus] untuk membandingkan ditulis `{ $benar }`, bukan `=`
       *[other] tanda `=` tidak dipakai di antara kata dan isinya
    }
E0117-bantuan =
    { $tempat ->
        [rumus] {""}
       *[other] tulis `{ $benar }`
    }
E0117-penjelasan =
    Kata dan isinya dipisahkan spasi saja. Untuk membandingkan di dalam rumus dan aturan dipakai `==`.

    Salah:

        target = 4

    Benar:

        target 4

E0118 = tanda `:` tidak dipakai di antara kata dan isinya
E0118-bantuan = tulis `{ $benar }`
E0118-penjelasan =
    Kata dan isinya dipisahkan spasi saja. Titik dua hanya dipakai di dalam aturan, setelah `semua x dalam …`.

    Salah:

        jenis: outcome

    Benar:

        jenis outcome

E0119 = garis miring terbalik pada `{ $teks }` harus ditulis dua kali: `{ $benar }`
E0119-penjelasan =
    Di dalam teks garis miring terbalik hanya untuk `\"` (tanda kutip) dan `\\` (garis miring terbalik itu sendiri).

    Salah:

        sumber "C:\data"

    Benar:

        sumber "C:\\data"

E0120 = `{ $teks }` bukan angka yang benar: tulis `{ $benar }`
E0120-penjelasan =
    Angka terdiri dari angka 0 sampai 9; satu garis bawah boleh di antara dua angka, satu titik di depan desimal, dan `%` langsung di belakang. Satuan ditulis terpisah.

    Salah:

        target 12hari

    Benar:

        target 12 "hari"

E0121 = angka `{ $teks }` terlalu besar
E0121-bantuan = periksa banyaknya angka; paling banyak 28
E0121-penjelasan =
    Angka dihitung tepat sampai 28 angka. Yang lebih panjang hampir selalu salah ketik.

    Salah:

        target 99999999999999999999999999999999

    Benar:

        target 9999

E0122 = kata kunci harus ditulis dengan huruf kecil: `{ $benar }`
E0122-penjelasan =
    Kata di awal baris ditulis dengan huruf kecil seluruhnya.

    Salah:

        Unit kemenlu "Kementerian Luar Negeri"

    Benar:

        unit kemenlu "Kementerian Luar Negeri"

E0123 =
    { $atau ->
        [tidak-ada] nama `{ $teks }` harus ditulis `{ $benar }`
       *[other] `{ $teks }` harus ditulis `{ $benar }` atau `{ $atau }`
    }
E0123-bantuan =
    { $atau ->
        [tidak-ada] {""}
       *[other] teks ditulis di dalam tanda kutip, nama dengan huruf kecil
    }
E0123-penjelasan =
    Nama terdiri dari huruf kecil, angka dan garis bawah, diawali huruf. Periode dan predikat ditulis dengan huruf besar seluruhnya. Yang dibaca orang ditulis di dalam tanda kutip.

    Salah:

        atasan Ditjen_Amerop

    Benar:

        atasan ditjen_amerop

E0124 = nama tidak memakai tanda hubung: tulis `{ $benar }`
E0124-penjelasan =
    Nama terdiri dari huruf kecil, angka dan garis bawah. Tanda hubung berarti pengurangan, dan hanya dipakai di dalam rumus.

    Salah:

        atasan ditjen-amerop

    Benar:

        atasan ditjen_amerop

E0125 = di depan koma ini tidak ada isi
E0125-bantuan = hapus koma itu, atau tulis isi yang hilang di depannya
E0125-penjelasan =
    Koma memisahkan dua isi daftar; di depan dan di belakangnya ada isi.

    Salah:

        wajib amerop,, aspasaf

    Benar:

        wajib amerop, aspasaf

E0126 = rentang `{ $teks }` harus ditulis `{ $benar }`
E0126-penjelasan =
    Rentang ditulis dengan dua titik di antara awal dan akhirnya; keduanya angka, persen, atau periode.

    Salah:

        renstra kemenlu 2015-2019

    Benar:

        renstra kemenlu 2015..2019

E0201 =
    { $lain ->
        [0] blok `{ $teks }` tidak ditutup dengan `{"}"}`
       *[other] blok `{ $teks }` dan { $lain } blok lain tidak ditutup dengan `{"}"}`
    }
E0201-tanda = dibuka di sini
E0201-bantuan = tulis `{"}"}` di akhir blok
E0201-buka = blok ini juga masih terbuka
E0201-akhir = di sini diharapkan `{"}"}`
E0201-penjelasan =
    Setiap `{"{"}` mempunyai satu `{"}"}`. Kata kunci utama di awal baris menutup blok yang masih terbuka, supaya sisanya tetap dapat dibaca.

    Salah:

        unit kemenlu "Kemenlu" {"{"}
        {"    "}jenis kementerian

    Benar:

        unit kemenlu "Kemenlu" {"{"}
        {"    "}jenis kementerian
        {"}"}

E0202 = `{"}"}` ini tidak menutup apa pun
E0202-tanda = berlebih
E0202-bantuan = hapus `{"}"}` ini, atau `{"}"}` yang menutup blok terlalu cepat di atasnya
E0202-tutup = blok sudah ditutup di sini
E0202-penjelasan =
    Setiap `{"}"}` menutup satu `{"{"}`. Bila ada `{"}"}` terlalu banyak, bloknya tertutup lebih awal dan isi sesudahnya kehilangan tempat.

    Salah:

        unit kemenlu "Kemenlu" {"{"} jenis kementerian {"}"} {"}"}

    Benar:

        unit kemenlu "Kemenlu" {"{"} jenis kementerian {"}"}

E0203 = kurung bersarang lebih dari { $batas } tingkat; bagian ini tidak dibaca
E0203-tanda = tingkat berikutnya dibuka di sini
E0203-bantuan = periksa `{"}"}` atau `)` yang hilang di atasnya
E0203-penjelasan =
    Blok bersarang paling dalam 64 tingkat; rencana yang benar jarang melewati 6. Biasanya ada `{"}"}` yang hilang. Hanya bagian ini yang dilewati, bagian lain tetap diperiksa.

    Salah:

        unit a {"{"} unit a {"{"} …

    Benar:

        unit a {"{"} jenis satker {"}"}

E0204 = `{"{"}` harus ditulis di baris yang sama dengan kata kuncinya
E0204-bantuan = tulis `{ $benar }`
E0204-penjelasan =
    Satu pernyataan selesai di akhir baris, maka `{"{"}` berdiri di baris yang sama. Blok ini tetap dibaca.

    Salah:

        unit kemenlu "Kemenlu"
        {"{"}

    Benar:

        unit kemenlu "Kemenlu" {"{"}

E0205 = ini berkas XML dari BSC Designer, bukan berkas rencana bsc
E0205-tanda = berkas XML dimulai di sini
E0205-bantuan = simpan berkas BSC Designer dengan nama lain; rencana bsc ditulis sebagai teks, misalnya `unit kemenlu "Kementerian Luar Negeri"`
E0205-penjelasan =
    Program BSC Designer juga memakai akhiran .bsc untuk berkasnya, yang berupa XML. Berkas itu tidak dapat dibaca sebagai rencana.

    Salah:

        <?xml version="1.0"?>

    Benar:

        unit kemenlu "Kementerian Luar Negeri"

E0206 = baris ini tidak dimulai dengan kata kunci
E0206-tanda = di sini diharapkan kata kunci
E0206-bantuan = mulai baris dengan kata kunci; bila ini lanjutan baris di atas, akhiri baris itu dengan koma
E0206-penjelasan =
    Setiap baris dimulai dengan kata kunci, lalu isinya. Baris berlanjut hanya setelah koma, setelah tanda hitung, atau di dalam kurung.

    Salah:

        visi
        {"    "}"Terwujudnya wibawa diplomasi"

    Benar:

        visi "Terwujudnya wibawa diplomasi"

E0207 = `(` tidak ditutup dengan `)`
E0207-tanda = dibuka di sini
E0207-bantuan = tulis `)` di akhir bagian yang dikurung
E0207-penjelasan =
    Setiap `(` mempunyai satu `)` di dalam pernyataan yang sama.

    Salah:

        formula (selesai + paraf

    Benar:

        formula (selesai + paraf)

E0208 = `)` ini tidak menutup `(` apa pun
E0208-tanda = berlebih
E0208-bantuan = hapus `)` ini, atau tulis `(` di tempat yang dimaksud
E0208-penjelasan =
    Setiap `)` menutup satu `(` di dalam pernyataan yang sama.

    Salah:

        formula selesai + paraf)

    Benar:

        formula selesai + paraf

E0209 = berkas lebih besar dari 4 GiB, sehingga tidak dibaca
E0209-bantuan = bagi berkas ini menjadi beberapa berkas
E0209-penjelasan =
    Satu berkas paling besar 4 GiB. Rencana boleh dibagi atas berapa pun berkas; urutannya tidak berpengaruh.

    Salah:

        satu berkas 5 GiB

    Benar:

        dua berkas 2,5 GiB

E0210 = blok ini tidak mempunyai kata kunci
E0210-tanda = di depan `{"{"}` diharapkan kata kunci
E0210-bantuan = tulis kata kuncinya di depan `{"{"}`, tanpa titik koma di antaranya
E0210-penjelasan =
    Blok selalu milik pernyataan di depannya, di baris yang sama.

    Salah:

        {"{"} jenis kementerian {"}"}

    Benar:

        unit kemenlu "Kemenlu" {"{"} jenis kementerian {"}"}

E0301 =
    { $harap ->
        [operator] di sini diharapkan tanda hitung, perbandingan, `dan` atau `atau`
        [kurung-tutup] di sini diharapkan `)`
        [titik-dua] di sini diharapkan `:`
        [dalam] di sini diharapkan `dalam`
        [nama] di sini diharapkan nama
       *[nilai] di sini diharapkan angka, teks, nama, atau `(`
    }
E0301-tanda =
    { $teks ->
        [tidak-ada] rumus berakhir di sini
       *[other] bukan `{ $teks }`
    }
E0301-penjelasan =
    Rumus dan syarat terdiri dari nilai yang digabung dengan `+ - * /`, perbandingan `== != < <= > >=`, dan kata `dan`, `atau`, `bukan`. Di antara dua nilai selalu ada tanda; `semua`, `ada`, `jumlah` ditulis `semua x dalam himpunan: syarat`.

    Salah:

        wajib i.target > 0 i.target < 5

    Benar:

        wajib i.target > 0 dan i.target < 5

E0302 = rumus ini terlalu panjang atau terlalu dalam: paling banyak { $batas } tingkat
E0302-bantuan = bagi rumus menjadi beberapa bagian
E0302-penjelasan =
    Kurung, `semua … dalam …` dan deretan tanda hitung dalam satu rumus dibatasi, agar setiap rumus selesai dihitung dengan cepat.

    Salah:

        formula ((((((((… a …))))))))

    Benar:

        formula a + b

E0303 = perbandingan tidak dapat dirangkai: pisahkan dengan `dan`
E0303-tanda = perbandingan kedua
E0303-bantuan = tulis dua perbandingan: `a < b dan b < c`
E0303-penjelasan =
    Satu perbandingan mempunyai dua sisi. Dua perbandingan digabung dengan `dan`.

    Salah:

        wajib 0 < x < 5

    Benar:

        wajib 0 < x dan x < 5
