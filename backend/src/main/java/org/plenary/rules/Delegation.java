package org.plenary.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;

/// An administration or organization that people represent.
///
/// @param kind member, observer, partner or secretariat
/// @param seat whether it votes, and so counts for presence, turns and quorums
/// @param rank the order of the plan, from 0
public record Delegation(
    DelegationKey key,
    int rank,
    Text name,
    String kind,
    @Nullable String region,
    List<String> languages,
    boolean seat,
    int weight) {}
