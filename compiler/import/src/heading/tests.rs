use super::{Role, SYNONYMS, find, meaning};
use std::collections::BTreeSet;

#[test]
fn no_word_means_two_things() {
    let mut seen = BTreeSet::new();
    for name in SYNONYMS.iter().flat_map(|(_, names)| *names) {
        assert!(seen.insert(name), "{name}");
        assert_eq!(crate::words::heading(name).join(" "), **name, "as headings are compared");
    }
}

/// The page for people lists them all. `BSC_UPDATE=1` writes the list.
#[test]
fn the_page_lists_all_headings() {
    const MARK: &str = "<!-- judul: ditulis oleh uji -->\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/impor.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (before, _) = page.split_once(MARK).unwrap();
    let row = |(_, names): &(Role, &[&str])| format!("| `{}` | {} |\n", names[0], names[1..].join(", "));
    let rows: String = SYNONYMS.iter().map(row).collect();
    let now = format!("{before}{MARK}\n| judul | juga |\n| --- | --- |\n{rows}");
    if std::env::var_os("BSC_UPDATE").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), now);
}

#[test]
fn headings_and_what_they_mean() {
    let cases = [
        ("Nama IKU", Some((Role::Indicator, "", 0))),
        ("Unit In Charge ***)", Some((Role::InCharge, "", 0))),
        ("Jenis Konlolidasi Lokasi", Some((Role::Location, "", 0))),
        ("Validitas dan Kendali IKU", Some((Role::Quality, "", 0))),
        ("Kendali", Some((Role::Control, "", 0))),
        ("Kendala", Some((Role::Obstacle, "", 0))),
        ("Target 2016", Some((Role::Target, "", 2016))),
        ("t2016", Some((Role::Target, "", 2016))),
        ("Target Tahun 2018", Some((Role::Target, "TAHUN", 2018))),
        ("Baseline 2015", Some((Role::Skipped, "", 2015))),
        ("TW I", Some((Role::Realisation, "TW1", 0))),
        ("Realisasi Triwulan III 2018", Some((Role::Realisation, "TW3", 2018))),
        ("Realisasi TW2", Some((Role::Realisation, "TW2", 0))),
        ("Realisasi s.d. TW II", Some((Role::Cumulated, "TW2", 0))),
        ("Target TW IV", Some((Role::Target, "TW4", 0))),
        ("Realisasi Agustus", Some((Role::Realisation, "AGU", 0))),
        ("Semester 1", Some((Role::Realisation, "S1", 0))),
        ("Realisasi Tahun 2018", Some((Role::Realisation, "TAHUN", 2018))),
        ("Realisasi 2018", Some((Role::Realisation, "", 2018))),
        ("Realisasi Tahunan", Some((Role::Realisation, "TAHUN", 0))),
        ("% Capaian", Some((Role::Skipped, "", 0))),
        ("Meningkatnya kualitas layanan", None),
        ("Unit:", None),
        ("", None),
    ];
    for (text, expected) in cases {
        let found =
            meaning(text).map(|(role, period, year)| (role, period.map_or("", |p| p.name()), year.unwrap_or(0)));
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn headings_in_several_rows_below_a_title() {
    let table = "LAPORAN;;;;\n\nNo;Nama IKU;Target;Realisasi;\n;;;TW I;TW II\n(1);(2);(3);(4);(5)\n1;Opini;WTP;;WTP\n";
    let book = crate::book::read(table.as_bytes()).unwrap();
    let found = find(&book.sheets[0]).unwrap();
    let columns: Vec<_> = found.columns.iter().map(|c| (c.at, c.role, c.period.map_or("", |p| p.name()))).collect();
    assert_eq!(
        columns,
        [
            (0, Role::Skipped, ""),
            (1, Role::Indicator, ""),
            (2, Role::Target, ""),
            (3, Role::Realisation, "TW1"),
            (4, Role::Realisation, "TW2")
        ]
    );
    assert_eq!(book.sheets[0].rows[found.below].text(1), "Opini");
}
