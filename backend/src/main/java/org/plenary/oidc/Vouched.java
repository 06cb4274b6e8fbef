package org.plenary.oidc;

import org.jspecify.annotations.Nullable;

/// What the provider vouches for.
///
/// @param email null where it names none that is proven to be theirs
/// @param name null where it knows none
public record Vouched(@Nullable String email, @Nullable String name) {}
