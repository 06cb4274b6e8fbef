package org.plenary.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;

/// A person as documents show them.
///
/// @param rank the order of the plan, from 0
/// @param languages the person's, or where they have none those of the delegation
/// @param online whether the person is present
public record PersonCard(
    PersonId id,
    PersonKey key,
    String name,
    @Nullable DelegationKey delegation,
    Role role,
    List<String> languages,
    boolean online,
    int rank) {}
