package org.plenary.poll;

import java.time.Instant;
import org.plenary.ids.PersonId;

/// An answer that somebody gave.
///
/// @param head whether the giver was the head of the delegation then
/// @param entered whether a leader entered it
record Given(PersonId by, Answer answer, Instant at, boolean head, boolean entered) {}
