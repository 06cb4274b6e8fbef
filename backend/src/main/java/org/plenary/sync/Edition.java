package org.plenary.sync;

import org.plenary.topics.Projection;

/// A state of a session as one tick showed it.
///
/// @param number of the tick
/// @param calm how many ticks have shown the calm topics, too
record Edition(Projection projection, long number, long calm) {}
