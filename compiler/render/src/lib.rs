//! Documents as a format-free tree, then one back end a format.
