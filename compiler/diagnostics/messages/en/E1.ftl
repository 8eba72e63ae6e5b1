### E1: words, places and arguments by the table of statements

E1001 = { $tempat ->
    [nihil] `{ $kata }` does not begin any known statement
   *[other] `{ $kata }` is not known inside `{ $tempat }`
}
E1001-terdekat = perhaps you mean `{ $terdekat }`
E1001-pilihan = here you can write, among others, { $daftar }
E1001-penjelasan =
    Every line begins with a word that is known at its place. This word is not known there; it may be misspelled.
    Wrong:  kendala moderate
    Right:  kendali moderate

E1002 = `{ $kata }` has no place inside `{ $tempat }`
E1002-bantuan = { $daftar ->
    [nihil] write `{ $kata }` outside all braces, from the beginning of a line
   *[other] it belongs inside { $daftar }{ $lagi ->
        [0] {""}
       *[other] {" "}and { $lagi } others
    }
}
E1002-penjelasan =
    The word is known, but it is no part of the statement around it. Check the braces above it.
    Wrong:  ss citra "Citra Indonesia" {"{"} polarisasi maximize {"}"}
    Right:  ss citra "Citra Indonesia" {"{"} iku indeks_citra "Indeks citra" {"{"} polarisasi maximize {"}"} {"}"}

E1003 = `{ $kata }` is written twice, but may stand here only once
E1003-pertama = the first stands here, and this one counts
E1003-bantuan = remove one of them
E1003-penjelasan =
    This field may stand only once between one pair of braces. The first one counts, the second does not.
    Wrong:  target 48; target 50
    Right:  target 50

E1004 = { $didahului ->
    [nihil] `{ $kata }` is not complete: { $isian } is missing
   *[other] `{ $kata }` is not complete: { $didahului } and { $isian } are missing
}
E1004-bantuan = { $didahului ->
    [nihil] {""}
   *[other] write { $didahului }, then{" "}
}{ $jenis ->
    [nama] write a short name: small letters, digits and underscores, for example `ditjen_amerop`
    [rujukan] write the name it refers to, for example `kemenlu.opini_bpk`
    [kata] write one of { $pilihan }
    [sebutan] write a name, for example `WTP`
    [teks] write a text in quotes, for example "Kementerian Luar Negeri"
    [angka] write a number, for example 1_250 or 97.5
    [persen] write a percentage, for example 92%
    [uang] write an amount of money, for example Rp 1_250_000_000
    [nilai] write a value: a number, a percentage, money, a predicate such as WTP, or n/a
    [tanggal] write a date as year-month-day, for example 2018-01-15
    [hari] write month-day, for example 01-15
    [tahun] write a year of four digits, for example 2018
    [tahun_tahun] write first and last year, for example 2015..2019
    [periode] write a period: TW1 to TW4, S1, S2, JAN to DES, or TAHUN
    [periode_periode] write first and last period, for example TW2..TW4
    [rentang] write a range of numbers, for example 1..5
    [ungkapan] write an expression, for example diterima / disampaikan
    [aturan] write the id of a rule, for example CAS002
   *[other] write what is missing
}
E1004-penjelasan =
    The statement needs this argument to mean anything: a name, say, or a year. What the regulation asks for beyond that is checked by
    rules, not here.
    Wrong:  peta kemenlu
    Right:  peta kemenlu 2018

E1005 = `{ $kata }` takes no argument, but `{ $nilai }` stands here
E1005-bantuan = remove it, or write it as a statement of its own on a new line
E1005-penjelasan =
    The keyword alone is enough for this statement.
    Wrong:  konversi_120 ya
    Right:  konversi_120

E1006 = `{ $nilai }` cannot be the `{ $isian }` of `{ $kata }`
E1006-bantuan = { $didahului ->
    [nihil] {""}
   *[other] behind { $didahului },{" "}
}{ $jenis ->
    [nama] write a short name: small letters, digits and underscores, for example `ditjen_amerop`
    [rujukan] write the name it refers to, without quotes, for example `kemenlu.opini_bpk`
    [kata] write one of { $pilihan }
    [sebutan] write a name without quotes, for example `WTP`
    [teks] write a text in quotes, for example "kesepakatan"
    [angka] write a number, for example 1_250 or 97.5
    [persen] write a percentage, for example 92%
    [uang] write an amount of money, for example Rp 1_250_000_000
    [nilai] write a value: a number, a percentage, money, a predicate such as WTP, or n/a
    [tanggal] write a date as year-month-day, for example 2018-01-15
    [hari] write month-day, for example 01-15
    [tahun] write a year of four digits, for example 2018
    [tahun_tahun] write first and last year, for example 2015..2019
    [periode] write a period: TW1 to TW4, S1, S2, JAN to DES, or TAHUN
    [periode_periode] write first and last period, for example TW2..TW4
    [rentang] write a range of numbers, for example 1..5
    [ungkapan] write an expression, for example diterima / disampaikan
    [aturan] write the id of a rule, for example CAS002
   *[other] check what stands here
}
E1006-penjelasan =
    The argument is not of the kind that is wanted: a number, a text in quotes, a date, a name and so on.
    Wrong:  atasan "kemenlu"
    Right:  atasan kemenlu

E1007 = `{ $nilai }` is no choice for `{ $kata }`
E1007-terdekat = perhaps you mean `{ $terdekat }`
E1007-bantuan = the choices are { $daftar }
E1007-penjelasan =
    This argument must be one of a fixed list of words, as in the forms of the regulation.
    Wrong:  polarisasi maksimal
    Right:  polarisasi maximize

E1008 = `{ $kata }` has nothing in braces
E1008-bantuan = remove the braces and what they hold, or move it to the statement above
E1008-penjelasan =
    Only certain statements may be followed by braces.
    Wrong:  polarisasi maximize {"{"} target 4 {"}"}
    Right:  polarisasi maximize; target 4

E1009 = `{ $kata }` stands alone, outside any statement
E1009-bantuan = it belongs inside { $daftar }{ $lagi ->
    [0] {""}
   *[other] {" "}and { $lagi } others
}; check whether braces above it are closed too early
E1009-penjelasan =
    The field stands outside all braces, so that nobody knows whose it is.
    Wrong:  target 48
    Right:  iku kesepakatan "Jumlah kesepakatan" {"{"} target 48 {"}"}

E1010 = `{ $nama }` is a joining word and cannot be a name
E1010-bantuan = choose another name
E1010-penjelasan =
    Joining words (dari, di, untuk, melalui, oleh, lokasi, skala, sampai, dan, atau, bukan, semua, ada, dalam) join arguments, so they
    cannot be names.
    Wrong:  unit dalam "Inspektorat Dalam"
    Right:  unit inspektorat_dalam "Inspektorat Dalam"

E1011 = more than one value at `{ $kata }`: `{ $nilai }` is too many
E1011-pertama = read up to here
E1011-bantuan = remove the value that is not meant; where both are needed, write them in two lines
E1011-penjelasan =
    The statement is complete, but another value follows.
    Wrong:  target 48 50
    Right:  target 48
