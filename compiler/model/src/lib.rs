//! Typed model: names, years, inheritance, cascade graph.
