### E4: lingkaran

E4001 = `{ $nama }` menjadi atasan bagi dirinya sendiri melalui garis atasan
E4001-tanda = `{ $nama }` beratasan `{ $atasan }`
E4001-langkah = `{ $bawahan }` beratasan `{ $atasan }`
E4001-bantuan = ubah salah satu `atasan` di atas, supaya garisnya berakhir di pimpinan tertinggi
E4001-penjelasan =
    Garis atasan harus berakhir di pimpinan tertinggi. Di sini garis itu berputar. Aturan yang bergantung pada garis ini tidak
    diperiksa sampai lingkaran ini diputus.
    Salah:  unit a {"{"} atasan b {"}"}    unit b {"{"} atasan a {"}"}
    Benar:  unit a {"{"} atasan kemenlu {"}"}    unit b {"{"} atasan a {"}"}

E4002 = IKU `{ $nama }` diturunkan dari dirinya sendiri
E4002-tanda = diturunkan dari `{ $sumber }`
E4002-langkah = `{ $anak }` diturunkan dari `{ $asal }`
E4002-bantuan = cascade mengalir dari atasan ke bawahan; ubah salah satu sumber di atas
E4002-penjelasan =
    Rantai cascade harus berawal pada satu IKU yang dirumuskan sendiri. Di sini rantai itu berputar.
    Salah:  a.x dari b.x dan b.x dari a.x
    Benar:  hanya bawahan yang menyebut sumber pada atasannya

E4003 = SS `{ $nama }` diturunkan dari dirinya sendiri
E4003-tanda = diturunkan dari `{ $sumber }`
E4003-bantuan = cascade mengalir dari atasan ke bawahan; ubah salah satu sumber di atas
E4003-penjelasan =
    Rantai cascade SS harus berawal pada satu SS yang dirumuskan sendiri. Di sini rantai itu berputar.
    Salah:  a.x dari b.x dan b.x dari a.x
    Benar:  hanya bawahan yang menyebut sumber pada atasannya

E4004 = panah sebab akibat peta berputar melalui SS `{ $nama }`
E4004-tanda = `{ $nama }` mendukung `{ $akibat }`
E4004-langkah = `{ $dari }` mendukung `{ $ke }`
E4004-bantuan = hapus salah satu panah di atas; sebab berada di bawah akibatnya
E4004-penjelasan =
    Panah peta mengalir dari sebab ke akibat, dari bawah ke atas. Di sini panah-panah itu berputar, sehingga tidak ada yang menjadi sebab.
    Salah:  ss a {"{"} mendukung b {"}"}    ss b {"{"} mendukung a {"}"}
    Benar:  ss a {"{"} mendukung b {"}"}
