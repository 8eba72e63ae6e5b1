### Syntax: the form of numbers, dates, texts, blocks and formulas.

E0101 = the text `{ $teks }` has no closing quote
E0101-tanda = the text opens here
E0101-bantuan = close the text on the same line: `{ $benar }`
E0101-penjelasan =
    A text opens and closes with a quote `"` on one line. A text of several lines stands between three quotes `"""`.

    Wrong:

        nama "Sari Dewi

    Right:

        nama "Sari Dewi"

E0102 = a text of several lines is not closed
E0102-tanda = it opens here
E0102-bantuan = write as many quotes (`{ $teks }`) at the end of the text
E0102-penjelasan =
    A text of several lines opens with three quotes or more and closes with at least as many. An unclosed one swallows all lines below it, up to the next main keyword at the start of a line.

    Wrong:

        deskripsi """
        {"    "}Baris pertama

    Right:

        deskripsi """
        {"    "}Baris pertama
        """

E0103 = the comment that opens with `/*` is not closed
E0103-tanda = it opens here
E0103-bantuan = write `*/` at the end of the comment, or use `//` for a comment of one line
E0103-penjelasan =
    A comment between `/*` and `*/` may have several lines. An unclosed one swallows all lines below it.

    Wrong:

        /* catatan

    Right:

        /* catatan */

E0104 =
    { $atau ->
        [tidak-ada] a space must stand behind the comma in `{ $teks }`: `{ $benar }`
       *[other] decimal comma in `{ $teks }`: write a point, `{ $benar }`
    }
E0104-bantuan =
    { $atau ->
        [tidak-ada] {""}
       *[other] if this is a list, put a space behind the comma: `{ $atau }`
    }
E0104-penjelasan =
    In a .bsc file decimals have a point; a comma separates the parts of a list. Documents are still printed with a comma. Parts of a list are separated by a comma and a space.

    Wrong:

        target 97,5

    Right:

        target 97.5

E0105 = `{ $teks }` can be read as `{ $benar }` or `{ $atau }`: write the one that is meant
E0105-tanda = thousands or decimals?
E0105-penjelasan =
    A point with three digits behind it can mean thousands (the Indonesian way) or decimals. Thousands are written with an underscore. Three decimals are written with one more zero.

    Wrong:

        target 1.250

    Right:

        target 1_250

E0106 = the thousands of `{ $teks }` must be written `{ $benar }`
E0106-bantuan = separate thousands with an underscore and decimals with a point
E0106-penjelasan =
    In a .bsc file thousands are separated with an underscore, not with points or commas. The underscore may be left out.

    Wrong:

        target 1.250.000

    Right:

        target 1_250_000

E0107 = the amount `{ $teks }` must be written like `{ $benar }`
E0107-bantuan = write `Rp`, a space, then the digits; an underscore may separate thousands
E0107-penjelasan =
    Money is written `Rp`, a space, then the digits; thousands are separated with an underscore. Documents are still printed as `Rp1.250.000`.

    Wrong:

        anggaran Rp1.250.000

    Right:

        anggaran Rp 1_250_000

E0108 = the date `{ $teks }` must be written year-month-day: `{ $benar }`
E0108-penjelasan =
    A date is a year of four digits, a month of two, a day of two, with hyphens. Documents still print `15 Januari 2018`.

    Wrong:

        mulai 15-01-2018

    Right:

        mulai 2018-01-15

E0109 = the date `{ $teks }` must be written with hyphens, month and day in two digits: `{ $benar }`
E0109-penjelasan =
    Month and day always have two digits, with a zero in front where needed, and are separated by hyphens.

    Wrong:

        mulai 2018-1-5

    Right:

        mulai 2018-01-05

E0110 = the date `{ $teks }` is not in the calendar
E0110-bantuan = check the month (01 to 12) and that month's last day
E0110-penjelasan =
    The month that is meant does not have that day. Dates are written year-month-day.

    Wrong:

        mulai 2018-02-30

    Right:

        mulai 2018-02-28

E0111 = a comma too many at the end of the list
E0111-bantuan = delete the comma: `{ $benar }`
E0111-penjelasan =
    A comma separates two parts of a list, and the list goes on in the next line after a comma. There is none at the end of a list.

    Wrong:

        wajib amerop, aspasaf,

    Right:

        wajib amerop, aspasaf

E0112 = the text `{ $teks }` must stand in quotes
E0112-bantuan = write `{ $benar }`
E0112-penjelasan =
    What people read, like names, addresses, e-mail and web addresses, stands in quotes. Without quotes stand only names in small letters, numbers, dates, and fixed words.

    Wrong:

        alamat Jl. Pejambon No. 6

    Right:

        alamat "Jl. Pejambon No. 6"

E0113 = the text `{ $teks }` must have straight double quotes: `{ $benar }`
E0113-penjelasan =
    Word processors replace quotes by curly ones. Texts in a .bsc file have straight double quotes `"`, neither curly nor single ones.

    Wrong:

        nama “Sari Dewi”

    Right:

        nama "Sari Dewi"

E0114 = there is an invisible space, usually copied from a word processor or a web page
E0114-perbaikan = replace with an ordinary space
E0114-penjelasan =
    Non-breaking spaces and other invisible signs look like an ordinary space but are none. They usually come with text copied from a word processor.

    Wrong:

        target  4

    Right:

        target  4

E0115 = a word processor's dash in `{ $teks }`: write `{ $benar }`
E0115-bantuan = inside quotes the dash may stay
E0115-penjelasan =
    Word processors replace hyphens by long dashes. Dates and subtraction take the ordinary hyphen `-`; ranges take two points.

    Wrong:

        renstra kemenlu 2015–2019

    Right:

        renstra kemenlu 2015..2019

E0116 = the sign `{ $teks }` is unknown outside texts
E0116-bantuan = delete it, or put the text in quotes
E0116-penjelasan =
    Outside quotes there are only words, numbers, commas, brackets, semicolons, the signs `+ - * /` and comparisons. Other signs stand in texts only.

    Wrong:

        catatan #1

    Right:

        catatan "#1"

E0117 =
    { $tempat ->
        [rumus] comparing is written `{ $benar }`, not `=`
       *[other] no `=` stands between a word and its value
    }
E0117-bantuan =
    { $tempat ->
        [rumus] {""}
       *[other] write `{ $benar }`
    }
E0117-penjelasan =
    A word and its value are separated by a space alone. In formulas and rules `==` compares.

    Wrong:

        target = 4

    Right:

        target 4

E0118 = no `:` stands between a word and its value
E0118-bantuan = write `{ $benar }`
E0118-penjelasan =
    A word and its value are separated by a space alone. A colon is used in rules only, behind `semua x dalam …`.

    Wrong:

        jenis: outcome

    Right:

        jenis outcome

E0119 = the backslash in `{ $teks }` must be written twice: `{ $benar }`
E0119-penjelasan =
    In a text a backslash stands only in `\"` (a quote) and `\\` (the backslash itself).

    Wrong:

        sumber "C:\data"

    Right:

        sumber "C:\\data"

E0120 = `{ $teks }` is no proper number: write `{ $benar }`
E0120-penjelasan =
    A number has digits 0 to 9; one underscore may stand between two digits, one point before decimals, and `%` right behind. A unit is written apart.

    Wrong:

        target 12hari

    Right:

        target 12 "hari"

E0121 = the number `{ $teks }` is too large
E0121-bantuan = check how many digits it has; 28 at most
E0121-penjelasan =
    Numbers are computed exactly up to 28 digits. Longer ones are almost always a slip.

    Wrong:

        target 99999999999999999999999999999999

    Right:

        target 9999

E0122 = keywords must be written in small letters: `{ $benar }`
E0122-penjelasan =
    The word at the start of a line is written in small letters throughout.

    Wrong:

        Unit kemenlu "Kementerian Luar Negeri"

    Right:

        unit kemenlu "Kementerian Luar Negeri"

E0123 =
    { $atau ->
        [tidak-ada] the name `{ $teks }` must be written `{ $benar }`
       *[other] `{ $teks }` must be written `{ $benar }` or `{ $atau }`
    }
E0123-bantuan =
    { $atau ->
        [tidak-ada] {""}
       *[other] a text stands in quotes, a name is in small letters
    }
E0123-penjelasan =
    A name has small letters, digits and underscores, and begins with a letter. Periods and predicates are written in capitals throughout. What people read stands in quotes.

    Wrong:

        atasan Ditjen_Amerop

    Right:

        atasan ditjen_amerop

E0124 = names have no hyphen: write `{ $benar }`
E0124-penjelasan =
    A name has small letters, digits and underscores. A hyphen means subtraction, and is used in formulas only.

    Wrong:

        atasan ditjen-amerop

    Right:

        atasan ditjen_amerop

E0125 = nothing stands before this comma
E0125-bantuan = delete the comma, or write what is missing before it
E0125-penjelasan =
    A comma separates two parts of a list; something stands before and behind it.

    Wrong:

        wajib amerop,, aspasaf

    Right:

        wajib amerop, aspasaf

E0126 = the range `{ $teks }` must be written `{ $benar }`
E0126-penjelasan =
    A range has two points between its first and its last; both are numbers, percentages, or periods.

    Wrong:

        renstra kemenlu 2015-2019

    Right:

        renstra kemenlu 2015..2019

E0201 =
    { $lain ->
        [0] the block `{ $teks }` is not closed with `{"}"}`
        [one] the block `{ $teks }` and another one are not closed with `{"}"}`
       *[other] the block `{ $teks }` and { $lain } others are not closed with `{"}"}`
    }
E0201-tanda = it opens here
E0201-bantuan = write `{"}"}` at the end of the block
E0201-buka = this block is open as well
E0201-akhir = a `{"}"}` is expected here
E0201-penjelasan =
    Each `{"{"}` has one `{"}"}`. A main keyword at the start of a line closes the blocks still open, so that the rest can be read.

    Wrong:

        unit kemenlu "Kemenlu" {"{"}
        {"    "}jenis kementerian

    Right:

        unit kemenlu "Kemenlu" {"{"}
        {"    "}jenis kementerian
        {"}"}

E0202 = this `{"}"}` closes nothing
E0202-tanda = one too many
E0202-bantuan = delete this `{"}"}`, or the one above that closes its block too early
E0202-tutup = the block was closed here already
E0202-penjelasan =
    Each `{"}"}` closes one `{"{"}`. With one too many the block closes early, and what follows loses its place.

    Wrong:

        unit kemenlu "Kemenlu" {"{"} jenis kementerian {"}"} {"}"}

    Right:

        unit kemenlu "Kemenlu" {"{"} jenis kementerian {"}"}

E0203 = brackets are nested deeper than { $batas } levels; this part is not read
E0203-tanda = one level more opens here
E0203-bantuan = look for a missing `{"}"}` or `)` above
E0203-penjelasan =
    Blocks may be nested 64 levels deep; a proper plan seldom passes 6. Usually a `{"}"}` is missing. Only this part is left out, the others are checked.

    Wrong:

        unit a {"{"} unit a {"{"} …

    Right:

        unit a {"{"} jenis satker {"}"}

E0204 = `{"{"}` must be written on the same line as its keyword
E0204-bantuan = write `{ $benar }`
E0204-penjelasan =
    A statement ends with its line, so `{"{"}` stands on the same line. This block is read all the same.

    Wrong:

        unit kemenlu "Kemenlu"
        {"{"}

    Right:

        unit kemenlu "Kemenlu" {"{"}

E0205 = this is an XML file of BSC Designer, not a bsc plan
E0205-tanda = XML begins here
E0205-bantuan = give the file of BSC Designer another name; a bsc plan is text, like `unit kemenlu "Kementerian Luar Negeri"`
E0205-penjelasan =
    The program BSC Designer uses the ending .bsc too, for files in XML. Such a file cannot be read as a plan.

    Wrong:

        <?xml version="1.0"?>

    Right:

        unit kemenlu "Kementerian Luar Negeri"

E0206 = this line does not begin with a keyword
E0206-tanda = a keyword is expected here
E0206-bantuan = begin the line with a keyword; if it goes on from the line above, end that one with a comma
E0206-penjelasan =
    Each line begins with a keyword, then its values. A line goes on only after a comma, after an operator, or inside parentheses.

    Wrong:

        visi
        {"    "}"Terwujudnya wibawa diplomasi"

    Right:

        visi "Terwujudnya wibawa diplomasi"

E0207 = `(` is not closed with `)`
E0207-tanda = it opens here
E0207-bantuan = write `)` at the end of what is bracketed
E0207-penjelasan =
    Each `(` has one `)` in the same statement.

    Wrong:

        formula (selesai + paraf

    Right:

        formula (selesai + paraf)

E0208 = this `)` closes no `(`
E0208-tanda = one too many
E0208-bantuan = delete this `)`, or write `(` where it is meant
E0208-penjelasan =
    Each `)` closes one `(` in the same statement.

    Wrong:

        formula selesai + paraf)

    Right:

        formula selesai + paraf

E0209 = the file is larger than 4 GiB and is not read
E0209-bantuan = split it into several files
E0209-penjelasan =
    A file has 4 GiB at most. A plan may be split into any number of files; their order does not matter.

    Wrong:

        one file of 5 GiB

    Right:

        two files of 2.5 GiB

E0210 = this block has no keyword
E0210-tanda = a keyword is expected before `{"{"}`
E0210-bantuan = write its keyword before `{"{"}`, with no semicolon between
E0210-penjelasan =
    A block always belongs to the statement before it, on the same line.

    Wrong:

        {"{"} jenis kementerian {"}"}

    Right:

        unit kemenlu "Kemenlu" {"{"} jenis kementerian {"}"}

E0301 =
    { $harap ->
        [operator] an operator, a comparison, `dan` or `atau` is expected here
        [kurung-tutup] a `)` is expected here
        [titik-dua] a `:` is expected here
        [dalam] the word `dalam` is expected here
        [nama] a name is expected here
       *[nilai] a number, a text, a name or `(` is expected here
    }
E0301-tanda =
    { $teks ->
        [tidak-ada] the formula ends here
       *[other] not `{ $teks }`
    }
E0301-penjelasan =
    Formulas and conditions are values joined by `+ - * /`, comparisons `== != < <= > >=`, and the words `dan`, `atau`, `bukan`. Between two values there is always a sign; `semua`, `ada`, `jumlah` are written `semua x dalam set: condition`.

    Wrong:

        wajib i.target > 0 i.target < 5

    Right:

        wajib i.target > 0 dan i.target < 5

E0302 = this formula is too long or too deep: { $batas } levels at most
E0302-bantuan = split the formula into parts
E0302-penjelasan =
    Parentheses, `semua … dalam …` and rows of operators in one formula are limited, so that every formula is computed quickly.

    Wrong:

        formula ((((((((… a …))))))))

    Right:

        formula a + b

E0303 = comparisons cannot be chained: join them with `dan`
E0303-tanda = the second comparison
E0303-bantuan = write two comparisons: `a < b dan b < c`
E0303-penjelasan =
    A comparison has two sides. Two comparisons are joined with `dan`.

    Wrong:

        wajib 0 < x < 5

    Right:

        wajib 0 < x dan x < 5
