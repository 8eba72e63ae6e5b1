//! Exact decimal numbers with checked operations only.
