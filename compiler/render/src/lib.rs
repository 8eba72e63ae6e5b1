//! Matrices and documents: what each form of the regulation holds, from the model to a tree without format.
//!
//! In: a [`Desk`], which is a resolved model with a year, a period and its scores. Out: a [`bsc_document::Document`], which `bsc_document::render` writes in any format. Documents are in
//! Indonesian, as the forms of the regulation print them. The same input gives the same tree.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod activities;
mod agenda;
mod cascading;
mod desk;
mod doc_calendar;
mod doc_decree;
mod doc_dialog;
mod doc_lkj;
mod doc_manual;
mod doc_pk;
mod doc_review;
mod figures;
mod kinds;
mod lkj_iku;
mod matrix_alignment;
mod matrix_ckp;
mod matrix_emonev;
mod matrix_information;
mod matrix_ncko;
mod matrix_nckp;
mod matrix_pk;
mod matrix_realised;
mod matrix_renaksi;
mod matrix_renstra;
mod matrix_reward;
mod matrix_skp;
mod matrix_strategy;
mod matrix_work_plan;
mod picture;
mod plan;
mod renstra;
mod signature;
mod words;

pub use agenda::{Due, State, agenda};
pub use cascading::cascading;
pub use desk::Desk;
pub use doc_calendar::{calendar, calendar_ics, calendar_of};
pub use doc_decree::{decree, decree_ncko, decree_nckp};
pub use doc_dialog::{dialogue, minutes, training};
pub use doc_lkj::lkj;
pub use doc_manual::manual;
pub use doc_pk::pk;
pub use doc_review::review;
pub use figures::{figure_text, target_text};
pub use kinds::{DOCUMENTS, Kind, MATRICES, document, matrix};

#[cfg(test)]
mod tests;
