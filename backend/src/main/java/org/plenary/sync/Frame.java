package org.plenary.sync;

/// A `sync` frame, ready to be sent.
///
/// @param bytes its length in UTF-8
/// @param all whether the client begins anew with it
public record Frame(String text, int bytes, boolean all) {}
