package org.plenary.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Person;

/// A person with their link.
///
/// @param usedAt when somebody last came in by it; null for a link that nobody used yet
public record Linked(Person person, Secret secret, @Nullable Instant usedAt) {}
