//! Files, spans, the Diagnostic value and its renderers.
