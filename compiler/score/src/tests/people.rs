//! Those who own no map, and what is printed.

use super::*;

const UNITS: &str = r#"
unit bpo "Biro Perencanaan" { jenis satker }
pegawai sari "Sari Dewi" { jenis pelaksana; atasan bpo }
peta bpo 2018 { perspektif internal_process { ss s "S" { iku x "X" { validitas exact; kendali low; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 100 } } } }
"#;

fn iku(name: &str, validity: &str) -> String {
    format!(
        "iku {name} \"{name}\" {{ validitas {validity}; kendali moderate; polarisasi maximize; konsolidasi tlk; lapor tahunan; target 100 }}\n"
    )
}

/// Tabel 3.29 and 3.30; the table prints 10 % × 80 % for D and 82, by the rule it is 90 (errata).
#[test]
fn tabel_3_30_ckp() {
    let members = iku("a", "exact") + &iku("b", "exact") + &iku("c", "proxy") + &iku("d", "proxy");
    let model = model(&format!(
        "{UNITS}pk sari 2018 {{ ditetapkan 2018-01-30\nss dari bpo.s {{ {members} }} }}\nrealisasi sari 2018 TAHUN {{ a 90; b 90; c 100; d 80 }}"
    ));
    let scores = to(&model, "TAHUN");
    let shares =
        ["a", "b", "c", "d"].map(|n| scores.iku(find(&model, &format!("sari.{n}"))).share.unwrap().to_string());
    assert_eq!(shares, ["30", "30", "20", "20"]);
    assert_eq!(scores.ckp(holder(&model, "sari")).unwrap().unwrap().to_string(), "90");
}

/// Line 3325: the CKP of a map owner's head is the NCKO of the unit.
#[test]
fn ckp_of_a_head_is_the_ncko() {
    let model = model(&format!("{UNITS}realisasi bpo 2018 TAHUN {{ x 97.5 }}"));
    let scores = to(&model, "TAHUN");
    let bpo = holder(&model, "bpo");
    assert_eq!(scores.ckp(bpo), Some(scores.unit(bpo).unwrap().ncko));
    assert_eq!(scores.ckp(bpo).unwrap().unwrap().to_string(), "97.5");
}

/// Tabel 3.33: only targets changed; each period counts with its last target.
#[test]
fn tabel_3_33_revised_targets() {
    let plan = r#"ss dari bpo.s { iku a "A" { satuan persen; validitas exact; polarisasi maximize; konsolidasi sum; lapor triwulanan; target 90%
            trajektori TW1 10%, TW2 20%, TW3 30%, TW4 30% } }
        revisi 1 2018-07-01 { alasan perubahan_strategi "Arah baru"; ubah a { target 100%; trajektori TW3 35%, TW4 35% } }"#;
    let model = model(&format!(
        "{UNITS}pk sari 2018 {{ ditetapkan 2018-01-30\n{plan} }}\n{}",
        reports("sari", "a", ["10%", "20%", "35%", "40%"])
    ));
    let to_date = ["TW1", "TW2", "TW3", "TW4"].map(|p| figures(&model, p, "sari.a"));
    assert_eq!(to_date, ["10 10 100 100", "30 30 100 100", "65 65 100 100", "100 105 105 105"]);
}

#[test]
fn the_stable_json() {
    let members = iku("a", "exact") + &iku("d", "activity");
    let model = model(&format!(
        "{UNITS}pk sari 2018 {{ ss dari bpo.s {{ {members} }} }}\nrealisasi sari 2018 TAHUN {{ a 130; d n/a \"belum\" }}\nrealisasi bpo 2018 TAHUN {{ x 85.1250 }}"
    ));
    let text = json(&model, &to(&model, "TAHUN"), &[]);
    let expected = r#"{
  "version": 1,
  "year": 2018,
  "period": "TAHUN",
  "units": [
    {
      "id": "bpo",
      "name": "Biro Perencanaan",
      "ncko": "85.13",
      "status": "kuning",
      "perspectives": [
        {
          "id": "stakeholder",
          "np": "n/a",
          "weight": "25",
          "effective_weight": "n/a",
          "status": "n/a",
          "ss": []
        },
        {
          "id": "customer",
          "np": "n/a",
          "weight": "15",
          "effective_weight": "n/a",
          "status": "n/a",
          "ss": []
        },
        {
          "id": "internal_process",
          "np": "85.13",
          "weight": "30",
          "effective_weight": "100.00",
          "status": "kuning",
          "ss": [
            {
              "id": "s",
              "code": "S1",
              "nss": "85.13",
              "iku": [
                {
                  "id": "x",
                  "code": "S1.1-N",
                  "target": "100",
                  "realisasi": "85.125",
                  "capaian": "85.13",
                  "capaian_raw": "85.13",
                  "weight": "26",
                  "share": "100.00"
                }
              ]
            }
          ]
        },
        {
          "id": "learning_growth",
          "np": "n/a",
          "weight": "30",
          "effective_weight": "n/a",
          "status": "n/a",
          "ss": []
        }
      ]
    }
  ],
  "people": [
    {
      "id": "sari",
      "ckp": "120.00",
      "iku": [
        {
          "id": "a",
          "code": "S1.1-N",
          "target": "100",
          "realisasi": "130",
          "capaian": "120.00",
          "capaian_raw": "130.00",
          "weight": "21",
          "share": "100.00"
        },
        {
          "id": "d",
          "code": "S1.2-N",
          "target": "100",
          "realisasi": "n/a",
          "capaian": "n/a",
          "capaian_raw": "n/a",
          "weight": "9",
          "share": "n/a"
        }
      ]
    }
  ]
}
"#;
    assert_eq!(text, expected);
    let one = json(&model, &to(&model, "TAHUN"), &[holder(&model, "sari")]);
    assert!(one.contains("\"units\": []") && one.contains("\"id\": \"sari\""));
}

#[test]
fn table_and_csv() {
    let members = iku("a", "exact") + &iku("d", "activity");
    let model = model(&format!(
        "{UNITS}pk sari 2018 {{ ss dari bpo.s {{ {members} }} }}\nrealisasi sari 2018 TAHUN {{ a 97.5; d n/a \"kegiatan dipindah ke 2019\" }}\n"
    ));
    let scores = to(&model, "TAHUN");
    let only = [holder(&model, "sari")];
    let expected = "\
sari  Sari Dewi  CKP TAHUN 2018: 97,50 (kuning)
  Kode    SS / IKU  Target  Realisasi  Capaian  Bobot  Tertimbang  Status
  S1.1-N  a            100       97,5    97,50     21     100,00%  kuning
  S1.2-N  d            100        n/a      n/a      9         n/a  n/a: kegiatan dipindah ke 2019
";
    assert_eq!(crate::table(&model, &scores, &only, Lang::Id), expected);
    let expected = "\
year,period,holder,name,ncko_ckp,status,perspective,np,ss,ss_code,nss,iku,code,target,realisasi,capaian,capaian_raw,weight,share,left_out
2018,TAHUN,sari,Sari Dewi,97.50,kuning,,,,,,a,S1.1-N,100,97.5,97.50,97.50,21,100.00,
2018,TAHUN,sari,Sari Dewi,97.50,kuning,,,,,,d,S1.2-N,100,n/a,n/a,n/a,9,n/a,
";
    assert_eq!(crate::csv(&model, &scores, &only), expected);
}

/// The agreement of a map owner revises what stands in the map.
#[test]
fn a_map_owner_revises_in_the_agreement() {
    let more = r#"pk bpo 2018 { ditetapkan 2018-01-30
        revisi 1 2018-07-01 { alasan perubahan_strategi "Arah baru"; ubah x { target 50 } } }
        realisasi bpo 2018 TAHUN { x 50 }"#;
    let model = model(&format!("{UNITS}{more}"));
    assert_eq!(figures(&model, "TAHUN", "bpo.x"), "50 50 100 100");
}

/// Tabel 3.31 and 3.32: B is removed and D added on 10 July. The year is (CKP1 × 2 + CKP2 × 2) / 4; C counts 25 of 25 after it.
const TABEL_3_32: &str = r#"
pk sari 2018 {
    ss dari bpo.s {
        iku a "A" { validitas exact; polarisasi maximize; konsolidasi tlk; lapor triwulanan; target 40; trajektori TW1 10, TW2 20, TW3 30, TW4 40 }
        iku b "B" { validitas exact; polarisasi maximize; konsolidasi average; lapor triwulanan; target 21.25; trajektori TW1 15, TW2 20, TW3 30, TW4 20 }
        iku c "C" { validitas exact; polarisasi maximize; konsolidasi sum; lapor triwulanan; target 50; trajektori TW1 20, TW2 5, TW3 15, TW4 10 }
    }
    revisi 1 2018-07-10 {
        hapus b
        ss dari bpo.s { iku d "D" { validitas exact; polarisasi maximize; konsolidasi average; lapor triwulanan; target 20; trajektori TW3 15, TW4 25 } }
    }
}
realisasi sari 2018 TW1 { a 12; b 20; c 25 }
realisasi sari 2018 TW2 { a 20; b 15; c 6 }
realisasi sari 2018 TW3 { a 30; c 15; d 15 }
realisasi sari 2018 TW4 { a 40; c 10; d 30 }
"#;

fn phases(model: &Model, name: &str) -> String {
    let scores = to(model, "TAHUN");
    let phases = scores.phases(holder(model, name)).iter();
    let parts: Vec<_> = phases.map(|p| format!("TW{}-{} {}", p.first, p.last, p.value.unwrap().fixed(2))).collect();
    format!("{} = {}", parts.join(", "), scores.ckp(holder(model, name)).unwrap().unwrap().fixed(2))
}

#[test]
fn tabel_3_32_iku_added_and_removed() {
    let model = model(&format!("{UNITS}{TABEL_3_32}"));
    assert_eq!(phases(&model, "sari"), "TW1-2 106.67, TW3-4 104.17 = 105.42");
    assert_eq!(figures(&model, "TAHUN", "sari.c"), "25 25 100 100");
    assert_eq!(figures(&model, "TAHUN", "sari.d"), "20 22.5 112.5 112.5");
    let scores = to(&model, "TAHUN");
    let told = why(&model, &scores, Entity::Holder(holder(&model, "sari"))).unwrap().print(model.files(), Lang::Id);
    assert!(
        told.starts_with("CKP `sari` sampai TAHUN 2018 = 105,42 = (106,67 × 2 + 104,17 × 2) / Σ triwulan\n"),
        "{told}"
    );
    let told = why(&model, &scores, Entity::Iku(find(&model, "sari.c"))).unwrap().print(model.files(), Lang::Id);
    assert!(told.contains("R = 25: jumlah (sum)\n    TW3: 15"), "{told}");
}

/// Months before an IKU stood in the PK are not missing, neither in its own figures nor in those of its source.
#[test]
fn periods_before_an_iku_existed_are_not_missing() {
    let units = UNITS.replace("konsolidasi tlk; lapor tahunan", "konsolidasi sum; lapor bulanan");
    let later = r#"iku d "D" { cascade indirect dari bpo.x lokasi sum; validitas exact; target 50; trajektori AGU 10, SEP 10, OKT 10, NOV 10, DES 10 }"#;
    let reports = ["AGU", "SEP", "OKT", "NOV", "DES"].map(|m| format!("realisasi sari 2018 {m} {{ d 10 }}\n")).concat();
    let revised = format!("pk sari 2018 {{ revisi 1 2018-08-10 {{ ss dari bpo.s {{ {later} }} }} }}\n");
    let text = [units, revised, reports].concat();
    let told = |text: &str| {
        let model = model(text);
        crate::table(&model, &to(&model, "TAHUN"), &[], Lang::Id)
    };
    let table = told(&text);
    assert!(table.contains("50,00") && !table.contains("tanpa"), "{table}");
    let table = told(&text.replace("realisasi sari 2018 NOV { d 10 }\n", ""));
    assert!(table.contains("tanpa NOV (belum ada realisasi)\n"), "{table}");
}

/// The printed 107, 104 and 105.5 are stages rounded to whole numbers (errata): `pembulatan ckp 0`.
#[test]
fn tabel_3_32_as_printed() {
    let model = with_profile(&format!("{UNITS}{TABEL_3_32}"), "pembulatan ckp 0");
    assert_eq!(phases(&model, "sari"), "TW1-2 107.00, TW3-4 104.00 = 105.50");
}

/// Tabel 3.35: one quarter 101, three 115; the table prints 112.5 for 111.5 (errata). One id in both is one IKU.
#[test]
fn tabel_3_35_complement() {
    let own = "iku x \"X\" { validitas exact; polarisasi maximize; konsolidasi sum; lapor triwulanan; target 400; trajektori TW1 100, TW2 100, TW3 100, TW4 100 }";
    let report = reports("sari", "x", ["101", "115", "115", "115"]);
    let text = format!(
        "{UNITS}pk sari 2018 {{ ss dari bpo.s {{ {own} }} }}\npk sari 2018 komplemen 1 {{ mulai 2018-03-27; alasan mutasi; ss dari bpo.s {{ {own} }} }}\n{report}"
    );
    assert_eq!(phases(&model(&text), "sari"), "TW1-1 101.00, TW2-4 115.00 = 111.50");
    let stated = text.replace("alasan mutasi", "alasan mutasi; triwulan TW3..TW4");
    assert_eq!(phases(&model(&stated), "sari"), "TW1-2 108.00, TW3-4 115.00 = 111.50", "TW2 stays with the first");
}

/// One id in a PK and its complement is one IKU: the superior's figure has it once.
#[test]
fn an_iku_of_a_pk_and_its_complement_is_handed_up_once() {
    let own = "iku x \"X\" { cascade indirect dari bpo.x lokasi sum; validitas exact; target 40 }";
    let units = UNITS.replace("lapor tahunan; target 100", "lapor tahunan");
    let text = format!(
        "{units}pk sari 2018 {{ ss dari bpo.s {{ {own} }} }}\npk sari 2018 komplemen 1 {{ mulai 2018-06-27; alasan mutasi; ss dari bpo.s {{ {own} }} }}\nrealisasi sari 2018 TAHUN {{ x 30 }}\n"
    );
    assert_eq!(figures(&model(&text), "TAHUN", "bpo.x"), "40 30 75 75");
}
