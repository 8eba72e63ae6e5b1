//! The reference of the language, generated from the table.

use crate::attributes::{Cost, Ty, derived, globals};
use crate::{Kind, Row, RowId, Schema, Slot, Type};
use std::fmt::Write;

/// The reference as Markdown: Indonesian, with the English meaning beside. `docs/bahasa.md` begins with it.
pub fn reference() -> String {
    let mut page = String::from(HEAD);
    let schema = Schema::get();
    page.push_str("\n## Pernyataan\n");
    section(&mut page, schema.at(RowId::TOP));
    for row in schema.rows().iter().filter(|r| r.may_have_block()) {
        section(&mut page, row);
    }
    page.push_str("\n## Turunan\n\nYang dapat ditanyakan aturan selain isian di atas (what rules may ask besides the fields above).\n");
    for kind in Kind::ALL {
        let rows: Vec<_> = derived(*kind).filter(|a| !shared(*kind, a.name)).collect();
        if !rows.is_empty() {
            let (id, en) = kind.meaning();
            table(&mut page, &format!("\n### `{}`: {id} ({en})\n", kind.name()), &rows);
        }
    }
    table(&mut page, "\n### Di mana saja (anywhere)\n", &globals().collect::<Vec<_>>());
    page
}

const HEAD: &str = "\
# Rujukan bahasa `.bsc`

Dibuat dari tabel skema oleh `cargo run -p bsc-dev -- docs`; jangan disunting. Satu pernyataan adalah kata kunci, isian, dan
bila ada blok `{ }`. HURUF BESAR adalah isian, `[ ]` boleh tidak ada, `a/b` pilihan, `…` daftar berkoma. Urutan di sini adalah
urutan baku. Tidak ada isian yang diwajibkan selain yang membuat unsurnya ada: yang diminta peraturan diperiksa oleh aturan.
";

fn section(page: &mut String, row: &Row) {
    let schema = Schema::get();
    if row.id == RowId::TOP {
        page.push_str("\n### Di luar blok (top level)\n");
    } else {
        let places: Vec<String> = row.places.iter().map(|p| place(schema.at(*p))).collect();
        let _ = write!(
            page,
            "\n### `{}`: di {}\n\n{} ({})\n",
            row.title(),
            places.join(", "),
            row.meaning_id,
            row.meaning_en
        );
    }
    page.push_str("\n| bentuk | isian | berapa kali | arti | meaning |\n| --- | --- | --- | --- | --- |\n");
    for child in row.children.iter().map(|id| schema.at(*id)) {
        let times = if child.many { "berkali-kali" } else { "sekali" };
        let slots: Vec<String> = child.head.iter().chain(&child.slots).filter_map(slot).collect();
        let (form, slots) = (child.form(), slots.join("; "));
        let _ = writeln!(page, "| `{form}` | {slots} | {times} | {} | {} |", child.meaning_id, child.meaning_en);
    }
}

fn place(row: &Row) -> String {
    if row.id == RowId::TOP { "luar blok".to_owned() } else { format!("`{}`", row.title()) }
}

/// A slot whose type does not show in the form.
fn slot(slot: &Slot) -> Option<String> {
    if let [Type::Word(_)] = &*slot.types {
        return None;
    }
    let types: Vec<String> = slot.types.iter().map(|t| t.describe().0).collect();
    Some(format!("{}: {}", slot.name.to_uppercase(), types.join(", atau ")))
}

/// Shown once, at the holder.
fn shared(kind: Kind, name: &str) -> bool {
    matches!(kind, Kind::Unit | Kind::Pegawai) && derived(Kind::Pemegang).any(|a| a.name == name)
}

fn table(page: &mut String, head: &str, rows: &[crate::Attribute]) {
    page.push_str(head);
    page.push_str("\n| nama | tipe | ongkos | arti | meaning |\n| --- | --- | --- | --- | --- |\n");
    for a in rows {
        let cost = match a.cost {
            Cost::Constant => "tetap",
            Cost::Chain => "panjang rantai",
            Cost::Count => "banyak unsur",
        };
        let _ = writeln!(page, "| `{}` | {} | {cost} | {} | {} |", a.name, ty(a.ty), a.meaning_id, a.meaning_en);
    }
}

fn ty(ty: Ty) -> String {
    match ty {
        Ty::Entity(kind) => format!("`{}`", kind.name()),
        Ty::Set(kind) => format!("himpunan `{}`", kind.name()),
        Ty::Number => "angka".to_owned(),
        Ty::Text => "teks".to_owned(),
        Ty::Date => "tanggal".to_owned(),
        Ty::Bool => "ya/tidak".to_owned(),
        Ty::Period => "periode".to_owned(),
        Ty::Word(set) => format!("`{}`", set.iter().collect::<Vec<_>>().join("/")),
        Ty::Place => "tempat".to_owned(),
    }
}
