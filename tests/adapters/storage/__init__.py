"""Tests of the store: one contract for every store, and what SQLite adds."""
