//! The profiles that the tool brings with it, for `bsc --version`.

use crate::{CONFIG, Date, Memory, Request, load};
use bsc_diagnostics::Lang;
use bsc_model::Laws;
use bsc_schema::kw;

/// A profile of the standard library.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileLine {
    /// Its name in `bsc.toml`.
    pub name: &'static str,
    /// The legal sources it rests on, as they are cited.
    pub sources: Vec<String>,
    /// How many rules are in force under it.
    pub rules: usize,
}

/// All profiles of the standard library, in its order.
pub fn profiles() -> Vec<ProfileLine> {
    bsc_stdlib::profiles().iter().filter_map(|name| line(name)).collect()
}

fn line(name: &'static str) -> Option<ProfileLine> {
    let config = format!("[project]\nprofile = \"{name}\"\n");
    let host = Memory::new(Date::constant(2018, 12, 31)).file(CONFIG, config).file("kosong.bsc", "");
    let loaded = load(&host, &Request::path("."), None).ok()?;
    let (model, laws) = (&loaded.model, Laws::new(&loaded.model));
    let named = model.fields(model.profile().element?, kw::DASAR).map(|source| source.text().into_owned());
    let cited = |id: String| laws.get(&id).and_then(|law| law.short()).map_or(id, |short| short.into_owned());
    let rules = loaded.rules(Lang::Id).iter().filter(|rule| rule.level.is_some()).count();
    Some(ProfileLine { name, sources: named.map(cited).collect(), rules })
}
