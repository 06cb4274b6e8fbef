package org.plenary.breakout;

import java.time.Instant;
import org.plenary.ids.Seq;

/// A moment at which the system acts by itself.
///
/// @param setBy the entry that set it
public record Deadline(String name, Instant at, Seq setBy) {}
