//! The pest grammar of the bsc language and the parser derived from it.
