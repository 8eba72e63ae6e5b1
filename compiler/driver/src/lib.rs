//! One project: find files, chain the stages; files and clock behind a trait.
