//! Changes as sentences and tables, in the words of a language; no format.

use crate::{Changes, Effect, How, Measure, What};
use bsc_diagnostics::Lang;
use bsc_number::Number;

/// A table with its title.
pub(crate) struct Table {
    pub title: &'static str,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Of little weight: last, and folded away where that can be done.
    pub minor: bool,
}

pub(crate) fn pick(lang: Lang, id: &'static str, en: &'static str) -> &'static str {
    if lang == Lang::Id { id } else { en }
}

fn what(what: What, l: Lang) -> &'static str {
    match what {
        What::Unit => "unit",
        What::Person => pick(l, "pegawai", "person"),
        What::Map => pick(l, "peta", "map"),
        What::Agreement => "PK",
        What::Revision => pick(l, "revisi", "revision"),
        What::Ss => "SS",
        What::Iku => "IKU",
        What::Sub => "sub-IKU",
    }
}

fn how(how: Option<How>, l: Lang) -> &'static str {
    match how {
        Some(How::Added) => pick(l, "ditambah", "added"),
        Some(How::Removed) => pick(l, "dihapus", "removed"),
        Some(How::Renamed) => pick(l, "berganti nama", "renamed"),
        Some(How::NewId) => pick(l, "berganti id", "has a new id"),
        Some(How::MovedHolder) => pick(l, "pindah pemegang", "moved to another holder"),
        Some(How::MovedSs) => pick(l, "pindah SS", "moved to another SS"),
        Some(How::MovedPerspective) => pick(l, "pindah perspektif", "moved to another perspective"),
        Some(How::MovedSuperior) => pick(l, "pindah atasan", "moved to another superior"),
        None => pick(l, "berubah", "changed"),
    }
}

fn effect(effect: Effect, l: Lang) -> &'static str {
    match effect {
        Effect::Easier => pick(l, "lebih mudah", "easier"),
        Effect::Harder => pick(l, "lebih berat", "harder"),
        Effect::Other => pick(l, "lain", "other"),
    }
}

fn measure(measure: Measure, l: Lang) -> &'static str {
    match measure {
        Measure::Ncko => "NCKO",
        Measure::Ckp => "CKP",
        Measure::Np => "Np",
        Measure::EffectiveWeight => pick(l, "bobot efektif", "effective weight"),
        Measure::Nss => "NSS",
        Measure::Capaian => pick(l, "capaian", "achievement"),
        Measure::Weight => pick(l, "bobot", "weight"),
        Measure::Share => pick(l, "bobot tertimbang", "share"),
    }
}

/// The names of documents, by their keys.
fn document(kind: &str, l: Lang) -> &'static str {
    match kind {
        "pk" => pick(l, "perjanjian kinerja", "agreement"),
        "skp" => "SKP",
        "peta" => pick(l, "peta strategi", "strategy map"),
        "manual" => pick(l, "manual IKU", "manuals of the IKU"),
        "renaksi" => pick(l, "rencana aksi", "action plan"),
        "cascading" => pick(l, "matriks cascading", "cascading matrix"),
        "penyelarasan_vertikal" => pick(l, "matriks penyelarasan vertikal", "matrix of vertical alignment"),
        "penyelarasan_horizontal" => pick(l, "matriks penyelarasan horizontal", "matrix of horizontal alignment"),
        "capaian" => pick(l, "matriks NCKO atau CKP", "matrix of NCKO or CKP"),
        "informasi_kinerja" => pick(l, "matriks informasi kinerja", "matrix of performance information"),
        "realisasi_renaksi" => pick(l, "realisasi rencana aksi", "realised action plan"),
        "lkj" => pick(l, "laporan kinerja", "performance report"),
        "renstra" => "Renstra",
        _ => "",
    }
}

/// A figure in the form of the language.
fn figure(text: &str, l: Lang) -> String {
    match (Number::parse(text), l) {
        (Some(n), Lang::Id) => n.indonesian(Some(n.scale())),
        _ => text.to_owned(),
    }
}

fn figure_or_none(text: Option<&String>, l: Lang) -> String {
    text.map_or_else(|| "n/a".to_owned(), |t| figure(t, l))
}

fn or_dash(text: Option<&String>) -> String {
    text.cloned().unwrap_or_else(|| "–".to_owned())
}

/// Two long texts where they differ: what is the same at their beginnings is left out.
fn narrowed(from: &str, to: &str) -> (String, String) {
    let same: usize = from.chars().zip(to.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let cut = |text: &str| {
        let shared = text.get(..same).unwrap_or_default();
        let word = shared.rfind(' ').filter(|at| *at > SHARED);
        word.and_then(|at| text.get(at + 1..)).map_or_else(|| text.to_owned(), |rest| format!("… {rest}"))
    };
    (cut(from), cut(to))
}

/// So much of what is the same is shown.
const SHARED: usize = 16;

/// `kemenlu.opini_bpk 2018`
fn dated(id: &str, year: Option<i16>) -> String {
    year.map_or_else(|| id.to_owned(), |year| format!("{id} {year}"))
}

fn percent(text: Option<&String>, l: Lang) -> String {
    text.map_or_else(String::new, |t| {
        let sign = if t.starts_with('-') { "" } else { "+" };
        format!("{sign}{}%", figure(t, l))
    })
}

fn above(inherited: bool, l: Lang) -> String {
    if inherited { pick(l, "ikut sumbernya", "with its source").to_owned() } else { String::new() }
}

fn heads(l: Lang, id: &[&'static str], en: &[&'static str]) -> Vec<String> {
    (if l == Lang::Id { id } else { en }).iter().map(|h| (*h).to_owned()).collect()
}

/// What is done, in a few lines.
pub(crate) fn sentences(c: &Changes, l: Lang) -> Vec<String> {
    let mut out = Vec::new();
    let mut counted: Vec<(What, How, usize)> = Vec::new();
    for thing in &c.things {
        match counted.iter_mut().find(|k| (k.0, k.1) == (thing.what, thing.how)) {
            Some(known) => known.2 += 1,
            None => counted.push((thing.what, thing.how, 1)),
        }
    }
    counted.sort();
    out.extend(counted.into_iter().map(|(w, h, n)| format!("{n} {} {}", what(w, l), how(Some(h), l))));
    let own = |e: Effect| c.targets.iter().filter(|t| t.effect == e && !t.inherited).count();
    let with = c.targets.iter().filter(|t| t.inherited).count();
    if !c.targets.is_empty() {
        let parts = [Effect::Harder, Effect::Easier, Effect::Other].map(|e| (own(e), effect(e, l)));
        let parts: Vec<String> = parts.iter().filter(|p| p.0 > 0).map(|(n, word)| format!("{n} {word}")).collect();
        let below = pick(l, "ikut sumbernya", "with their source");
        let parts = parts.into_iter().chain((with > 0).then(|| format!("{with} {below}")));
        out.push(format!("{}: {}", pick(l, "target berubah", "targets changed"), parts.collect::<Vec<_>>().join(", ")));
    }
    if !c.cascades.is_empty() {
        let made = c.cascades.iter().filter(|k| k.from.is_none()).count();
        let cut = c.cascades.iter().filter(|k| k.to.is_none()).count();
        let turned = c.cascades.len() - made - cut;
        let parts = [
            (made, pick(l, "dibuat", "made")),
            (cut, pick(l, "diputus", "cut")),
            (turned, pick(l, "dialihkan", "turned")),
        ];
        let parts: Vec<String> = parts.iter().filter(|p| p.0 > 0).map(|(n, word)| format!("{n} {word}")).collect();
        out.push(format!("cascade: {}", parts.join(", ")));
    }
    let open = c.sums.iter().filter(|s| !s.fits).count();
    if open > 0 {
        let text =
            pick(l, "IKU yang targetnya tidak lagi dibentuk turunannya", "IKU whose parts no longer make their target");
        out.push(format!("{open} {text}"));
    }
    for score in c.scores.iter().filter(|s| s.measure == Measure::Ncko).take(1) {
        if let Some(last) = score.periods.last() {
            let (from, to) = (figure_or_none(last.from.as_ref(), l), figure_or_none(last.to.as_ref(), l));
            out.push(format!("NCKO {} {} {}: {from} → {to}", score.title, last.period, score.year));
        }
    }
    for (count, id, en) in [
        (c.results.len(), "realisasi berubah", "results changed"),
        (c.fields.len(), "isian lain berubah", "other fields changed"),
        (c.others.len(), "pernyataan lain berubah", "other statements changed"),
    ] {
        out.extend((count > 0).then(|| format!("{count} {}", pick(l, id, en))));
    }
    if !c.agreements.is_empty() {
        let signed = c.agreements.iter().filter(|a| a.signed.is_some()).count();
        let (n, pk) = (c.agreements.len(), pick(l, "PK berubah", "agreements change"));
        let of = pick(l, "di antaranya sudah ditandatangani", "of them are signed");
        out.push(format!("{n} {pk}, {signed} {of}"));
    }
    if !c.documents.is_empty() {
        out.push(format!("{} {}", c.documents.len(), pick(l, "dokumen dibuat ulang", "documents to be made anew")));
    }
    out
}

pub(crate) fn tables(c: &Changes, l: Lang) -> Vec<Table> {
    let mut all = Vec::new();
    let mut table = |title, head: Vec<String>, rows: Vec<Vec<String>>, minor| {
        if !rows.is_empty() {
            all.push(Table { title, head, rows, minor });
        }
    };
    let things = c.things.iter().map(|t| {
        let words = [what(t.what, l), how(Some(t.how), l)].map(str::to_owned);
        let (from, to) = (or_dash(t.from.as_ref()), or_dash(t.to.as_ref()));
        let [what, how] = words;
        vec![what, dated(&t.id, t.year), t.title.clone(), how, from, to]
    });
    table(
        pick(l, "SS, IKU, unit, dan orang", "SS, IKU, units and people"),
        heads(
            l,
            &["Jenis", "Id", "Nama", "Perubahan", "Semula", "Menjadi"],
            &["Kind", "Id", "Name", "Change", "Before", "Now"],
        ),
        things.collect(),
        false,
    );
    let targets = c.targets.iter().map(|t| {
        let by = percent(t.percent.as_ref(), l);
        let effect = effect(t.effect, l).to_owned();
        let (from, to) = (or_dash(t.from.as_ref()), or_dash(t.to.as_ref()));
        vec![dated(&t.id, Some(t.year)), t.title.clone(), from, to, by, effect, above(t.inherited, l)]
    });
    table(
        "Target",
        heads(
            l,
            &["IKU", "Nama", "Semula", "Menjadi", "Persen", "Artinya", "Sebab"],
            &["IKU", "Name", "Before", "Now", "Percent", "Meaning", "Cause"],
        ),
        targets.collect(),
        false,
    );
    let links = c.cascades.iter().map(|k| {
        let (from, to) = (or_dash(k.from.as_ref()), or_dash(k.to.as_ref()));
        vec![what(k.what, l).to_owned(), dated(&k.id, Some(k.year)), k.title.clone(), from, to]
    });
    table(
        "Cascade",
        heads(l, &["Jenis", "Id", "Nama", "Semula", "Menjadi"], &["Kind", "Id", "Name", "Before", "Now"]),
        links.collect(),
        false,
    );
    let sums = c.sums.iter().map(|s| {
        let verdict =
            if s.fits { pick(l, "sesuai lagi", "adds up again") } else { pick(l, "tidak sesuai", "does not add up") };
        let lacked = s.lacked.as_ref().map_or_else(|| "–".to_owned(), |n| figure(n, l));
        let row = [figure(&s.target, l), figure(&s.parts, l), lacked, figure(&s.lacks, l)];
        let name = [dated(&s.id, Some(s.year)), s.title.clone()];
        name.into_iter().chain(row).chain([verdict.to_owned()]).collect()
    });
    table(
        pick(l, "Target yang dibentuk turunan", "Targets that parts make"),
        heads(
            l,
            &["IKU", "Nama", "Target", "Turunan", "Kurang semula", "Kurang kini", "Artinya"],
            &["IKU", "Name", "Target", "Parts", "Lacked", "Lacks", "Meaning"],
        ),
        sums.collect(),
        false,
    );
    let results = c.results.iter().map(|r| {
        let (from, to) = (or_dash(r.from.as_ref()), or_dash(r.to.as_ref()));
        vec![dated(&r.id, Some(r.year)), r.title.clone(), r.period.to_owned(), from, to]
    });
    table(
        pick(l, "Realisasi", "Results"),
        heads(l, &["IKU", "Nama", "Periode", "Semula", "Menjadi"], &["IKU", "Name", "Period", "Before", "Now"]),
        results.collect(),
        false,
    );
    let totals = |m: Measure| matches!(m, Measure::Ncko | Measure::Ckp);
    for minor in [false, true] {
        let scores = c.scores.iter().filter(|s| totals(s.measure) != minor);
        let rows = scores.map(|s| {
            let id = if s.id.is_empty() { &s.holder } else { &s.id };
            let id = if s.id.is_empty() || s.id.contains('.') { id.clone() } else { format!("{}.{id}", s.holder) };
            let periods = s.periods.iter().map(|p| {
                format!("{} {} → {}", p.period, figure_or_none(p.from.as_ref(), l), figure_or_none(p.to.as_ref(), l))
            });
            let periods: Vec<String> = periods.collect();
            vec![measure(s.measure, l).to_owned(), dated(&id, Some(s.year)), s.title.clone(), periods.join("; ")]
        });
        table(
            if minor {
                pick(l, "Bobot dan nilai di bawahnya", "Weights and values below")
            } else {
                pick(l, "Nilai", "Scores")
            },
            heads(l, &["Nilai", "Id", "Nama", "Semula → menjadi"], &["Figure", "Id", "Name", "Before → now"]),
            rows.collect(),
            minor,
        );
    }
    let agreements = c.agreements.iter().map(|a| {
        let counts = [a.own.to_string(), a.inherited.to_string(), or_dash(a.signed.as_ref())];
        [dated(&a.holder, Some(a.year)), a.title.clone()].into_iter().chain(counts).collect()
    });
    table(
        pick(l, "PK yang berubah", "Agreements that change"),
        heads(
            l,
            &["PK", "Pemegang", "Berubah di sini", "Ikut dari atas", "Ditandatangani"],
            &["Agreement", "Holder", "Changed here", "With those above", "Signed"],
        ),
        agreements.collect(),
        false,
    );
    let fields = c.fields.iter().map(|f| {
        let (from, to) = narrowed(&or_dash(f.from.as_ref()), &or_dash(f.to.as_ref()));
        vec![dated(&f.id, f.year), f.field.to_owned(), from, to, above(f.inherited && f.field != "kode", l)]
    });
    table(
        pick(l, "Isian lain", "Other fields"),
        heads(l, &["Id", "Isian", "Semula", "Menjadi", "Sebab"], &["Id", "Field", "Before", "Now", "Cause"]),
        fields.collect(),
        true,
    );
    let others = c.others.iter().map(|o| vec![o.statement.clone(), how(o.how, l).to_owned()]);
    table(
        pick(l, "Pernyataan lain", "Other statements"),
        heads(l, &["Pernyataan", "Perubahan"], &["Statement", "Change"]),
        others.collect(),
        true,
    );
    let mut kinds: Vec<(&str, Vec<String>)> = Vec::new();
    for d in &c.documents {
        let period = d.period.map_or(String::new(), |p| format!(" {p}"));
        let place = format!("{} {}{period}", d.holder, d.year);
        match kinds.iter_mut().find(|k| k.0 == d.kind) {
            Some(known) => known.1.push(place),
            None => kinds.push((d.kind, vec![place])),
        }
    }
    let documents = kinds.into_iter().map(|(kind, places)| vec![document(kind, l).to_owned(), places.join(", ")]);
    table(
        pick(l, "Dokumen yang dibuat ulang", "Documents to be made anew"),
        heads(l, &["Dokumen", "Milik"], &["Document", "Of"]),
        documents.collect(),
        true,
    );
    all
}
