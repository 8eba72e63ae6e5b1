//! Pictures of the examples: no arrow runs through a box, and the gallery in `docs/galeri` is what the tool draws.
//!
//! `BSC_UPDATE=1 cargo test -p bsc-tests pictures` draws it anew; look at it before it is committed.

use bsc_driver::{Disk, Loaded, Picture, Request, load, parse_period};
use bsc_tests::{day, root};
use std::fs;

fn example(name: &str) -> Loaded {
    load(&Disk, &Request::path(root().join("examples").join(name)), Some(day())).unwrap()
}

/// Left, top, right, bottom in tenths of a point.
type Area = [i64; 4];

/// `12.5` is 125.
fn tenths(text: &str) -> i64 {
    let (whole, tenth) = text.split_once('.').unwrap_or((text, "0"));
    whole.parse::<i64>().unwrap() * 10 + tenth.parse::<i64>().unwrap()
}

fn attribute<'s>(element: &'s str, name: &str) -> &'s str {
    element.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"')).unwrap().0
}

/// The boxes of a map, as they stand in the SVG.
fn boxes(svg: &str) -> Vec<Area> {
    let boxes = svg.lines().filter(|line| line.starts_with("<rect class=\"ss\""));
    let area = |line: &str| {
        let [x, y, w, h] = ["x", "y", "width", "height"].map(|name| tenths(attribute(line, name)));
        [x, y, x + w, y + h]
    };
    boxes.map(area).collect()
}

/// The pieces of its arrows.
fn pieces(svg: &str) -> Vec<Area> {
    let mut pieces = Vec::new();
    for line in svg.lines().filter(|line| line.starts_with("<path class=\"panah\"")) {
        for piece in attribute(line, "d").split('M').filter(|piece| !piece.is_empty()) {
            let (from, to) = piece.split_once('L').unwrap();
            let [[ax, ay], [bx, by]] = [from, to].map(|point| {
                let (x, y) = point.split_once(' ').unwrap();
                [tenths(x), tenths(y)]
            });
            pieces.push([ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)]);
        }
    }
    pieces
}

fn cross(a: &Area, b: &Area) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[test]
fn no_map_of_the_examples_has_an_arrow_through_a_box() {
    let (mut maps, mut arrows) = (0, 0);
    for name in ["kemenlu_2018", "kemenkeu_2015"] {
        let loaded = example(name);
        for holder in loaded.model.holders() {
            for year in loaded.model.years().to_vec() {
                if !loaded.has_map(holder, year) {
                    continue;
                }
                let named = format!("{} {year}", loaded.model.holder_name(holder));
                for until in [None, parse_period("TW2")] {
                    let svg = loaded.strategy_map(holder, year, until).unwrap().svg;
                    let (boxes, pieces) = (boxes(&svg), pieces(&svg));
                    assert!(!boxes.is_empty(), "{named}");
                    for (at, one) in boxes.iter().enumerate() {
                        assert!(boxes.iter().skip(at + 1).all(|other| !cross(one, other)), "{named}: {one:?}");
                        let through = pieces.iter().find(|piece| cross(one, piece));
                        assert_eq!(through, None, "{named}: an arrow through {one:?}");
                    }
                    arrows += pieces.len();
                }
                maps += 1;
            }
        }
    }
    assert!(maps > 60 && arrows > 500, "{maps} maps, {arrows} pieces of arrows");
}

#[test]
fn a_map_says_what_its_statements_say() {
    let loaded = example("kemenlu_2018");
    let holder = loaded.model.find_holder("kemenlu").unwrap();
    let Picture { svg, description, title, .. } = loaded.strategy_map(holder, 2018, parse_period("TAHUN")).unwrap();
    assert_eq!(title, "Peta Strategi Kementerian Luar Negeri Tahun 2018");
    for part in [
        "Visi: Terwujudnya Wibawa Diplomasi guna Memperkuat Jati Diri Bangsa sebagai Negara Maritim untuk Kepentingan Rakyat.",
        "Misi: Meningkatkan kapasitas Kementerian Luar Negeri dan Perwakilan RI yang mumpuni.",
        "Perspektif Internal Process (nilai 102,95 Hijau): 3 sasaran strategis.",
        "S2: Kepemimpinan dan Peran Indonesia yang Meningkat di Dunia Internasional (2 IKU, nilai 97,14 Kuning).",
        "S5 mendukung S2, S3.",
    ] {
        assert!(description.contains(part), "{part}\n{description}");
    }
    // a shape beside each colour
    assert!(svg.matches(">97,14 Kuning</text>").count() == 1 && svg.contains("<title>") && svg.contains("<desc>"));
}

#[test]
fn a_cascade_tells_direct_indirect_and_own_apart() {
    let loaded = example("kemenlu_2018");
    let draw = |name: &str| {
        let (_, what) = loaded.named(name, 2018).unwrap();
        loaded.cascade(name, what, 2018).unwrap()
    };
    let trade = draw("kemenlu.perdagangan");
    assert!(
        trade.description.contains(
            "Di bawah Kementerian Luar Negeri S3.1-N: indirect, Direktorat Jenderal Amerika dan Eropa, S1.1-CP"
        )
    );
    assert!(trade.description.contains("IKU sendiri (N), Kedutaan Besar Republik Indonesia Tokyo, S2.1-N, Persentase"));
    let opinion = draw("kemenlu.opini_bpk");
    assert!(opinion.description.contains("direct, Sekretariat Jenderal"), "{}", opinion.description);
    // solid lines for direct, dashes for indirect, dots for own
    let lines = |picture: &Picture, dash: &str| picture.svg.matches(dash).count();
    assert!(lines(&trade, "stroke-dasharray=\"5 3\"") > 8 && lines(&trade, "stroke-dasharray=\"1.2 2.5\"") > 8);
    assert_eq!((lines(&opinion, "stroke-width=\"1.4\""), lines(&opinion, "stroke-dasharray=\"5 3\"")), (13, 1));
}

#[test]
fn the_gallery_is_what_the_tool_draws() {
    let loaded = example("kemenlu_2018");
    let (map, all) = (
        |name: &str, until| {
            let holder = loaded.model.find_holder(name).unwrap();
            loaded.strategy_map(holder, 2018, until).unwrap()
        },
        parse_period("TAHUN").unwrap(),
    );
    let cascade = |name: &str| loaded.cascade(name, loaded.named(name, 2018).unwrap().1, 2018).unwrap();
    let trend = |name: &str| loaded.trend(name, loaded.named(name, 2018).unwrap().1, all).unwrap();
    let pictures = [
        ("peta_kemenlu", "bsc map kemenlu", map("kemenlu", None)),
        ("peta_kemenlu_nilai", "bsc map kemenlu --period TAHUN", map("kemenlu", Some(all))),
        ("peta_kbri_tokyo", "bsc map kbri_tokyo --period TAHUN", map("kbri_tokyo", Some(all))),
        ("cascade_perdagangan", "bsc graph cascade kemenlu.perdagangan", cascade("kemenlu.perdagangan")),
        ("trend_perdagangan", "bsc graph trend kemenlu.perdagangan", trend("kemenlu.perdagangan")),
    ];
    let mut page = "# Gambar\n\nDibuat oleh pengujian dari `examples/kemenlu_2018`; jangan disunting.\n".to_owned();
    let mut files = Vec::new();
    for (name, command, picture) in &pictures {
        page += &format!("\n## {}\n\n`{command} -o {name}.svg`\n\n![{}]({name}.svg)\n", picture.title, picture.title);
        files.push((format!("{name}.svg"), picture.svg.clone().into_bytes()));
    }
    let png = pictures.iter().find(|p| p.0 == "peta_kemenlu_nilai").unwrap().2.png(3).unwrap();
    files.extend([("peta_kemenlu_nilai.png".to_owned(), png), ("gambar.md".to_owned(), page.into_bytes())]);
    let folder = root().join("docs/galeri");
    for (name, bytes) in files {
        let path = folder.join(&name);
        if std::env::var_os("BSC_UPDATE").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &bytes).unwrap();
        }
        assert!(fs::read(&path).is_ok_and(|there| there == bytes), "BSC_UPDATE=1 with this test draws {name} anew");
    }
}
