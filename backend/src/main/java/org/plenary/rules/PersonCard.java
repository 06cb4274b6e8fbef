package org.plenary.rules;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;

/// A person as documents show them.
///
/// @param rank the order of the plan, from 0
/// @param online whether the person is present
public record PersonCard(
    PersonId id,
    PersonKey key,
    String name,
    @Nullable DelegationKey delegation,
    Role role,
    boolean online,
    int rank) {}
