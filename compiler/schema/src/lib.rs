//! The table of statements, arguments, order and meanings; the table of derived attributes.
