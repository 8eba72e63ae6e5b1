### E3: types in formulas and rules, and faults of rules and of `abaikan`

E3001 = `{ $nama }` is no name known here
E3001-tanda = this name is not known
E3001-terdekat = perhaps `{ $terdekat }` is meant
E3001-bantuan = use a name given by `untuk` or `parameter`, a set such as `iku`, or a word that the value on the other side can be
E3001-penjelasan =
    A word in the expression of a rule is a bound name (`untuk i`, `parameter`), a set to walk over (`iku`, `ss`, `unit`), or a value that the
    other side of a comparison can have (`direct` beside `i.cascade`). This word is none of them.
    Wrong:  untuk i dalam iku; wajib j.cascade == direct
    Right:  untuk i dalam iku; wajib i.cascade == direct

E3002 = `{ $jenis }` has no `{ $nama }`
E3002-tanda = not there on `{ $jenis }`
E3002-terdekat = perhaps `{ $terdekat }` is meant
E3002-bantuan = the language reference lists what can be asked
E3002-penjelasan =
    What can be asked of a thing are the fields of its statement, and what is derived from the whole plan; the language reference lists them.
    Wrong:  i.kedalaman_langsung
    Right:  i.kedalaman_direct

E3003 = there is no function `{ $nama }`
E3003-terdekat = perhaps `{ $terdekat }` is meant
E3003-bantuan = the language reference lists the functions; a formula over raw data knows only those of numbers
E3003-penjelasan =
    The functions are listed in the language reference. A formula over raw data knows only `mutlak`, `bulat`, `maks` and `min`.
    Wrong:  banyaknya(s.iku)
    Right:  banyak(s.iku)

E3004 = expected here: { $harap ->
    [himpunan] a set, not one value
    [angka] a number
    [teks] a text
    [tanggal] a date
    [syarat] a condition that is true or false
    [periode] a period
    [tempat] a place: a field or a thing of the plan
    [nilai] one value
   *[other] a `{ $harap }`
}
E3004-tanda = { $dapat ->
    [himpunan] this is a set
    [kelompok] these are groups
    [angka] this is a number
    [teks] this is a text
    [kata] this is a word
    [tanggal] this is a date
    [syarat] this is a condition
    [periode] this is a period
    [tempat] this is a place, without a value
   *[other] this is a `{ $dapat }`
}
E3004-bantuan = { $dapat ->
    [himpunan] use `banyak(…)`, `ada x dalam …: …`, `semua x dalam …: …` or `ke(…, 1)` to make one value of a set
   *[other] write an expression that fits
}
E3004-penjelasan =
    Each expression has a type: number, text, date, period, condition, thing of the plan, or set. The type at this place does not fit.
    Wrong:  wajib s.iku
    Right:  wajib banyak(s.iku) >= 1

E3005 = `{ $operator }` cannot stand between { $kiri ->
    [himpunan] a set
    [kelompok] groups
    [syarat] a condition
    [angka] a number
    [teks] a text
    [kata] a word
    [tanggal] a date
    [periode] a period
    [tempat] a place
   *[other] a `{ $kiri }`
} and { $kanan ->
    [himpunan] a set
    [kelompok] groups
    [syarat] a condition
    [angka] a number
    [teks] a text
    [kata] a word
    [tanggal] a date
    [periode] a period
    [tempat] a place
   *[other] a `{ $kanan }`
}
E3005-bantuan = both sides must be of one type; more and less are only for numbers, dates, periods, levels and perspectives
E3005-penjelasan =
    What is compared or computed must be of one type. More and less make sense only for numbers, dates, periods, levels and perspectives.
    Wrong:  i.nama > 3
    Right:  panjang(i.nama) > 3

E3006 = `{ $nama }` takes { $harap }
E3006-penjelasan =
    The number or kind of what stands in the parentheses does not fit the function.
    Wrong:  pilih(i.cascade == direct, "ya")
    Right:  pilih(i.cascade == direct, "ya", "tidak")

E3007 = `{ $nilai }` is no value that can stand here
E3007-tanda = possible: { $daftar }
E3007-terdekat = perhaps `{ $terdekat }` is meant
E3007-bantuan = the value on the other side can never equal another word
E3007-penjelasan =
    The other side of the comparison knows certain words only, and this is none of them; the comparison would never be true.
    Wrong:  i.cascade == langsung
    Right:  i.cascade == direct

E3009 = `{ $nama }` cannot be asked of { $dapat ->
    [himpunan] a set of values
    [kelompok] groups; walk over them with `untuk` first
    [angka] a number
    [teks] a text
    [kata] a word
    [tanggal] a date
    [syarat] a condition
    [periode] a period
   *[other] a `{ $dapat }`
}
E3009-bantuan = the point stands behind a thing of the plan, as in `i.unit.nama`
E3009-penjelasan =
    The point asks something of a thing of the plan: a unit, an IKU, an SS. A number, text or date has no fields.
    Wrong:  i.target.nilai
    Right:  i.target

E3010 = `{ $nama }` must say what is taken of each member
E3010-bantuan = write `{ $nama } x dalam …: x.target`
E3010-penjelasan =
    A field of a set is the set of its values, each once; two equal targets would count once. So sums and means are written with a name.
    Wrong:  jumlah(i.anak.target)
    Right:  jumlah a dalam i.anak: a.target

E3011 = the name `{ $nama }` is in use
E3011-bantuan = choose another name
E3011-penjelasan =
    One name for two things makes the reader look at the wrong one.
    Wrong:  untuk i dalam iku; wajib ada i dalam i.anak: i.cascade == direct
    Right:  untuk i dalam iku; wajib ada a dalam i.anak: a.cascade == direct

E3012 = this value cannot stand in an expression
E3012-bantuan = numbers, percentages, amounts, dates, periods and texts can
E3012-penjelasan =
    Ranges, days without a year, `n/a` and references to another year have no value to compute with or to compare.
    Wrong:  i.target dalam 1..5
    Right:  i.target >= 1 dan i.target <= 5

E3013 = the name of a field is expected here
E3013-bantuan = as in `kelompok(iku, nama)` or `kelompok(iku, asal.unit)`
E3013-penjelasan =
    The second part of `kelompok` is the field whose values are compared, written without a name before it.
    Wrong:  kelompok(iku, "nama")
    Right:  kelompok(iku, nama)

E3020 = a formula computes numbers only
E3020-tanda = this cannot be computed
E3020-bantuan = use variables of the raw data, numbers, `+ - * /` and parentheses; or write the whole formula as a text in quotes
E3020-penjelasan =
    A formula that is computed is made of variables of the raw data, numbers, `+ - * /`, parentheses and functions of numbers. A formula in words is
    written as a text.
    Wrong:  formula diterima / "semua"
    Right:  formula 100 * diterima / disampaikan

E3101 = `abaikan { $aturan }` waives nothing
E3101-tanda = this rule is not violated here
E3101-bantuan = delete this line; a waiver left behind will hide a fault one day
E3101-penjelasan =
    In this element and what it holds nothing violates the rule that is waived. A waiver left behind hides a fault that comes later.
    Wrong:  abaikan CAS005 "one unit only"    though there are two units by now
    Right:  delete the line

E3102 = `abaikan { $aturan }` has been out of date since { $tanggal }
E3102-tanda = before { $hari_ini }, the day of the check
E3102-bantuan = delete this line, or give a later day with a new reason
E3102-penjelasan =
    A waiver with `sampai` holds until that day. After it the rule counts again.
    Wrong:  abaikan CAS005 "waits for the decree" sampai 2018-01-31    checked in June 2018
    Right:  delete the line, or give a new day

E3103 = there is no rule `{ $aturan }`
E3103-terdekat = perhaps `{ $terdekat }` is meant
E3103-bantuan = `bsc rules` lists all rules
E3103-penjelasan =
    What is waived must be a rule that exists. Faults with an E code cannot be waived.
    Wrong:  abaikan CAS055 "…"
    Right:  abaikan CAS005 "…"

E3104 = rule `{ $aturan }` does not say what must hold
E3104-bantuan = add `wajib` with the condition that must be true
E3104-penjelasan =
    A rule, or one `kasus` in it, walks over things with `untuk` and demands one condition with `wajib`.
    Wrong:  aturan A001 {"{"} untuk s dalam ss; pesan id "…" {"}"}
    Right:  aturan A001 {"{"} untuk s dalam ss; wajib banyak(s.iku) >= 1; pesan id "…" {"}"}

E3105 = rule `{ $aturan }` has no message
E3105-bantuan = add `pesan id "…"`, and `pesan en "…"` for readers of English
E3105-penjelasan =
    A violation must be readable. Without a message in English the Indonesian one is shown.
    Wrong:  aturan A001 {"{"} untuk s dalam ss; wajib banyak(s.iku) >= 1 {"}"}
    Right:  aturan A001 {"{"} untuk s dalam ss; wajib banyak(s.iku) >= 1; pesan id "SS belum diukur" {"}"}

E3106 = too many `untuk` in one rule; { $batas } is the most
E3106-bantuan = make several `kasus` of it, or ask of the sets with `ada` and `semua`
E3106-penjelasan =
    Each `untuk` runs inside the one before it, so that the work multiplies. A good rule seldom needs more than two.
    Wrong:  untuk a dalam iku; untuk b dalam iku; untuk c dalam iku; …
    Right:  untuk g dalam kelompok(iku, nama)

E3107 = rule `{ $aturan }` does not say what is looked at
E3107-bantuan = add `untuk`, as in `untuk i dalam iku`
E3107-penjelasan =
    `untuk` gives a name to the things that are looked at one after another.
    Wrong:  aturan A001 {"{"} wajib banyak(ss) > 0; pesan id "…" {"}"}
    Right:  aturan A001 {"{"} untuk p dalam peta; wajib banyak(p.ss) > 0; pesan id "…" {"}"}

E3108 = the brace `{ $kurung }` in this text has no partner
E3108-bantuan = write an expression as {"`{i.nama}`"}; a brace that is to be printed is written twice
E3108-penjelasan =
    In the texts of a rule braces stand around an expression whose value is printed. A plain brace is written twice.
    Wrong:  pesan id "IKU {"{"}i.nama"
    Right:  pesan id "IKU {"{"}i.nama{"}"}"

E3109 = `abaikan { $aturan }` gives no reason
E3109-bantuan = write the reason in quotes: `abaikan { $aturan } "reason"`
E3109-penjelasan =
    Who reads it later must know why the rule does not count here.
    Wrong:  abaikan CAS005
    Right:  abaikan CAS005 "only one mission in this region"

E3110 = rule `{ $aturan }` has no parameter `{ $nama }`
E3110-terdekat = perhaps `{ $terdekat }` is meant
E3110-bantuan = a profile can change what the rule calls `parameter`; `bsc explain { $aturan }` names them
E3110-penjelasan =
    A profile can change the figures that the rule calls `parameter`, and only these.
    Wrong:  aturan CAS002 galat {"{"} maks 3 {"}"}
    Right:  aturan CAS002 galat {"{"} direct_maks 3 {"}"}

E3111 = rule `{ $aturan }` is written twice
E3111-tanda = the second one does not count
E3111-pertama = the first one is here
E3111-bantuan = give it another number; the level of a rule is changed in `bsc.toml` or in the profile
E3111-penjelasan =
    Each rule is written once. The level of one that exists is changed in `bsc.toml`, not by writing it again.
    Wrong:  aturan CAS002 "…"    in two files
    Right:  aturan KEM001 "…"    for a rule of one's own

E3112 = the profile takes a rule `{ $aturan }` that does not exist
E3112-bantuan = write the rule, or delete this line of the profile
E3112-penjelasan =
    A profile lists the rules that it takes; each of them must be written in the library or in the project.
    Wrong:  profil p {"{"} aturan CAS999 galat {"}"}
    Right:  profil p {"{"} aturan CAS001 galat {"}"}

E3113 = an example of rule `{ $aturan }` gives a finding `{ $kode }` that is not due
E3113-bantuan = a `contoh benar` gives no finding, a `contoh salah` exactly one; mend the example, or the rule
E3113-penjelasan =
    `bsc rules --test` runs all examples of a rule, each with that rule alone. A good example must be clean; a wrong one gives exactly
    one finding, on the line that ends with `// di sini`. Here there is another.
    Wrong:  contoh benar "unit a \"A\" {"{"} jenis satker; atasan b {"}"}"
    Right:  contoh benar "unit a \"A\" {"{"} jenis kementerian {"}"}"

E3114 = a wrong example of rule `{ $aturan }` does not break it on the line marked `// di sini`
E3114-bantuan = move the mark to the line that breaks it, or mend `bila` or `wajib` of the rule
E3114-penjelasan =
    A wrong example proves that the rule finds a fault: the finding must be on the line that ends with `// di sini`.
    An example without `peta` or `pk` is judged at the end of the last year that it names.
    Wrong:  unit a "A" {"{"} jenis kementerian {"}"} // di sini    where the rule does not forbid that
    Right:  unit a "A" {"{"} jenis satker {"}"} // di sini

E3115 = a wrong example of rule `{ $aturan }` does not have exactly one line marked `// di sini`
E3115-bantuan = end the line that breaks it with `// di sini`, one line in each example
E3115-penjelasan =
    Each wrong example shows one fault on one line. For several faults write several `contoh salah`.
    Wrong:  lapor tahunan
    Right:  lapor tahunan // di sini

E3116 = no wrong example breaks this part of rule `{ $aturan }`
E3116-bantuan = write a `contoh salah`: a small project that breaks it, with `// di sini` at the end of the faulty line
E3116-penjelasan =
    A rule that was never seen to find anything may find nothing at all. Each `kasus` of a rule, or the rule itself where it has
    none, has at least one `contoh salah` that breaks it.
    Wrong:  aturan KEM001 "…" {"{"} … contoh benar """ … """ {"}"}
    Right:  aturan KEM001 "…" {"{"} … contoh benar """ … """ contoh salah """ … """ {"}"}

E3117 = rule `{ $aturan }` has no good example
E3117-bantuan = write a `contoh benar`: a small project that satisfies it
E3117-penjelasan =
    A good example proves that the rule does not blame what is right, and shows the reader what is asked for.
    Wrong:  aturan KEM001 "…" {"{"} … contoh salah """ … """ {"}"}
    Right:  aturan KEM001 "…" {"{"} … contoh benar """ … """ contoh salah """ … """ {"}"}

E3118 = `perbaikan { $cara }` { $cara ->
    [hapus] takes no text
   *[other] must say what to write
}
E3118-bantuan = { $cara ->
    [hapus] delete the text: what goes is the field at the place
   *[other] write the text in quotes behind the place
}
E3118-penjelasan =
    `perbaikan` edits a file for its user: `hapus` takes the field at the place away; `ganti`, `sisip` and `sambung` write a text there, into its
    block, or behind its line. Write one only where it is certain what is right.
    Wrong:  perbaikan sisip i
    Right:  perbaikan sisip i "lapor tahunan"
