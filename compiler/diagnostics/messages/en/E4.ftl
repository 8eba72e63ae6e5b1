### E4: circles

E4001 = `{ $nama }` is its own superior, through the line of superiors
E4001-tanda = the superior of `{ $nama }` is `{ $atasan }`
E4001-langkah = the superior of `{ $bawahan }` is `{ $atasan }`
E4001-bantuan = change one `atasan` above, so that the line ends at the top
E4001-penjelasan =
    The line of superiors must end at the top. Here it runs in a circle. Rules that depend on it are not checked until the circle is
    broken.
    Wrong:  unit a {"{"} atasan b {"}"}    unit b {"{"} atasan a {"}"}
    Right:  unit a {"{"} atasan kemenlu {"}"}    unit b {"{"} atasan a {"}"}

E4002 = the IKU `{ $nama }` cascades from itself
E4002-tanda = cascades from `{ $sumber }`
E4002-langkah = `{ $anak }` cascades from `{ $asal }`
E4002-bantuan = a cascade runs from a superior down; change one of the sources above
E4002-penjelasan =
    A chain of cascades must begin at an IKU that somebody made. Here the chain runs in a circle.
    Wrong:  a.x from b.x and b.x from a.x
    Right:  only the one below names its source above

E4003 = the SS `{ $nama }` cascades from itself
E4003-tanda = cascades from `{ $sumber }`
E4003-bantuan = a cascade runs from a superior down; change one of the sources above
E4003-penjelasan =
    A chain of cascades of SS must begin at an SS that somebody made. Here the chain runs in a circle.
    Wrong:  a.x from b.x and b.x from a.x
    Right:  only the one below names its source above

E4004 = the arrows of the map run in a circle through the SS `{ $nama }`
E4004-tanda = `{ $nama }` supports `{ $akibat }`
E4004-langkah = `{ $dari }` supports `{ $ke }`
E4004-bantuan = remove one of the arrows above; a cause stands below its effect
E4004-penjelasan =
    Arrows of the map run from cause to effect, upwards. Here they run in a circle, so that nothing is the cause.
    Wrong:  ss a {"{"} mendukung b {"}"}    ss b {"{"} mendukung a {"}"}
    Right:  ss a {"{"} mendukung b {"}"}
