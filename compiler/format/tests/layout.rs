//! The rules of layout, one example each.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use bsc_diagnostics::FileId;
use bsc_format::format;

/// What is typed, and what it becomes.
#[track_caller]
fn becomes(typed: &str, expected: &str) {
    let [typed, expected] = [typed, expected].map(|text| text.trim_start_matches('\n'));
    assert_eq!(format(FileId(0), typed).unwrap().text, expected);
    assert_eq!(format(FileId(0), expected).unwrap().text, expected, "twice is once");
}

#[track_caller]
fn stays(text: &str) {
    becomes(text, text);
}

#[test]
fn fields_stand_in_the_order_of_the_schema_with_their_comments() {
    becomes(
        r#"
peta a 2018 {
  perspektif stakeholder {
    ss s "S" {
      iku kedua "B" { target 1; validitas exact }
      iku pertama "A" {
        // angka dari tabel 3.4
        target 4 // disepakati

        // cara mengukur,
        // dua baris
        formula "f" /* tetap */
        sub x "X"
        lapor tahunan; definisi "d"
        // penutup
      }
    }
  }
}
"#,
        r#"
peta a 2018 {
    perspektif stakeholder {
        ss s "S" {
            iku kedua "B" { validitas exact; target 1 }
            iku pertama "A" {
                definisi "d"

                // cara mengukur,
                // dua baris
                formula "f" /* tetap */
                lapor   tahunan
                // angka dari tabel 3.4
                target  4 // disepakati
                sub x "X"
                // penutup
            }
        }
    }
}
"#,
    );
}

#[test]
fn what_its_author_ordered_keeps_its_order() {
    stays(
        r#"
pk a 2018 {
    tugas "T" { iku t "T" }
    ss dari b.c { iku d "D" }
    skp "S" 30 "laporan" untuk d
    tugas "U" { iku u "U" }
}
profil p {
    kode_ss       urut
    batas_capaian 0..120
    level wide "W"
}
aturan X001 "X" {
    untuk i dalam iku
    bila  i.cascade == direct
    untuk b dalam i.beda_asal
    wajib b.isi == b.isi_asal
}
"#,
    );
}

#[test]
fn values_stand_in_columns() {
    becomes(
        r#"
unit a "A" {
    jenis satker
    pejabat "P"
    pengelola mko "M"
    pengelola smkpeg "S"

    mulai 2018-01-01
    batas_cascade two
}
realisasi a 2018 TW1 {
    dilaporkan 2018-04-09
    rekomendasi { disampaikan 320;diterima 281 }
    ss_yang_sangat_panjang.sub 2
    lain 19  dari 20
}
dasar_hukum d "D" {
    pasal "I" "satu" { baris 1 }
    pasal "III.A" "dua" { baris 2..3 }
}
"#,
        r#"
unit a "A" {
    jenis     satker
    pejabat   "P"
    pengelola mko    "M"
    pengelola smkpeg "S"

    mulai         2018-01-01
    batas_cascade two
}
realisasi a 2018 TW1 {
    dilaporkan  2018-04-09
    rekomendasi { disampaikan 320; diterima 281 }
    ss_yang_sangat_panjang.sub 2
    lain        19 dari 20
}
dasar_hukum d "D" {
    pasal "I"     "satu" { baris 1 }
    pasal "III.A" "dua"  { baris 2..3 }
}
"#,
    );
}

#[test]
fn a_block_on_one_line_stays_there_while_it_fits_and_holds_no_comment() {
    becomes(
        r#"
pegawai a "A" { jenis pelaksana;atasan b;nip "1" }
pegawai c "C" { jenis pelaksana /* di sini */; atasan b }
pegawai d "D" { jabatan "Pengolah Data pada Subbagian Akuntabilitas Kinerja Wilayah III"; jabatan "Arsiparis pada Bagian Tata Usaha"; nip "2" }
pegawai e "E" {  }
pegawai f "F" { // baru
jenis pelaksana; atasan b }
"#,
        r#"
pegawai a "A" { jenis pelaksana; atasan b; nip "1" }
pegawai c "C" {
    jenis  pelaksana /* di sini */
    atasan b
}
pegawai d "D" {
    jabatan "Pengolah Data pada Subbagian Akuntabilitas Kinerja Wilayah III"
    jabatan "Arsiparis pada Bagian Tata Usaha"
    nip     "2"
}
pegawai e "E" {}
pegawai f "F" { // baru
    jenis pelaksana; atasan b
}
"#,
    );
}

#[test]
fn blank_lines_are_kept_but_never_two() {
    becomes(
        "\u{FEFF}\r\n\r\n// awal\r\n\r\n\r\n\r\nunit a {\r\n\r\n    jenis b\r\n\r\n\r\n    atasan c\r\n\r\n}\r\n\r\n\r\n",
        "// awal\n\nunit a {\n    jenis b\n\n    atasan c\n}\n",
    );
}

#[test]
fn lists_and_expressions_keep_their_breaks_and_long_lists_are_broken() {
    becomes(
        r#"
daftar_kata k "seratus kata yang panjang", "dua ratus kata yang panjang", "tiga ratus kata yang panjang", "empat ratus kata yang panjang"
aturan X001 {
  bila i.a==1 dan (i.b>2
    atau bukan terisi( i.c )) dan
    i.d - - i.e < -5*banyak(i.f)
  tingkat galat
}
peta a 2018 { perspektif s { ss b { iku c {
  target 1
  trajektori JAN 1,   // awal
     FEB 2,MAR 3
} } } }
"#,
        r#"
daftar_kata k "seratus kata yang panjang", "dua ratus kata yang panjang", "tiga ratus kata yang panjang",
            "empat ratus kata yang panjang"
aturan X001 {
    tingkat galat
    bila    i.a == 1 dan (i.b > 2
            atau bukan terisi(i.c)) dan
            i.d - -i.e < -5 * banyak(i.f)
}
peta a 2018 {
    perspektif s {
        ss b {
            iku c {
                target     1
                trajektori JAN 1, // awal
                           FEB 2, MAR 3
            }
        }
    }
}
"#,
    );
}

#[test]
fn a_fence_moves_with_its_statement_and_says_the_same() {
    becomes(
        "aturan X001 {\n  contoh benar \"\"\"\n       unit a {\n\n         jenis b\n       }\n  \"\"\"\n}\n",
        "aturan X001 {\n    contoh benar \"\"\"\n    unit a {\n\n      jenis b\n    }\n    \"\"\"\n}\n",
    );
}

#[test]
fn what_is_not_understood_stays_as_it_is() {
    becomes(
        r#"
unit a "A" {
  mulai 2018-01-01
  jenis   satker;   golongan 97,5   // salah
  atasan b
  tak_dikenal   1
}
peta a 2018 {
perspektif s {
  ss b { iku   c { target  97,5 } }
  ss d   { }
}
}
peta b 2018 {
  perspektif s {
      ss   x {
}
unit c   "C" {}
"#,
        r#"
unit a "A" {
    mulai 2018-01-01
  jenis   satker;   golongan 97,5   // salah
    atasan      b
    tak_dikenal 1
}
peta a 2018 {
    perspektif s {
  ss b { iku   c { target  97,5 } }
        ss d {}
    }
}
peta b 2018 {
  perspektif s {
      ss   x {
}
unit c "C" {}
"#,
    );
}

#[test]
fn a_brace_on_a_line_of_its_own_goes_up() {
    becomes("unit a \"A\"\n{\n  jenis b\n}\n", "unit a \"A\" {\n    jenis b\n}\n");
}
