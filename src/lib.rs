//! Multihome.
