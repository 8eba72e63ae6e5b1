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
        "{UNITS}pk sari 2018 {{ ss dari bpo.s {{ {members} }} }}\nrealisasi sari 2018 TAHUN {{ a 97.5; d n/a \"belum\" }}\n"
    ));
    let scores = to(&model, "TAHUN");
    let only = [holder(&model, "sari")];
    let expected = "\
sari  Sari Dewi  CKP TAHUN 2018: 97,50 (kuning)
  Kode    SS / IKU  Target  Realisasi  Capaian  Bobot  Tertimbang  Status
  S1.1-N  a            100       97,5    97,50     21     100,00%  kuning
  S1.2-N  d            100        n/a      n/a      9         n/a  n/a: belum ada realisasi
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
