### E5: project, files, limits.

E5001 = file `{ $berkas }` cannot be read: { sebab-io }
E5001-bantuan = check that the file is still there and that you may read it, then run again
E5001-penjelasan =
    The file is part of the project, but the system refuses to open it. The other files are
    still checked, but names defined in this one are unknown.

    Usually the file is being moved, is locked by another program, or belongs to another user.
    If it is no part of the plan, move it out of the project's folder.

    Wrong: `unit/setjen.bsc` may be read by its owner only
    Right: `unit/setjen.bsc` may be read by the whole team

E5002 = file `{ $berkas }` is not UTF-8: byte `{ $bita }` at offset { $posisi } is unknown
E5002-tanda = the byte that is not UTF-8
E5002-bantuan = open the file in your editor and save it again with the encoding "UTF-8"
E5002-penjelasan =
    All `.bsc` files are written in UTF-8. This one seems to have been saved in an older
    encoding (Latin-1, Windows-1252 or UTF-16), so that letters like `é` or the dash `–` cannot
    be read with certainty. No letter is guessed.

    In most editors: Save As, then choose the encoding "UTF-8".

    Wrong: `é` saved as one byte, E9
    Right: `é` saved as two bytes, C3 A9

E5003 = file `{ $berkas }` is too large: { $ukuran } bytes, the limit is { $batas } bytes
E5003-bantuan = divide the file into several, for example one for each unit
E5003-penjelasan =
    A file has a limit, so that every place in it can be pointed at exactly. A plan of any size
    may consist of many files: neither their order nor which statement stands in which file
    changes the meaning.

    Wrong: all units in `rencana.bsc`
    Right: `unit/setjen.bsc`, `unit/itjen.bsc` and so on

E5004 = there are no `.bsc` files in `{ $folder }`
E5004-bantuan = run this in the project's folder, or name that folder after the command
E5004-penjelasan =
    A performance plan is written in files whose names end in `.bsc`. There are none in this
    folder, nor in those below it. Folders whose names begin with a dot are not read.

    Wrong: bsc check Downloads
    Right: bsc check kemenlu_2018

E5005 = `bsc.toml` cannot be read here
E5005-bantuan = write each setting as `name = value`, and text between straight quotes
E5005-penjelasan =
    The settings of a project are in `bsc.toml`, in the form of TOML: the title of a section
    between square brackets, below it one setting on each line.

    Wrong: name = Kementerian Luar Negeri
    Right: name = "Kementerian Luar Negeri"

E5006 = `bsc.toml` has no setting called `{ $kunci }`
E5006-tanda = unknown
E5006-bantuan = remove the setting; there are: { $pilihan }
E5006-mirip = perhaps `{ $mirip }` is meant
E5006-penjelasan =
    A misspelt setting is not passed over: you would think that it holds, and it does not. The
    sections of `bsc.toml` are `project` (name, profile, year, lang), `rules` (codes of rules and
    their level) and `confidential` (paths).

    Wrong: profil = "permenlu_4_2018"
    Right: profile = "permenlu_4_2018"

E5007 = the value of `{ $kunci }` in `bsc.toml` cannot be used
E5007-teks = write a text between straight quotes, for example `{ $kunci } = "Kementerian Luar Negeri"`
E5007-tahun = write a year of four digits without quotes, for example `{ $kunci } = 2018`
E5007-bahasa = write `{ $kunci } = "id"` or `{ $kunci } = "en"`
E5007-alamat = write a full address, for example `{ $kunci } = "https://contoh.go.id/bsc"`
E5007-daftar = write a list of folders, for example `{ $kunci } = ["rahasia/"]`
E5007-data = write each table as a section of its own that begins with `[[data]]`
E5007-berkas = name a file in the project's folder, with slashes, as in `file = "data/tw1.xlsx"`
E5007-isi = what a table read in place can hold: `kind = "realisasi"`
E5007-periode = name one period, as in `{ $kunci } = "TW1"`
E5007-penjelasan =
    Each setting takes one kind of value. Text is written between straight quotes, a number
    without quotes, a list between square brackets.

    Wrong: year = "2018"
    Right: year = 2018

E5008 = there is no profile `{ $profil }`
E5008-tanda = no profile has this name
E5008-bantuan = the profiles are: { $pilihan }
E5008-mirip = perhaps `{ $mirip }` is meant
E5008-penjelasan =
    The profile says which regulation applies: levels of units, perspectives, weights, dates
    and status. Without a profile nothing can be checked or scored.

    Wrong: profile = "permenlu"
    Right: profile = "permenlu_4_2018"

E5009 = there is no rule `{ $aturan }`
E5009-tanda = no rule has this code
E5009-bantuan = `bsc rules` shows all rules
E5009-mirip = perhaps `{ $mirip }` is meant
E5009-penjelasan =
    What is named in the section `rules` of `bsc.toml`, or after `--select` and `--ignore`,
    must be the code of a rule, like `CAS002`, or how one begins, like `CAS`. The codes of the
    language, like `E0104`, cannot be switched off.

    Wrong: --select CAS2
    Right: --select CAS002

E5010 = the level `{ $tingkat }` for rule `{ $aturan }` is unknown
E5010-tanda = this is no level
E5010-bantuan = choose "off", "hint", "warning" or "error"
E5010-penjelasan =
    The section `rules` of `bsc.toml` changes the level of a rule for the whole project. For
    one place only, use `abaikan` with a reason in the plan itself.

    Wrong: IKU002 = "mati"
    Right: IKU002 = "off"

E5011 = `{ $pernyataan }` is confidential, but file `{ $berkas }` is public
E5011-tanda = confidential content
E5011-bantuan = move it to a file below a folder named by `paths` in the section `confidential` of `bsc.toml`
E5011-penjelasan =
    What is confidential may stand only in the folders named in `bsc.toml`, so that all other
    files can be shared without reading each of them again.

    Wrong: a confidential statement in `unit/setjen.bsc`
    Right: the same statement in `rahasia/setjen.bsc`, with paths = ["rahasia/"]

E5013 = file names `{ $berkas }` and `{ $lain }` differ only in upper and lower case
E5013-lain = the other file
E5013-bantuan = rename one of the files, or put their content together
E5013-penjelasan =
    On Windows and macOS both names mean one file, so that one of the two is lost when the
    project is copied there. A check must give the same result on every computer.

    Wrong: `unit/Setjen.bsc` and `unit/setjen.bsc`
    Right: `unit/setjen.bsc` and `unit/setjen_2019.bsc`

E5014 = left out of `{ $berkas }`, { $sebab }
E5014-tanda = the cell that is left out
E5014-bantuan = mend that cell in its table, then run again
E5014-penjelasan =
    A table that `data` in `bsc.toml` names is read in place. A cell whose meaning is not clear is
    never guessed: it does not count until the table is mended. What is shown is the table as
    statements, with the cell of each line behind it.

    Wrong: `1.500` without a hint: 1500 or 1.5?
    Right: `1.500,00` or `1500`

E5015 = `{ $berkas }` cannot be used as a table of data: { $sebab }
E5015-tanda = this table
E5015-bantuan = mend its name, unit or content; docs/impor.md says which tables can be read
E5015-penjelasan =
    A table that `data` in `bsc.toml` names must lie in the project's folder, be CSV or XLSX, and
    have a row of known headings. Without it the scores lack something.

    Wrong: file = "data/tw1.xls"
    Right: file = "data/tw1.xlsx"

E5016 = taken from `{ $berkas }`, { $sebab }
E5016-tanda = the cell that is taken
E5016-bantuan = write it clearly in its table, so that nothing needs to be read into it
E5016-penjelasan =
    This cell of a table can be read in more than one way. Its column, its unit or its target
    decides how it is read, and the figure counts.

    Wrong: `1.500` in a column that also holds `3,75`
    Right: `1500` in a column that also holds `3,75`

E5017 =
    { $isi ->
        [excel] file `{ $berkas }` is no text, but an Excel workbook
        [word] file `{ $berkas }` is no text, but a Word document
        [office] file `{ $berkas }` is no text, but an old Excel or Word file
        [zip] file `{ $berkas }` is no text, but a ZIP archive
        [pdf] file `{ $berkas }` is no text, but a PDF document
        [rtf] file `{ $berkas }` is no plain text, but an RTF document of a word processor
        [gambar] file `{ $berkas }` is no text, but an image
        [utf16] file `{ $berkas }` is not UTF-8, but UTF-16
        [nol] file `{ $berkas }` holds nothing but zero bytes
       *[other] file `{ $berkas }` is no text, but binary data
    }
E5017-bantuan =
    { $isi ->
        [excel] give its name the ending `.xlsx` again, then read it with `bsc import`
        [office] save it from its own program as "Excel Workbook (.xlsx)", then read it with `bsc import`
        [word] open it in its own program and save it as plain text with the encoding "UTF-8"
        [rtf] open it in its own program and save it as plain text with the encoding "UTF-8"
        [utf16] open the file in your editor and save it again with the encoding "UTF-8"
        [nol] its content is lost, perhaps because the computer stopped while saving: restore it from a backup
       *[other] change the ending of its name if it is no plan, or restore its content from a backup
    }
E5017-penjelasan =
    A `.bsc` file is plain text. This one is called `.bsc`, but its content belongs to another
    program, or is damaged. A new ending of the name does not change the content: an Excel
    workbook remains an Excel workbook. Nothing of it is read; the other files are still checked,
    but names that it should define are unknown.

    The kind is told by how the file begins. Beside that, eight or more control characters that
    fill more than 2% of the file mean that it is no text.

    Wrong: `rencana.xlsx` renamed to `rencana.bsc`
    Right: `bsc import rencana.xlsx`
