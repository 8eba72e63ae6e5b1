### The words around messages: severities, notes, summary.

tingkat-galat = error
tingkat-peringatan = warning
tingkat-saran = hint

catatan-lagi = and { $jumlah } more { $jumlah ->
    [one] place
   *[other] places
}
catatan-aturan = rule: { $pasal }
catatan-bantuan = help: { $teks }
catatan-perbaikan = fix: { $teks }
catatan-penjelasan = explanation: bsc explain { $kode }

ringkasan = { $temuan } in { $berkas }
ringkasan-bersih = nothing found in { $berkas }
ringkasan-galat = { $jumlah } { $jumlah ->
    [one] error
   *[other] errors
}
ringkasan-peringatan = { $jumlah } { $jumlah ->
    [one] warning
   *[other] warnings
}
ringkasan-saran = { $jumlah } { $jumlah ->
    [one] hint
   *[other] hints
}
ringkasan-berkas = { $jumlah } { $jumlah ->
    [one] file
   *[other] files
}
ringkasan-lama = { $jumlah ->
    [one] {"; "}1 finding that was there before is not shown
   *[other] {"; "}{ $jumlah } findings that were there before are not shown
}
ringkasan-per = {", "}as of { $tanggal }
ringkasan-diperbaiki = {"; "}{ $jumlah } of bsc.baseline no longer found: `bsc check --write-baseline` removes { $jumlah ->
    [one] it
   *[other] them
} there

github-lagi = GitHub shows { $jumlah } annotations of each level; the others:
junit-bersih = nothing found
sarif-akar = the root of the repository
sarif-pustaka = the standard library of bsc, inside the program
sarif-dikenal = there before: recorded in bsc.baseline, or in the revision compared with

perbaikan-ganti = replace it by `{ $benar }`
perbaikan-hapus = delete this sign
perbaikan-pindah = move `{"{"}` to the end of the line above
perbaikan-hapus-isian = delete `{ $isian }`
perbaikan-tambah = add `{ $isian }`
rahasia-temuan = finding { $kode } in a confidential file; what it says is not shown
rahasia-tanda = this is confidential
rahasia-bantuan = `bsc check --confidential` shows it
