//! bsc-dev.

fn main() {}
