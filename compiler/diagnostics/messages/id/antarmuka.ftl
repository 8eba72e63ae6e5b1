### Kata-kata di sekitar pesan: tingkat, catatan, ringkasan.

tingkat-galat = galat
tingkat-peringatan = peringatan
tingkat-saran = saran

catatan-lagi = dan { $jumlah } tempat lain
catatan-aturan = aturan: { $pasal }
catatan-bantuan = bantuan: { $teks }
catatan-perbaikan = perbaikan: { $teks }
catatan-penjelasan = penjelasan: bsc explain { $kode }

ringkasan = { $temuan } dalam { $berkas }
ringkasan-bersih = tidak ada temuan dalam { $berkas }
ringkasan-galat = { $jumlah } galat
ringkasan-peringatan = { $jumlah } peringatan
ringkasan-saran = { $jumlah } saran
ringkasan-berkas = { $jumlah } berkas
ringkasan-lama = {"; "}{ $jumlah } temuan yang sudah ada sebelumnya tidak ditampilkan
ringkasan-per = {", "}per { $tanggal }
ringkasan-diperbaiki = {"; "}{ $jumlah } dari bsc.baseline tidak ditemukan lagi: `bsc check --write-baseline` menghapusnya dari sana

github-lagi = GitHub menampilkan { $jumlah } anotasi tiap tingkat; yang lain:
junit-bersih = tidak ada temuan
sarif-akar = akar repositori
sarif-pustaka = pustaka standar bsc, di dalam programnya
sarif-dikenal = sudah ada sebelumnya: tercatat di bsc.baseline, atau ada di revisi pembanding

perbaikan-ganti = ganti dengan `{ $benar }`
perbaikan-hapus = hapus tanda ini
perbaikan-pindah = pindahkan `{"{"}` ke akhir baris di atas
perbaikan-hapus-isian = hapus `{ $isian }`
perbaikan-tambah = tambahkan `{ $isian }`
rahasia-temuan = temuan { $kode } dalam berkas rahasia; isinya tidak ditampilkan
rahasia-tanda = isinya rahasia
rahasia-bantuan = `bsc check --confidential` menampilkannya
