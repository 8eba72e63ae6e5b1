//! Suite, golden projects, conformance cases, reference evaluator.
