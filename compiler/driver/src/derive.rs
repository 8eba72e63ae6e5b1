//! `--why`: where a figure comes from, line by line.

use crate::{Fault, Loaded};
use bsc_diagnostics::Lang;
use bsc_model::{Entity, HolderId};
use bsc_score::{why, why_assessment, why_perspective};
use bsc_syntax::period::Period;

/// What a derivation is asked of.
#[derive(Copy, Clone, Debug)]
pub enum Asked {
    /// An IKU, an SS, a unit or a person.
    Entity(Entity),
    /// A perspective of a unit, by its place in the profile.
    Perspective(HolderId, u8),
    /// NP and NCKP of a person, or of the head of a unit. Confidential.
    Assessment(HolderId),
}

impl Loaded {
    /// What a name on the command line means: as [`Loaded::named`], or `setjen.customer`; and whose it is.
    ///
    /// # Errors
    /// Those of [`Loaded::named`].
    pub fn asked_of(&self, name: &str, year: i16) -> Result<(HolderId, Asked), Fault> {
        let fault = match self.named(name, year) {
            Ok((holder, what)) => return Ok((holder, Asked::Entity(what))),
            Err(fault) => fault,
        };
        let perspective = name.split_once('.').and_then(|(owner, inner)| {
            Some((self.model.find_holder(owner)?, self.model.profile().perspective(inner)?))
        });
        match (fault, perspective) {
            (Fault::Iku(..), Some((holder, at))) => Ok((holder, Asked::Perspective(holder, at))),
            (fault, _) => Err(fault),
        }
    }

    /// The derivations of these figures, one after the other; what has none is left out.
    ///
    /// # Errors
    /// What is confidential was asked for, and `bsc.toml` names no folder for it.
    pub fn derive(&self, all: &[Asked], (year, until): (i16, Period), lang: Lang) -> Result<String, Fault> {
        if all.iter().any(|asked| matches!(asked, Asked::Assessment(_))) && self.config.confidential.is_empty() {
            return Err(Fault::NothingConfidential);
        }
        let scores = bsc_score::score(&self.model, year, until);
        let one = |asked: &Asked| match *asked {
            Asked::Entity(what) => why(&self.model, &scores, what),
            Asked::Perspective(holder, at) => why_perspective(&self.model, &scores, holder, at),
            Asked::Assessment(holder) => why_assessment(&self.model, &scores, holder),
        };
        let texts: Vec<String> =
            all.iter().filter_map(one).map(|trace| trace.print(self.model.files(), lang)).collect();
        Ok(texts.join("\n"))
    }
}
