package org.plenary.sync;

/// One document that a client holds.
///
/// @param wire the version that the client knows it by
/// @param content the last version that has the same content
/// @param turn when it was last sent, to be fair among topics
record Held(Shelf shelf, long wire, long content, long turn) {}
