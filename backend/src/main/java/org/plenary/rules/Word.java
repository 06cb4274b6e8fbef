package org.plenary.rules;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;

/// What a person said, kept beside the journal so that it can be erased without breaking the chain.
///
/// @param about whose erasure deletes it
/// @param text the words, or null after they were erased
public record Word(PersonId about, @Nullable String text) {}
