//! Consolidation, achievement, weights, NCKO, CKP and their derivation.
