package org.plenary.journal;

import org.jspecify.annotations.Nullable;

/// What a check of a session's chain, words and signatures found.
///
/// @param firstBad the first seq that cannot be relied upon: where the chain breaks, or the first
///   that no signature proves
public record Verification(boolean valid, long entries, @Nullable Long firstBad, int anchors) {}
