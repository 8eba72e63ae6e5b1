### Baris perintah: bantuan, salah pakai, yang bukan salah sumber.

bsc-tentang = Memeriksa, menilai, dan mencetak rencana kinerja yang ditulis sebagai berkas .bsc
bsc-lang = Bahasa pesan: id atau en
bsc-color = Warna: auto, always, atau never
bsc-help = Menampilkan bantuan ini
bsc-version = Menampilkan versi
bsc-project = Folder atau berkas proyek; tanpa ini folder sekarang

check-tentang = Memeriksa semua berkas proyek dan menampilkan semua temuan
check-path = Berkas atau folder yang diperiksa; `-` membaca masukan baku; tanpa ini folder sekarang
check-format = Bentuk hasil: human untuk dibaca, short satu baris tiap temuan, json untuk program, sarif untuk pemindaian kode, github untuk anotasi GitHub, junit untuk laporan uji GitLab
check-deny = Peringatan juga membuat perintah gagal (kode keluar 1)
check-select = Hanya aturan ini: id atau awalannya, dipisah koma (CAS001,PET)
check-ignore = Tanpa aturan ini: id atau awalannya, dipisah koma
check-as_of = Tanggal yang dianggap hari ini, TTTT-BB-HH
check-base = Bandingkan dengan revisi git ini (cabang, tanda, atau commit): aturan yang membandingkan ikut dinilai
check-new_only = Hanya temuan yang dibawa perubahan sejak revisi `--base`
check-confidential = RAHASIA: menunjukkan juga isi temuan dalam folder rahasia, yang tanpa ini hanya disebut tempatnya
check-statistics = Hanya jumlah: tiap aturan berapa yang memenuhi, melanggar, tak dapat dinilai, diabaikan
check-fix = Memperbaiki sendiri apa yang pasti benarnya, lalu menampilkan sisanya
check-diff = Bersama --fix: hanya menampilkan perubahannya, tanpa menulis
check-write_baseline = Mencatat temuan yang ada sekarang di bsc.baseline, sehingga pemeriksaan berikutnya hanya melaporkan yang baru
check-no_baseline = Melaporkan semua, juga yang tercatat di bsc.baseline
check-watch = Memeriksa lagi setiap kali berkas proyek berubah, sampai dihentikan dengan Ctrl-C
check-menunggu = menunggu perubahan (Ctrl-C menghentikan)
check-diperbaiki = tidak ditemukan lagi: { $berkas }: [{ $kode }] { $judul }
check-diperbaiki-lagi = dan { $jumlah } lagi tidak ditemukan
check-stdin_filename = Berkas yang isinya dibaca dari masukan baku

plan-tentang = Apa yang dilakukan perubahan sejak sebuah revisi git: SS, IKU, target, cascade, bobot, nilai, PK, dokumen
plan-base = Revisi pangkal: cabang, tanda, atau commit; tanpa ini titik cabang dari origin/main, main, atau HEAD
plan-format = Bentuk hasil: human untuk dibaca, json untuk program, md untuk pull request
plan-as_of = Tanggal yang dianggap hari ini, TTTT-BB-HH

fmt-tentang = Merapikan berkas: urutan baku, kolom, satu baris kosong; komentar tetap pada pernyataannya
fmt-path = Berkas atau folder yang dirapikan; `-` membaca masukan baku dan menulis keluaran baku; tanpa ini folder sekarang
fmt-check = Tidak menulis apa pun: menyebut berkas yang belum rapi, dan gagal (kode keluar 1) bila ada
fmt-diff = Tidak menulis apa pun: menampilkan perubahannya
fmt-stdin_filename = Berkas yang isinya dibaca dari masukan baku
fmt-diubah = { $jumlah } berkas diubah, { $tetap } sudah rapi
fmt-belum = { $jumlah } berkas belum rapi, { $tetap } sudah rapi
fmt-bagian = `{ $berkas }` memuat { $jumlah } galat penulisan: bagian itu dibiarkan, `bsc check` menyebutnya
fmt-rusak = bsc sendiri rusak: `{ $berkas }` tidak dapat dirapikan tanpa mengubah artinya, jadi tidak diubah

score-tentang = Menghitung nilai: capaian IKU, NSS, Np, NCKO, CKP dan status
score-unit = Unit atau pegawai; tanpa ini semuanya
score-period = Sampai periode ini: TW1, TW2, TW3, TW4, atau TAHUN
score-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
score-format = Bentuk hasil: table untuk dibaca, json untuk program, csv untuk lembar kerja
score-why = Asal sebuah nilai, baris demi baris: setjen.opini_bpk, setjen.customer, setjen; dengan --subtree juga semua di bawahnya, dengan --confidential NCKP
score-subtree = Unit itu dan semua unit dan pegawai di bawahnya
score-ranking = Urutan NCKO unit sejenis, tertinggi dan terendah, tiap triwulan sampai periode ini
score-rewards = Penghargaan dan sanksi unit: bobot anggaran (Tabel 5.1) dan teguran tertulis
score-awards = Kriteria penghargaan MKO, MKP, dan SMKO: terpenuhi, tidak, atau tidak diketahui
score-what_if = Mengandaikan realisasi, boleh berulang: setjen.opini_bpk=WTP, setjen.rapat@TW3="8 dari 10"; atau capaian yang sama bagi semua IKU unit yang periodenya tersisa: setjen=100
score-goal = Realisasi pada periode tersisa yang mencapai sasaran pada akhir tahun: setjen.opini_bpk=100; bagi unit atau pegawai capaian yang sama: setjen=100
score-compare = NCKO, CKP, dan capaian tahun ini di samping tahun-tahun sebelumnya dalam proyek
score-confidential = RAHASIA: NP, NCKP, NCKP Final, dan status tiap orang (Tabel 3.37)

matrix-tentang = Mencetak matriks
matrix-kind = Matriks:
matrix-unit = Pemilik matriks
matrix-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
matrix-format = Bentuk hasil; tanpa ini menurut akhiran nama berkas, lalu md:
matrix-period = Periode terakhir yang dihitung: TW1 sampai TW4, atau TAHUN
matrix-output = Berkas hasil, ditulis utuh atau tidak sama sekali; tanpa ini, atau dengan -, keluaran baku
matrix-confidential = Juga yang rahasia (NP, NCKP)

doc-tentang = Menulis dokumen kinerja dari sumbernya, beserta halaman indeks
doc-kind = Dokumen; `semua` untuk semua dokumen dan matriks, `matriks` untuk semua matriks:
doc-out = Folder hasil: satu folder untuk setiap pemegang; berkas yang tidak berubah dibiarkan
doc-unit = Hanya unit atau pegawai ini; boleh diulang
doc-subtree = Beserta semua yang di bawahnya
doc-format = Bentuk hasil, boleh beberapa dengan koma:
doc-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
doc-period = Periode terakhir yang dihitung: TW1 sampai TW4, atau TAHUN
doc-revision = Nama keadaan sumber di kaki halaman; tanpa ini sidik isi sumbernya
doc-confidential = Termasuk yang rahasia (NP, NCKP); hanya bila jenisnya disebut
doc-check = Tidak menulis apa pun: gagal bila ada berkas yang bukan hasil dari sumbernya
dokumen-ditulis = { $dokumen } dokumen di `{ $folder }`: { $berubah } berkas ditulis, { $sama } tidak berubah
dokumen-beda = { $dokumen } dokumen di `{ $folder }`: { $berubah } berkas berbeda dari sumbernya atau belum ada, { $sama } sesuai
dokumen-sisa = { $jumlah } berkas di atas bukan lagi hasil dari sumbernya; hapus bila tidak diperlukan
dokumen-sisa-ada = { $jumlah } berkas di folder itu bukan lagi hasil dari sumbernya; `--check` menyebutnya
dokumen-tiada = tidak ada dokumen { $jenis } bagi yang diminta pada { $tahun }
dokumen-tiada-bantuan = yang tidak ada untuk suatu jenis unit tidak dibuat; `bsc doc semua` membuat yang ada
dokumen-rahasia = dokumen `{ $jenis }` memuat yang rahasia
dokumen-rahasia-bantuan = tambahkan `--confidential`, dan simpan hasilnya di tempat yang tidak untuk umum

calendar-tentang = Batas waktu setahun (Tabel 3.40): yang terpenuhi, terlambat, terlewat, dan belum jatuh tempo
calendar-unit = Unit atau pegawai; tanpa ini semuanya
calendar-subtree = Unit itu dan semua unit dan pegawai di bawahnya
calendar-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
calendar-as_of = Tanggal yang dianggap hari ini, TTTT-BB-HH: yang belum dilakukan dan lewat batasnya tampil terlewat
calendar-format = Bentuk hasil; tanpa ini menurut akhiran nama berkas, lalu table. `ics` untuk aplikasi kalender:
calendar-output = Berkas hasil, ditulis utuh atau tidak sama sekali; tanpa ini, atau dengan -, keluaran baku
kalender-judul = Kalender perencanaan dan pelaporan kinerja
kalender-terpenuhi = terpenuhi
kalender-terlambat = terlambat
kalender-terlewat = terlewat
kalender-belum = belum jatuh tempo
kalender-tak_tercatat = tidak dicatat
kalender-ringkasan = { $terpenuhi } terpenuhi, { $terlambat } terlambat, { $terlewat } terlewat, { $belum } belum jatuh tempo, { $tak_tercatat } tidak dicatat dalam sumber
kalender-tiada = tidak ada batas waktu bagi { $unit } pada tahun { $tahun }
kalender-tiada-bantuan = batas waktu berasal dari jenis unit dalam profil (`batas_pk`, `batas_lapor`, `agenda`, dan lainnya); unit di luar `mulai` sampai `sampai` tidak punya
kalender-tiada-siapa-pun = siapa pun

map-tentang = Menggambar peta strategi sebuah unit
map-unit = Pemilik peta
map-period = Dengan nilai dan status sampai periode ini: TW1, TW2, TW3, TW4, atau TAHUN; tanpa ini tanpa nilai
map-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
map-format = Bentuk gambar: svg atau png; tanpa ini menurut akhiran nama berkas, lalu svg
map-output = Berkas hasil, ditulis utuh atau tidak sama sekali; tanpa ini, atau dengan -, keluaran baku

graph-tentang = Menggambar cascade IKU, atau perkembangan target dan realisasinya
graph-kind = Gambar: cascade atau trend
graph-name = IKU (setjen.opini_bpk); bagi cascade juga unit atau pegawai
graph-period = Bagi trend: sampai periode ini; tanpa ini sampai akhir tahun
graph-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
graph-format = Bentuk gambar: svg atau png; tanpa ini menurut akhiran nama berkas, lalu svg
graph-output = Berkas hasil, ditulis utuh atau tidak sama sekali; tanpa ini, atau dengan -, keluaran baku

init-tentang = Membuat proyek baru yang lolos pemeriksaan, siap untuk git dan CI
init-path = Folder proyek; tanpa ini folder sekarang
init-name = Nama unit dan proyek; tanpa ini nama foldernya
init-year = Tahun rencana pertama; tanpa ini tahun ini, sejak Juli tahun depan
init-profile = Peraturan yang dipakai: permenlu_4_2018 atau kmk_467_2014
init-force = Folder boleh berisi: hanya yang belum ada yang ditulis

new-tentang = Membuat berkas baru dari templat, di tempatnya
new-made = Yang dibuat: unit, peta, pk, renaksi, aturan, realisasi, atau codeowners
new-name = Nama unit atau pegawai; id aturan; kelompok di GitHub atau GitLab bagi codeowners
new-period = Periode realisasi: JAN sampai DES, TW1 sampai TW4, S1, S2, atau TAHUN
new-year = Tahun; tanpa ini tahun di bsc.toml, lalu tahun terakhir yang punya rencana
new-title = Nama lengkap unit baru
new-kind = Jenis unit baru menurut profil
new-superior = Atasan unit baru
new-output = Berkas yang ditulis, atau - untuk keluaran baku; tanpa ini di tempatnya menurut proyek

explain-tentang = Menjelaskan aturan atau galat: pasal, alasan, contoh benar dan salah
explain-id = Id aturan atau kode galat: CAS002, E0104

rules-tentang = Menyebut semua aturan yang berlaku di proyek
rules-test = Menjalankan contoh benar dan contoh salah semua aturan milik proyek sendiri
rules-hasil = { $contoh } contoh dari { $aturan } aturan dijalankan
rules-kosong = proyek ini tidak memiliki aturan sendiri
rules-coverage = Tiap butir peraturan: aturan yang memegangnya, atau mengapa tidak ada; kode keluar 1 bila ada celah
rules-format = Bentuk cakupan: table untuk dibaca, json untuk program, md untuk dokumen

completions-tentang = Mencetak pelengkap perintah untuk sebuah shell, dengan id aturan
completions-shell = Shell: bash, zsh, fish, powershell, atau elvish

man-tentang = Menulis halaman manual: satu untuk bsc, satu untuk tiap perintah
man-out = Folder tempat halaman ditulis
man-nama = NAMA
man-pakai = CARA PAKAI
man-uraian = URAIAN
man-versi = VERSI

sedang-bekerja = sedang bekerja…
versi-aturan = { $jumlah } aturan

bantuan-pakai = Cara pakai
bantuan-perintah = Perintah
bantuan-isian = Isian
bantuan-pilihan = Pilihan
bantuan-sub = PERINTAH
bantuan-pilihan-sub = PILIHAN

pakai-pilihan = tidak ada pilihan `{ $kata }`
pakai-perintah = tidak ada perintah `{ $kata }`
pakai-isian = `{ $kata }` tidak dapat dipakai di sini
pakai-nilai = `{ $nilai }` tidak dapat menjadi nilai { $pilihan }
pakai-kosong = { $pilihan } perlu nilai
pakai-kurang = { $pilihan } harus disebut
pakai-tanpa-perintah = sebutkan perintahnya
pakai-bentrok = { $pilihan } tidak dapat dipakai bersama { $lain }
pakai-ganda = { $pilihan } cukup disebut sekali
pakai-lain = perintah ini tidak dapat dimengerti
pakai-dekat = mungkin maksudnya `{ $kata }`
pakai-boleh = yang dapat ditulis: { $daftar }
pakai-boleh-bagi = `{ $nama }`: { $daftar }
pakai-spasi = pisahkan dengan spasi: `{ $daftar }`
pakai-itu-matriks = `{ $nama }` sebuah matriks: `bsc matrix { $nama } UNIT`; semua matriks: `bsc doc matriks`
pakai-itu-dokumen = `{ $nama }` sebuah dokumen: `bsc doc { $nama } --unit UNIT --out FOLDER`
pakai-tanggal = tulis tanggal yang ada di kalender, misalnya 2018-06-30
pakai-tahun = tulis tahun empat angka, misalnya 2018
pakai-bantuan = `{ $perintah } --help` menyebut semua pilihan
pakai-stdin-nama = `--stdin-filename` berlaku bersama `-`, yang membaca masukan baku
pakai-statistik = `--statistics` berlaku bersama `--format` human, short, atau json
pakai-stdin = `-` hanya dapat disebut sekali

gagal-tidak-ada = tidak ada berkas atau folder `{ $jalur }`
sebab-io = { $sebab ->
    [penuh] tempat penyimpanannya penuh
    [izin] tidak ada izin
    [tiada] tidak ada di sana
    [baca_saja] tempatnya hanya dapat dibaca
    [folder] itu folder, bukan berkas
    [bukan_folder] di sana ada berkas yang bukan folder
   *[lain] { $sebab }
}
gagal-baca = `{ $jalur }` tidak dapat dibaca: { sebab-io }
gagal-tulis = `{ $jalur }` tidak dapat ditulis: { $sebab ->
    [tiada] foldernya tidak ada
   *[lain] { sebab-io }
}
gagal-tulis-bantuan = { $sebab ->
    [penuh] kosongkan tempat, atau pilih tempat lain
    [izin] pilih tempat lain, atau minta izin menulis di sana
    [tiada] buat foldernya dahulu, atau pilih tempat lain
    [folder] sebut nama berkas di dalam folder itu
    [bukan_folder] pilih nama lain, atau pindahkan berkas itu
   *[lain] pilih tempat lain
}
bentuk-asing = akhiran nama `{ $berkas }` bukan format hasil ini
bentuk-asing-bantuan = beri nama yang berakhir { $daftar }, atau sebut formatnya dengan `--format`
bentuk-beda = akhiran nama `{ $berkas }` bertentangan dengan `--format { $format }`
bentuk-beda-bantuan = beri nama yang berakhir .{ $format }, atau tinggalkan `--format`
bentuk-beda-tabel = beri nama dengan akhiran lain, misalnya .txt, atau tinggalkan `--format { $format }`
gagal-berubah = `{ $jalur }` berubah selagi diperiksa; tidak ada yang ditulis
gagal-berubah-bantuan = ulangi perintahnya
gagal-profil = tidak ada profil `{ $nama }`
gagal-sudah-ada = `{ $nama }` sudah ada di `{ $berkas }`
gagal-sudah-ada-bantuan = yang sudah ada tidak pernah ditimpa; sunting berkas itu, atau sebut berkas lain dengan `-o`
gagal-nama = `{ $nama }` tidak dapat menjadi nama
gagal-nama-bantuan = unit dan pegawai: huruf kecil, angka, dan garis bawah, diawali huruf; aturan: huruf besar dan angka seperti KEM001
gagal-jenis = profil tidak mengenal jenis `{ $nama }`
gagal-periode = `{ $nama }` tidak punya IKU yang dilaporkan pada { $periode }
gagal-periode-bantuan = periode yang dilaporkan mengikuti `lapor` setiap IKU: JAN sampai DES, TW1 sampai TW4, S1 dan S2, TAHUN
new-ditulis = ditulis: { $berkas }
init-tetap = tetap: { $berkas }
init-lanjut = berikutnya: ganti isi contohnya dengan milik Anda, lalu `bsc check`; supaya tiap commit diperiksa: `git config core.hooksPath .githooks`
gagal-timpa = `{ $jalur }` sudah ada dan tidak ditimpa
gagal-timpa-bantuan = `--force` menulis hanya yang belum ada
gagal-pantau = perubahan di `{ $folder }` tidak dapat dipantau: { $sebab }
gagal-keluaran = hasil tidak dapat ditulis: { sebab-io }
gagal-dokumen = dokumen tidak dapat dibuat: { $sebab }
tanpa-pdf = bsc ini dibangun tanpa PDF
tanpa-pdf-bantuan = pilih format lain (md, csv, json, html, xlsx, docx; halaman HTML dapat dicetak ke PDF dari peramban), atau pasang bsc dengan PDF dari folder sumbernya: `cargo install --path compiler/cli --features pdf`
biner-terminal = format `{ $format }` tidak untuk dibaca di terminal
biner-terminal-bantuan = simpan ke berkas dengan `-o BERKAS`
matriks-tiada = `{ $unit }` tidak punya matriks `{ $jenis }` ({ $isi })
matriks-tiada-bantuan = matriks `{ $unit }`: { $daftar }
gagal-masukan = masukan baku tidak dapat dibaca: { sebab-io }
gagal-proyek = `{ $satu }` dan `{ $lain }` bukan satu proyek
gagal-proyek-bantuan = periksa tiap proyek dengan perintahnya sendiri
gagal-unit = tidak ada unit atau pegawai `{ $nama }`
gagal-rencana = `{ $nama }` tidak punya peta atau PK { $tahun }
gagal-rencana-tahun = tidak ada peta atau PK { $tahun } di proyek ini
gagal-rencana-tahun-bantuan = tahun yang punya peta atau PK: { $daftar }
gagal-bukan-pemilik = `{ $nama }` berjenis `{ $jenis }`, yang menurut profil tidak memiliki peta
gagal-bukan-pemilik-bantuan = buat PK-nya dengan `bsc new pk { $nama }`
gagal-peta = `{ $nama }` tidak punya peta strategi { $tahun }
gagal-peta-bantuan = bukan pemilik peta? `bsc graph cascade { $nama }` menggambar IKU dan cascade-nya
gagal-bukan-iku = `{ $nama }` bukan IKU
gagal-bukan-iku-bantuan = tulis nama IKU di belakang pemiliknya, dengan titik: `setjen.opini_bpk`; cascade juga untuk satu unit
gagal-gambar = bsc sendiri rusak: gambar tidak dapat dibuat ({ $sebab })
gagal-gambar-besar = gambar terlalu besar untuk PNG: { $ukuran } piksel
gagal-gambar-besar-bantuan = pilih SVG, yang tidak terbatas ukurannya
gagal-tahun = tidak ada peta atau PK di proyek ini
gagal-tahun-bantuan = `bsc check` menyebut apa yang ditemukan di proyek
gagal-iku = tidak ada IKU `{ $nama }`
gagal-andaian = `{ $teks }` tidak dapat diandaikan
gagal-andaian-bantuan = tulis `setjen.opini_bpk=WTP`, `setjen.rapat@TW3=80`, `setjen.rapat=8 dari 10`, atau `setjen=100`; angka ditulis seperti dalam berkas `.bsc`, misalnya 97.5, dan predikat menurut skala IKU-nya
gagal-andaian-periode = `{ $teks }`: IKU itu tidak dilaporkan pada { $periode }, atau periodenya sesudah yang diminta
gagal-andaian-bawah = `{ $teks }`: realisasinya dibentuk dari penerima cascading atau sub-IKU, jadi yang dapat diandaikan hanya angkanya sampai { $periode }
gagal-andaian-bawah-bantuan = andaikan realisasi penerimanya, atau tulis tanpa `@`
gagal-andaian-sisa = `{ $teks }`: tidak ada IKU yang periodenya tersisa
gagal-andaian-sisa-bantuan = `--period TW2` menganggap hanya hasil sampai TW2 yang sudah diketahui
gagal-rahasia = `bsc.toml` tidak menyebut folder rahasia, jadi tidak ada NP atau NCKP yang dapat dihitung
gagal-rahasia-bantuan = tulis `paths = ["rahasia/"]` pada bagian `confidential` dalam `bsc.toml`, dan letakkan `perilaku` dan `tinjauan` di bawah folder itu
gagal-aturan = tidak ada aturan atau kode `{ $nama }`
gagal-git = `{ $folder }` tidak berada dalam repositori git yang berkasnya ada di sini
gagal-git-bantuan = jalankan di dalam salinan repositori (`git clone`), atau tanpa `--base`
gagal-revisi = tidak ada revisi `{ $revisi }` dalam repositori ini
gagal-revisi-bantuan = sebut cabang, tanda, atau commit yang ada; `git log` menyebut semuanya
gagal-objek = `{ $jalur }` pada revisi `{ $revisi }` tidak ada dalam salinan repositori ini
gagal-dangkal-bantuan = ambil riwayat dan isi yang lengkap (`git fetch --unshallow`, `git lfs fetch --all`); di CI `fetch-depth: 0`
gagal-submodul = `{ $jalur }` submodul: isinya pada revisi `{ $revisi }` ada di repositori lain
gagal-submodul-bantuan = bandingkan proyek itu di dalam submodulnya sendiri
gagal-baseline-proyek = `{ $folder }` tidak punya bsc.toml, jadi tidak dapat punya bsc.baseline
gagal-baseline-proyek-bantuan = buat berkas bsc.toml di folder proyek, boleh kosong
gagal-baseline = baris { $baris } `{ $jalur }` tidak dapat dimengerti: bukan bsc.baseline yang ditulis versi ini
gagal-baseline-bantuan = perbaiki baris itu (penggabungan git yang belum selesai?), atau hapus berkasnya lalu `bsc check --write-baseline`
gagal-dekat = mungkin maksudnya `{ $nama }`
gagal-sumber = { $jumlah } galat di sumber menghalangi hasil ini
gagal-sumber-bantuan = perbaiki galat di atas; `bsc check` menyebut semuanya
perbaiki-berkas = { $berkas }: { $jumlah } temuan diperbaiki
bantuan = bantuan: { $teks }

rusak = bsc sendiri rusak: ini bukan salah rencana Anda
rusak-tempat = tempat: { $tempat }
rusak-sebab = sebab: { $sebab }
rusak-versi = versi: bsc { $versi }
rusak-perintah = perintah: { $perintah }
rusak-bantuan = laporkan baris-baris ini kepada pengelola bsc, bila dapat dengan berkas yang diperiksa

jelas-pasal = Dasar
jelas-tingkat = Tingkat
jelas-baris = baris { $baris }
jelas-parameter = Angka yang dapat diubah profil
jelas-tafsir = Bacaan
jelas-alasan = Alasan
jelas-perbaikan = Perbaikan
jelas-perbaikan-teks = bila yang benar sudah pasti, `bsc check --fix` memperbaikinya sendiri
jelas-benar = Contoh benar
jelas-semula = semula:
jelas-menjadi = menjadi:
jelas-salah = Contoh salah
jelas-abaikan = Mengabaikan
jelas-abaikan-teks = pada elemen yang bersangkutan, dengan alasan: `abaikan { $kode } "alasan"`; untuk seluruh proyek, di bsc.toml: `{ $kode } = "off"`

statistik-aturan = aturan
statistik-memenuhi = memenuhi
statistik-melanggar = melanggar
statistik-tak_dinilai = tak dapat dinilai
statistik-diabaikan = diabaikan
aturan-mati = mati

cakupan-judul = Cakupan peraturan
cakupan-tempat = tempat
cakupan-baris = baris
cakupan-isi = isi
cakupan-pemegang = aturan, atau mengapa tidak ada
cakupan-ringkasan = { $butir } butir: { $aturan } dipegang aturan, { $celah } celah
cakupan-mati = tidak berlaku di sini: { $aturan }
cakupan-celah = celah: tanpa aturan dan tanpa alasan
cakupan-celah-pasal = celah: `{ $tempat }` tanpa aturan dan tanpa alasan
cakupan-celah-baris = celah: baris { $baris } naskah tidak termuat dalam satu butir pun
cakupan-pertimbangan = perlu pertimbangan orang
cakupan-sistem_lain = perlu sistem lain
cakupan-uraian = uraian
cakupan-bentuk = bentuk dokumen
cakupan-hitungan = dihitung kompilator
cakupan-bahasa = dijamin bahasa
