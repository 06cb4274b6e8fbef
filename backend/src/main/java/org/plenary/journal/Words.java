package org.plenary.journal;

/// A piece of speech that can be erased later; a body refers to it by its place in the draft.
///
/// @param about the id of the person whose erasure deletes it
public record Words(String about, String text) {}
