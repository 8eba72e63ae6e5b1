//! Documents as PDF: the tree of `bsc-document` set by a typesetter.
