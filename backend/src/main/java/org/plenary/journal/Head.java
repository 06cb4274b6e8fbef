package org.plenary.journal;

import java.time.Instant;
import org.plenary.ids.Seq;

/// Where the journal of a session ends: the last entry's place, hash and time.
@SuppressWarnings("ArrayRecordComponent")
public record Head(Seq seq, byte[] hash, Instant at) {}
