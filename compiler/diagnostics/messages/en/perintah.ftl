### The command line: help, wrong usage, what is no fault of a source.

bsc-tentang = Checks, scores and prints performance plans written as .bsc files
bsc-lang = Language of messages: id or en
bsc-color = Colour: auto, always or never
bsc-help = Shows this help
bsc-version = Shows the version
bsc-project = Folder or file of the project; without it the current folder

check-tentang = Checks all files of the project and shows all findings
check-path = File or folder to check; `-` reads standard input; without it the current folder
check-format = Form of the result: human for reading, short a line for each finding, json for programs, sarif for code scanning, github for annotations of GitHub, junit for test reports of GitLab
check-deny = Warnings, too, make the command fail (exit code 1)
check-select = Only these rules: ids or their beginnings, with commas (CAS001,PET)
check-ignore = Without these rules: ids or their beginnings, with commas
check-as_of = The date that counts as today, YYYY-MM-DD
check-base = Compare with this git revision (branch, tag or commit): rules that compare are judged too
check-new_only = Only findings that the change since the `--base` revision brings in
check-confidential = CONFIDENTIAL: shows what is found in confidential folders too, of which only the place is told without it
check-statistics = Only figures: of each rule how many satisfy it, violate it, cannot be judged, are waived
check-fix = Mend what it is certain how to mend, then show what is left
check-diff = With --fix: show the changes only, write nothing
check-write_baseline = Records what is found now in bsc.baseline, so that later checks report only what is new
check-no_baseline = Reports everything, also what bsc.baseline holds
check-watch = Checks again whenever a file of the project changes, until Ctrl-C
check-menunggu = waiting for changes (Ctrl-C stops)
check-diperbaiki = no longer found: { $berkas }: [{ $kode }] { $judul }
check-diperbaiki-lagi = and { $jumlah } more no longer found
check-stdin_filename = The file whose content comes from standard input

plan-tentang = What the change since a git revision does: SS, IKU, targets, cascades, weights, scores, agreements, documents
plan-base = The base revision: branch, tag or commit; without it where the branch left origin/main, main or HEAD
plan-format = Form of the result: human to read, json for programs, md for a pull request
plan-as_of = The date that counts as today, YYYY-MM-DD

fmt-tentang = Lays files out: canonical order, columns, single blank lines; comments stay with their statements
fmt-path = Files or folders to lay out; `-` reads standard input and writes standard output; by default the current folder
fmt-check = Writes nothing: names the files that are not laid out, and fails (exit code 1) where there are some
fmt-diff = Writes nothing: shows what would change
fmt-stdin_filename = The file whose text is read from standard input
fmt-diubah = { $jumlah ->
    [one] 1 file
   *[other] { $jumlah } files
} changed, { $tetap } left as they are
fmt-belum = { $jumlah ->
    [one] 1 file is
   *[other] { $jumlah } files are
} not laid out, { $tetap } are
fmt-bagian = `{ $berkas }` has { $jumlah } syntax errors: these parts stay as they are, `bsc check` names them
fmt-rusak = bsc itself is broken: `{ $berkas }` cannot be laid out without changing what it says, so it is left alone

score-tentang = Computes values: achievement of IKU, NSS, Np, NCKO, CKP and status
score-unit = Unit or person; without it all
score-period = Up to this period: TW1, TW2, TW3, TW4 or TAHUN
score-year = Year; without it the year in bsc.toml, then the last year that has a plan
score-format = Form of the result: table for reading, json for programs, csv for spreadsheets
score-why = Where a value comes from, line by line: setjen.opini_bpk, setjen.customer, setjen; with --subtree all below too, with --confidential NCKP
score-subtree = The unit and all units and people below it
score-ranking = Units of a kind by NCKO, the highest and the lowest, each quarter up to the period
score-rewards = Reward and sanction of units: weights on the budget (table 5.1) and written reprimands
score-awards = Criteria of the award for performance managers: met, not met, or not known
score-what_if = Assumes a realisation, may be repeated: setjen.opini_bpk=WTP, setjen.rapat@TW3="8 dari 10"; or the same achievement of every IKU of a unit with periods left: setjen=100
score-goal = The realisation in the periods left that reaches a goal by the end of the year: setjen.opini_bpk=100; for a unit or person the equal achievement: setjen=100
score-compare = NCKO, CKP and achievement of the year beside the earlier years of the project
score-confidential = CONFIDENTIAL: NP, NCKP, its final value and status of each person (table 3.37)

matrix-tentang = Prints a matrix
matrix-kind = Matrix:
matrix-unit = Owner of the matrix
matrix-year = Year; without it the year in bsc.toml, then the last year that has a plan
matrix-format = Form of the result; else by the ending of the file's name, else md:
matrix-period = Last period that counts: TW1 to TW4, or TAHUN
matrix-output = File of the result, written whole or not at all; without it, or with -, standard output
matrix-confidential = Also what is confidential (NP, NCKP)

doc-tentang = Write performance documents from the source, with an index page
doc-kind = Documents; `semua` for all documents and matrices, `matriks` for all matrices:
doc-out = Folder of the result: a folder for each holder; files that have not changed are left alone
doc-unit = Only this unit or person; may be repeated
doc-subtree = With all below
doc-format = Form of the result, several with commas:
doc-year = Year; without it the year in bsc.toml, then the last year that has a plan
doc-period = Last period that counts: TW1 to TW4, or TAHUN
doc-revision = Name of the state of the source at the foot of pages; without it a digest of the source
doc-confidential = With what is confidential (NP, NCKP); only where its kind is named
doc-check = Write nothing: fail where a file is not what the source gives
dokumen-ditulis = { $dokumen } documents in `{ $folder }`: { $berubah } files written, { $sama } unchanged
dokumen-beda = { $dokumen } documents in `{ $folder }`: { $berubah } files differ from the source or are not there, { $sama } agree
dokumen-sisa = { $jumlah ->
    [one] 1 file above is
   *[other] { $jumlah } files above are
} no longer what any source gives; delete what is not needed
dokumen-sisa-ada = { $jumlah ->
    [one] 1 file in that folder is
   *[other] { $jumlah } files in that folder are
} no longer what any source gives; `--check` lists them
dokumen-tiada = there is no { $jenis } document for those asked about in { $tahun }
dokumen-tiada-bantuan = what a kind of unit does not have is not made; `bsc doc semua` makes what there is
dokumen-rahasia = the document `{ $jenis }` holds what is confidential
dokumen-rahasia-bantuan = add `--confidential`, and keep the result where it is not public

calendar-tentang = The deadlines of a year (Tabel 3.40): met, late, missed, and not yet due
calendar-unit = Unit or person; all without it
calendar-subtree = That unit and all units and people below it
calendar-year = Year; else that of bsc.toml, else the last year that has plans
calendar-as_of = The day taken for today, YYYY-MM-DD: what is not done and past its deadline is missed
calendar-format = Form of the result; else by the ending of the file's name, else table. `ics` is for calendar applications:
calendar-output = The file, written whole or not at all; without it, or with -, standard output
kalender-judul = Calendar of planning and reporting
kalender-terpenuhi = met
kalender-terlambat = late
kalender-terlewat = missed
kalender-belum = not yet due
kalender-tak_tercatat = not recorded
kalender-ringkasan = { $terpenuhi } met, { $terlambat } late, { $terlewat } missed, { $belum } not yet due, { $tak_tercatat } not recorded in the source
kalender-tiada = nothing is due of { $unit } in { $tahun }
kalender-tiada-bantuan = deadlines come from the kind of the unit in the profile (`batas_pk`, `batas_lapor`, `agenda` and others); a unit outside `mulai` to `sampai` has none
kalender-tiada-siapa-pun = anybody

map-tentang = Draws the strategy map of a unit
map-unit = Owner of the map
map-period = With values and status up to this period: TW1, TW2, TW3, TW4 or TAHUN; without it no values
map-year = Year; without it the year in bsc.toml, then the last year that has a plan
map-format = Form of the picture: svg or png; without it by the ending of the file's name, then svg
map-output = File of the result, written whole or not at all; without it, or with -, standard output

graph-tentang = Draws the cascade of an IKU, or how its target and realisation went
graph-kind = Picture: cascade or trend
graph-name = IKU (setjen.opini_bpk); for a cascade also a unit or person
graph-period = For a trend: up to this period; without it up to the end of the year
graph-year = Year; without it the year in bsc.toml, then the last year that has a plan
graph-format = Form of the picture: svg or png; without it by the ending of the file's name, then svg
graph-output = File of the result, written whole or not at all; without it, or with -, standard output

init-tentang = Make a new project that checks clean, ready for git and CI
init-path = Folder of the project; the current one without it
init-name = Name of the unit and the project; that of the folder without it
init-year = Year of the first plan; without it this year, from July on the next
init-profile = The regulation: permenlu_4_2018 or kmk_467_2014
init-force = The folder may hold files: only what is not there is written

new-tentang = Make a new file from a template, in its place
new-made = What to make: unit, peta, pk, renaksi, aturan, realisasi or codeowners
new-name = Name of the unit or person; id of the rule; for codeowners the group at GitHub or GitLab
new-period = Period of the report: JAN to DES, TW1 to TW4, S1, S2 or TAHUN
new-year = Year; without it that of bsc.toml, then the last that has a plan
new-title = Full name of the new unit
new-kind = Kind of the new unit, by the profile
new-superior = Superior of the new unit
new-output = File to write, or - for standard output; without it in its place in the project

explain-tentang = Explains a rule or error: article, reason, right and wrong example
explain-id = Id of a rule or code of an error: CAS002, E0104

rules-tentang = Lists all rules in force in the project
rules-test = Run the good and the wrong examples of all rules of the project itself
rules-hasil = { $contoh } examples of { $aturan } rules were run
rules-kosong = this project has no rules of its own
rules-coverage = Each clause of the regulation: the rules that hold it, or why there is none; exit code 1 where there is a gap
rules-format = Form of the coverage: table for reading, json for programs, md for documents

completions-tentang = Prints what a shell needs to complete commands, with the ids of rules
completions-shell = Shell: bash, zsh, fish, powershell or elvish

man-tentang = Writes manual pages: one of bsc, one of each command
man-out = The folder where pages are written
man-nama = NAME
man-pakai = SYNOPSIS
man-uraian = DESCRIPTION
man-versi = VERSION

sedang-bekerja = working…
versi-aturan = { $jumlah } { $jumlah ->
    [one] rule
   *[other] rules
}

bantuan-pakai = Usage
bantuan-perintah = Commands
bantuan-isian = Arguments
bantuan-pilihan = Options
bantuan-sub = COMMAND
bantuan-pilihan-sub = OPTIONS

pakai-pilihan = there is no option `{ $kata }`
pakai-perintah = there is no command `{ $kata }`
pakai-isian = `{ $kata }` cannot be used here
pakai-nilai = `{ $nilai }` cannot be a value of { $pilihan }
pakai-kosong = { $pilihan } needs a value
pakai-kurang = { $pilihan } must be given
pakai-tanpa-perintah = say which command
pakai-bentrok = { $pilihan } cannot be used together with { $lain }
pakai-ganda = { $pilihan } is given once only
pakai-lain = this command cannot be understood
pakai-dekat = perhaps `{ $kata }` is meant
pakai-boleh = what can be written: { $daftar }
pakai-boleh-bagi = `{ $nama }`: { $daftar }
pakai-spasi = separate them by blanks: `{ $daftar }`
pakai-itu-matriks = `{ $nama }` is a matrix: `bsc matrix { $nama } UNIT`; all matrices: `bsc doc matriks`
pakai-itu-dokumen = `{ $nama }` is a document: `bsc doc { $nama } --unit UNIT --out FOLDER`
pakai-tanggal = write a date of the calendar, for example 2018-06-30
pakai-tahun = write a year of four digits, for example 2018
pakai-bantuan = `{ $perintah } --help` lists all options
pakai-stdin-nama = `--stdin-filename` goes with `-`, which reads standard input
pakai-statistik = `--statistics` goes with `--format` human, short or json
pakai-stdin = `-` can be given only once

gagal-tidak-ada = there is no file or folder `{ $jalur }`
sebab-io = { $sebab ->
    [penuh] the disk is full
    [izin] it is not permitted
    [tiada] nothing is there
    [baca_saja] the place can only be read
    [folder] that is a folder, not a file
    [bukan_folder] there is a file that is no folder
   *[lain] { $sebab }
}
gagal-baca = `{ $jalur }` cannot be read: { sebab-io }
gagal-tulis = `{ $jalur }` cannot be written: { $sebab ->
    [tiada] its folder is not there
   *[lain] { sebab-io }
}
gagal-tulis-bantuan = { $sebab ->
    [penuh] free some space, or choose another place
    [izin] choose another place, or ask for the right to write there
    [tiada] make the folder first, or choose another place
    [folder] name a file in that folder
    [bukan_folder] choose another name, or move that file away
   *[lain] choose another place
}
bentuk-asing = the ending of `{ $berkas }` is no format of this result
bentuk-asing-bantuan = give a name that ends in { $daftar }, or say the format with `--format`
bentuk-beda = the ending of `{ $berkas }` contradicts `--format { $format }`
bentuk-beda-bantuan = give a name that ends in .{ $format }, or leave `--format` out
bentuk-beda-tabel = give a name with another ending, such as .txt, or leave `--format { $format }` out
gagal-berubah = `{ $jalur }` changed while it was being checked; nothing was written
gagal-berubah-bantuan = run the command again
gagal-profil = there is no profile `{ $nama }`
gagal-sudah-ada = `{ $nama }` is there already, in `{ $berkas }`
gagal-sudah-ada-bantuan = what is there is never overwritten; edit that file, or name another with `-o`
gagal-nama = `{ $nama }` cannot be a name
gagal-nama-bantuan = units and people: small letters, digits and underscores, a letter first; rules: capital letters and digits such as KEM001
gagal-jenis = the profile has no kind `{ $nama }`
gagal-periode = `{ $nama }` has no IKU that is reported in { $periode }
gagal-periode-bantuan = what is reported when follows from `lapor` of each IKU: JAN to DES, TW1 to TW4, S1 and S2, TAHUN
new-ditulis = written: { $berkas }
init-tetap = kept: { $berkas }
init-lanjut = next: replace the examples by your own, then `bsc check`; to have each commit checked: `git config core.hooksPath .githooks`
gagal-timpa = `{ $jalur }` is there and is not overwritten
gagal-timpa-bantuan = `--force` writes only what is not there
gagal-pantau = changes in `{ $folder }` cannot be watched: { $sebab }
gagal-keluaran = the result cannot be written: { sebab-io }
gagal-dokumen = the document cannot be made: { $sebab }
tanpa-pdf = this bsc was built without PDF
tanpa-pdf-bantuan = choose another format (md, csv, json, html, xlsx, docx; a browser prints the HTML page to PDF), or install bsc with PDF from the folder of its source: `cargo install --path compiler/cli --features pdf`
biner-terminal = format `{ $format }` cannot be read on a terminal
biner-terminal-bantuan = save it to a file with `-o FILE`
matriks-tiada = `{ $unit }` has no `{ $jenis }` matrix ({ $isi })
matriks-tiada-bantuan = the matrices of `{ $unit }`: { $daftar }
gagal-masukan = standard input cannot be read: { sebab-io }
gagal-proyek = `{ $satu }` and `{ $lain }` are not one project
gagal-proyek-bantuan = check each project with a command of its own
gagal-unit = there is no unit or person `{ $nama }`
gagal-rencana = `{ $nama }` has no map or PK for { $tahun }
gagal-rencana-tahun = there is no map or PK for { $tahun } in this project
gagal-rencana-tahun-bantuan = years that have a map or PK: { $daftar }
gagal-bukan-pemilik = `{ $nama }` is of kind `{ $jenis }`, which by the profile owns no map
gagal-bukan-pemilik-bantuan = make its PK with `bsc new pk { $nama }`
gagal-peta = `{ $nama }` has no strategy map for { $tahun }
gagal-peta-bantuan = no owner of a map? `bsc graph cascade { $nama }` draws its IKU and their cascade
gagal-bukan-iku = `{ $nama }` is no IKU
gagal-bukan-iku-bantuan = write the IKU's name behind its owner's, with a dot: `setjen.opini_bpk`; a cascade also for a unit
gagal-gambar = bsc itself is broken: the picture cannot be made ({ $sebab })
gagal-gambar-besar = the picture is too large for PNG: { $ukuran } pixels
gagal-gambar-besar-bantuan = choose SVG, which has no limit of size
gagal-tahun = there is no map or PK in this project
gagal-tahun-bantuan = `bsc check` tells what was found in the project
gagal-iku = there is no IKU `{ $nama }`
gagal-andaian = `{ $teks }` cannot be assumed
gagal-andaian-bantuan = write `setjen.opini_bpk=WTP`, `setjen.rapat@TW3=80`, `setjen.rapat=8 dari 10`, or `setjen=100`; figures are written as in `.bsc` files, such as 97.5, and predicates by the scale of the IKU
gagal-andaian-periode = `{ $teks }`: that IKU is not reported in { $periode }, or the period comes after the one asked for
gagal-andaian-bawah = `{ $teks }`: its realisation is made of those who take it or of sub-IKU, so only its figure up to { $periode } can be assumed
gagal-andaian-bawah-bantuan = assume the realisation of those below, or write it without `@`
gagal-andaian-sisa = `{ $teks }`: no IKU has a period left
gagal-andaian-sisa-bantuan = `--period TW2` takes only the results up to TW2 as known
gagal-rahasia = `bsc.toml` names no confidential folder, so no NP or NCKP can be computed
gagal-rahasia-bantuan = write `paths = ["rahasia/"]` in the section `confidential` of `bsc.toml`, and put `perilaku` and `tinjauan` in files of that folder
gagal-aturan = there is no rule or code `{ $nama }`
gagal-git = `{ $folder }` lies in no git repository whose files are here
gagal-git-bantuan = run it inside a copy of the repository (`git clone`), or without `--base`
gagal-revisi = there is no revision `{ $revisi }` in this repository
gagal-revisi-bantuan = name a branch, tag or commit that is there; `git log` lists them
gagal-objek = `{ $jalur }` at revision `{ $revisi }` is not in this copy of the repository
gagal-dangkal-bantuan = fetch the whole history and its contents (`git fetch --unshallow`, `git lfs fetch --all`); in CI `fetch-depth: 0`
gagal-submodul = `{ $jalur }` is a submodule: its contents at revision `{ $revisi }` are in another repository
gagal-submodul-bantuan = compare that project inside its own submodule
gagal-baseline-proyek = `{ $folder }` has no bsc.toml, so it cannot have a bsc.baseline
gagal-baseline-proyek-bantuan = make a bsc.toml in the project's folder; it may be empty
gagal-baseline = line { $baris } of `{ $jalur }` cannot be understood: not a bsc.baseline that this version wrote
gagal-baseline-bantuan = mend that line (an unfinished merge in git?), or delete the file and run `bsc check --write-baseline`
gagal-dekat = perhaps `{ $nama }` is meant
gagal-sumber = { $jumlah ->
    [one] { $jumlah } error in the source stands in the way of this result
   *[other] { $jumlah } errors in the source stand in the way of this result
}
gagal-sumber-bantuan = mend the errors above; `bsc check` lists them all
perbaiki-berkas = { $berkas }: { $jumlah ->
    [one] { $jumlah } finding
   *[other] { $jumlah } findings
} mended
bantuan = help: { $teks }

rusak = bsc itself is broken: this is no fault of your plan
rusak-tempat = place: { $tempat }
rusak-sebab = cause: { $sebab }
rusak-versi = version: bsc { $versi }
rusak-perintah = command: { $perintah }
rusak-bantuan = report these lines to the maintainers of bsc, with the checked files if you can

jelas-pasal = Basis
jelas-tingkat = Level
jelas-baris = lines { $baris }
jelas-parameter = Figures that a profile may change
jelas-tafsir = Reading
jelas-alasan = Reason
jelas-perbaikan = Fix
jelas-perbaikan-teks = where it is certain what is right, `bsc check --fix` mends it itself
jelas-benar = Right
jelas-semula = before:
jelas-menjadi = after:
jelas-salah = Wrong
jelas-abaikan = To waive it
jelas-abaikan-teks = on the element concerned, with a reason: `abaikan { $kode } "reason"`; for the whole project, in bsc.toml: `{ $kode } = "off"`

statistik-aturan = rule
statistik-memenuhi = satisfied
statistik-melanggar = violated
statistik-tak_dinilai = not judged
statistik-diabaikan = waived
aturan-mati = off

cakupan-judul = Coverage of the regulation
cakupan-tempat = place
cakupan-baris = lines
cakupan-isi = what it says
cakupan-pemegang = rules, or why there is none
cakupan-ringkasan = { $butir ->
    [one] { $butir } clause
   *[other] { $butir } clauses
}: { $aturan } held by rules, { $celah ->
    [one] { $celah } gap
   *[other] { $celah } gaps
}
cakupan-mati = not in force here: { $aturan }
cakupan-celah = gap: no rule and no reason
cakupan-celah-pasal = gap: `{ $tempat }` has no rule and no reason
cakupan-celah-baris = gap: lines { $baris } of the text stand in no clause
cakupan-pertimbangan = needs a person's judgement
cakupan-sistem_lain = needs another system
cakupan-uraian = explains
cakupan-bentuk = form of a document
cakupan-hitungan = computed by the compiler
cakupan-bahasa = held by the language
