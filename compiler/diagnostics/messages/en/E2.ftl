### E2: names and references

E2001 = the name `{ $nama }` is used by two units or people
E2001-tanda = used again
E2001-pertama = used here already
E2001-bantuan = give one of them another name; units and people share one list of names
E2001-penjelasan =
    Units and people share one list of names, and each name may be used once in the whole project. The second one does not count.
    Wrong:  unit bpo "Biro Perencanaan"    unit bpo "Bagian Perencanaan"
    Right:  unit bpo "Biro Perencanaan"    unit bag_ren "Bagian Perencanaan"

E2002 = the name `{ $nama }` is used twice in the plan of `{ $pemegang }` for { $tahun }
E2002-tanda = used again
E2002-pertama = used here already
E2002-bantuan = give one of them another name; SS, IKU and sub-IKU of a year share one list of names
E2002-penjelasan =
    SS, IKU and sub-IKU of one unit or person and year share one list of names.
    Wrong:  ss citra "…" {"{"} iku citra "…" {"}"}
    Right:  ss citra "…" {"{"} iku indeks_citra "…" {"}"}

E2003 = `{ $kata } { $pemegang } { $tahun }` is written twice
E2003-tanda = the second one; what it holds does not count
E2003-pertama = the first stands here
E2003-bantuan = join the two; a change during the year is written as `revisi`
E2003-penjelasan =
    One map, and one agreement without `komplemen`, stands in one place for one owner and one year.
    Wrong:  peta kemenlu 2018 {"{"} … {"}"}    peta kemenlu 2018 {"{"} … {"}"}
    Right:  peta kemenlu 2018 {"{"} … {"}"}

E2004 = there is no unit or person named `{ $nama }`
E2004-terdekat = perhaps you mean `{ $terdekat }`
E2004-di-sini = `{ $terdekat }` stands here
E2004-bantuan = write `unit { $nama } "…"` or `pegawai { $nama } "…"` in one of the files, or mend the name
E2004-penjelasan =
    No file of the project has a unit or person of this name.
    Wrong:  atasan kemenlo
    Right:  atasan kemenlu

E2005 = { $pemegang ->
    [nihil] there is no SS or IKU named `{ $nama }` in { $tahun }
   *[other] `{ $pemegang }` has no SS or IKU named `{ $nama }` in { $tahun }
}
E2005-terdekat = perhaps you mean `{ $terdekat }`
E2005-di-sini = `{ $terdekat }` stands here
E2005-tahun_lain = the name exists in { $tahun_lain }; where that is meant, write `{ $benar }`
E2005-tanpa_rencana = `{ $pemegang }` has no map or agreement for { $tahun } yet
E2005-bantuan = check the spelling; a sub-IKU is written `unit.iku.sub`
E2005-penjelasan =
    A reference to an SS or IKU is written `unit.name`, without `unit.` for one's own, and with `@year` for another year.
    Wrong:  cascade direct dari kemenlu.opini_bkp
    Right:  cascade direct dari kemenlu.opini_bpk

E2006 = `{ $nama }` is not { $jenis ->
    [ss] a strategic objective (SS)
    [iku] an IKU
    [unit] a unit
    [pegawai] a person
   *[other] what is wanted here
}
E2006-bantuan = { $jenis ->
    [ss] name an SS; an IKU cannot stand here
    [iku] name an IKU or sub-IKU; an SS cannot stand here
    [unit] name a unit; a person cannot stand here
   *[other] name what fits
}
E2006-penjelasan =
    The name exists, but it is something else: an IKU cascades from an IKU, an SS from an SS.
    Wrong:  iku opini {"{"} cascade direct dari kemenlu.tata_kelola {"}"}
    Right:  iku opini {"{"} cascade direct dari kemenlu.opini_bpk {"}"}

E2007 = the name `{ $nama }` is used twice
E2007-tanda = used here again
E2007-pertama = used here already
E2007-bantuan = give one of them another name
E2007-penjelasan =
    In one document (action plan, five-year plan, SWOT) each name may be used once for one kind of thing.
    Wrong:  kekuatan s1 "…"; kekuatan s1 "…"
    Right:  kekuatan s1 "…"; kekuatan s2 "…"

E2008 = the profile has no perspective `{ $nama }`
E2008-terdekat = perhaps you mean `{ $terdekat }`
E2008-pilihan = the choices are { $daftar }
E2008-penjelasan =
    The perspectives of the strategy map are fixed by the profile of the regulation.
    Wrong:  perspektif keuangan {"{"} … {"}"}
    Right:  perspektif learning_growth {"{"} … {"}"}

E2009 = the year of the reference `{ $nama }` is not clear
E2009-bantuan = add the year, for example `{ $nama }@2018`
E2009-penjelasan =
    No year stands around this place, so a reference to an SS or IKU must name its year.
    Wrong:  rujukan kemenlu.opini_bpk
    Right:  rujukan kemenlu.opini_bpk@2018

E2010 = { $jenis ->
    [skala] there is no scale named `{ $nama }`
    [level] the profile has no level named `{ $nama }`
    [pengelola] the profile has no role of performance manager named `{ $nama }`
    [dasar] there is no legal source named `{ $nama }`
    [kegiatan] there is no activity of the action plan named `{ $nama }`
    [swot] there is no SWOT factor named `{ $nama }`
   *[other] nothing is named `{ $nama }`
}
E2010-terdekat = perhaps you mean `{ $terdekat }`
E2010-pilihan = there are: { $daftar }
E2010-penjelasan =
    The name stands neither in the profile nor in the document it refers to.
    Wrong:  satuan opini_bkp
    Right:  satuan opini_bpk

E2011 = the realisation of `{ $nama }` for { $periode } is reported twice
E2011-tanda = the second one does not count
E2011-pertama = the first stands here
E2011-bantuan = remove one of them; a figure already reported is mended by `koreksi` with its reason
E2011-penjelasan =
    An IKU reports one figure for one period. A figure already reported is mended by `koreksi`.
    Wrong:  opini 4    opini 3
    Right:  opini 4

E2012 = revision number { $nomor } is out of order
E2012-bantuan = revisions are numbered 1, 2, 3 and so on; this one should be { $berikut }
E2012-penjelasan =
    Revisions are numbered in the order of time, so that it is clear which version holds.
    Wrong:  revisi 2 2018-07-10    revisi 1 2018-09-01
    Right:  revisi 1 2018-07-10    revisi 2 2018-09-01

E2013 = the profile `{ $profil }` has no kind `{ $nama }`
E2013-terdekat = perhaps you mean `{ $terdekat }`
E2013-pilihan = the choices are { $daftar }
E2013-penjelasan =
    Kinds of units and people are fixed by the profile; the kind gives level, map ownership and limits.
    Wrong:  jenis eselon_1
    Right:  jenis unit_organisasi

E2014 = { $sumber } has no place `{ $tempat }`
E2014-terdekat = perhaps you mean `{ $terdekat }`
E2014-bantuan = cite a place that stands in `dasar_hukum`, or add `pasal "{ $tempat }" "…"` there
E2014-penjelasan =
    A rule, a line of a profile and a reading cite only places that stand as `pasal` in their legal source, so that every message can
    be followed to the text. One legal source may be written in several files; what they say is joined.
    Wrong:  dasar permenlu_4_2018 "III.D.2.1.z"
    Right:  dasar permenlu_4_2018 "III.D.2.1.d"
