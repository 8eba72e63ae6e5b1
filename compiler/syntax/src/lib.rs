//! Statements with spans and trivia: text to tree, never failing.
