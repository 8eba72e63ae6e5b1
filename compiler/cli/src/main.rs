//! bsc.

fn main() {}
