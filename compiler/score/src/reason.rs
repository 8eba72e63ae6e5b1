//! Why a figure is not available (n/a).

use bsc_diagnostics::{Lang, Span};
use bsc_model::consolidation::Gap;
use bsc_model::{Model, Unread};
use bsc_syntax::TokenKind;
use bsc_syntax::value::{Value, decode};
use std::borrow::Cow;

/// Why there is no figure. A figure that is not there is never 0 (seed 3017-3049).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Reason {
    /// No reporting period of it has ended yet: an annual IKU before the fourth quarter.
    NotDue,
    /// Nothing was reported, or `n/a` without a reason.
    NoRealisation,
    /// `n/a` was reported with a reason: where it stands.
    Stated(Span),
    /// Nobody below reported anything that could be consolidated.
    NoChildren,
    /// `target` was not typed.
    NoTarget,
    /// `konsolidasi sum` over part of the year needs a target for each period.
    NoTrajectory,
    /// `konsolidasi` was not typed and there are several periods.
    NoConsolidation,
    /// `lokasi` or `gabung` was not typed, or those below state different ones.
    NoUnits,
    /// `polarisasi` was not typed.
    NoPolarity,
    /// The target is 0 and there is no `bila_nol`.
    ZeroTarget,
    /// The target is below 0.
    NegativeTarget,
    /// A denominator is 0.
    ZeroDivisor,
    /// `raw` over something that has no raw data.
    NoRaw,
    /// The predicate is not on the scale of the IKU.
    UnknownPredicate,
    /// The formula cannot be computed from the raw data reported.
    Formula,
    /// A number has more digits than can be held exactly.
    Overflow,
    /// Validity and control give no weight (Tabel 3.18).
    NoWeight,
    /// What it is taken from could not be resolved, or could not be read.
    Poisoned,
    /// It does not belong to the version of the plan in force then.
    NotInForce,
    /// Part of what makes it up was left out.
    InPart,
    /// Nothing below it has a figure.
    AllMissing,
    /// There is no map or PK for the year.
    NoPlan,
    /// Nobody rated, or the ratings cannot be seen.
    NotRated,
    /// No supervisor's review has been recorded.
    NotReviewed,
    /// The profile says nothing of it.
    NotInProfile,
    /// No evaluation gives it.
    NotEvaluated,
}

impl Reason {
    /// Whether something that counts is missing, rather than not asked for.
    pub fn is_a_gap(self) -> bool {
        !matches!(self, Reason::NotDue | Reason::NotInForce)
    }

    /// In words; a reason that was stated as its author wrote it.
    pub fn text(self, model: &Model, lang: Lang) -> Cow<'_, str> {
        match self {
            Reason::Stated(span) => stated(model, span).map_or(Cow::Borrowed("n/a"), Cow::Owned),
            _ => Cow::Borrowed(self.words(lang)),
        }
    }

    fn words(self, lang: Lang) -> &'static str {
        let (id, en) = match self {
            Reason::Stated(_) => ("n/a", "n/a"),
            Reason::NotDue => ("belum jatuh tempo pelaporan", "not due for reporting yet"),
            Reason::NoRealisation => ("belum ada realisasi", "nothing reported yet"),
            Reason::NoChildren => {
                ("belum ada realisasi dari penerima cascading", "nothing reported by those who take it yet")
            }
            Reason::NoTarget => ("`target` belum ditulis", "`target` is not written"),
            Reason::NoTrajectory => (
                "target tiap periode (`trajektori`) belum ditulis",
                "the target of each period (`trajektori`) is not written",
            ),
            Reason::NoConsolidation => ("`konsolidasi` belum ditulis", "`konsolidasi` is not written"),
            Reason::NoUnits => (
                "`lokasi` atau `gabung` belum ditulis, atau berlainan",
                "`lokasi` or `gabung` is not written, or not the same below",
            ),
            Reason::NoPolarity => ("`polarisasi` belum ditulis", "`polarisasi` is not written"),
            Reason::ZeroTarget => ("target 0 tanpa `bila_nol`", "the target is 0 and there is no `bila_nol`"),
            Reason::NegativeTarget => ("target di bawah 0", "the target is below 0"),
            Reason::ZeroDivisor => ("penyebut 0", "the denominator is 0"),
            Reason::NoRaw => {
                ("tidak ada data mentah untuk konsolidasi `raw`", "no raw data for consolidation by `raw`")
            }
            Reason::UnknownPredicate => ("predikat tidak ada dalam skala", "the predicate is not on the scale"),
            Reason::Formula => {
                ("formula tidak dapat dihitung dari data mentah", "the formula cannot be computed from the raw data")
            }
            Reason::Overflow => {
                ("angka terlalu panjang untuk dihitung dengan tepat", "the number is too long to be computed exactly")
            }
            Reason::NoWeight => (
                "validitas dan kendali tidak memberi bobot (Tabel 3.18)",
                "validity and control give no weight (table 3.18)",
            ),
            Reason::Poisoned => ("sumbernya belum dapat ditentukan", "its source could not be resolved"),
            Reason::NotInForce => ("tidak berlaku pada periode ini", "not in force in this period"),
            Reason::InPart => ("sebagian", "in part"),
            Reason::AllMissing => ("tidak ada isinya yang bernilai", "nothing in it has a figure"),
            Reason::NoPlan => ("tidak ada peta atau PK tahun ini", "there is no map or PK for the year"),
            Reason::NotRated => ("perilaku belum dinilai", "behaviour has not been rated"),
            Reason::NotReviewed => ("belum ditinjau", "not reviewed yet"),
            Reason::NotInProfile => ("tidak diatur profil", "the profile does not set it"),
            Reason::NotEvaluated => ("belum dievaluasi", "not evaluated yet"),
        };
        match lang {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}

/// A text of the source on one line, without its quotes.
fn stated(model: &Model, span: Span) -> Option<String> {
    let source = model.files().slice(span);
    let kind = if source.starts_with("\"\"\"") { TokenKind::Fence } else { TokenKind::Text };
    let Ok(Value::Text(text)) = decode(kind, source) else { return None };
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty());
    Some(words.collect::<Vec<_>>().join(" ")).filter(|t| !t.is_empty())
}

impl From<Unread> for Reason {
    fn from(unread: Unread) -> Reason {
        match unread {
            Unread::NotAvailable => Reason::NoRealisation,
            Unread::UnknownPredicate => Reason::UnknownPredicate,
            Unread::Broken => Reason::Poisoned,
        }
    }
}

impl From<Gap> for Reason {
    fn from(gap: Gap) -> Reason {
        match gap {
            Gap::Nothing => Reason::NoRealisation,
            Gap::Overflow => Reason::Overflow,
            Gap::ZeroDivisor => Reason::ZeroDivisor,
            Gap::NoRaw => Reason::NoRaw,
        }
    }
}
