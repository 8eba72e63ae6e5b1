//! The engine that runs the rules of the stdlib and of the repository.
