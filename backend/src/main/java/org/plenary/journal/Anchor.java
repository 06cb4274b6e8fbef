package org.plenary.journal;

import java.time.Instant;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// A signed head: proof, with a key outside the database, of how a journal stood.
///
/// @param number 1 for the first of its session; the signature covers the one before it
@SuppressWarnings("ArrayRecordComponent")
public record Anchor(
    SessionId session, int number, Seq seq, byte[] hash, Instant at, byte[] signature) {}
