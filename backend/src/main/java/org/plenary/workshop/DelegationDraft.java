package org.plenary.workshop;

import org.jspecify.annotations.Nullable;

/// A delegation as somebody typed it, before anything of it was checked.
///
/// @param name in the workshop's own language
public record DelegationDraft(String name, String kind, @Nullable String region) {}
