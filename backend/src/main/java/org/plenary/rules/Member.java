package org.plenary.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;

/// A person as the rules of a session know them at one moment.
///
/// @param rank the order of the plan, from 0
/// @param head whether this person answers for the delegation where only its head may
/// @param present whether at least one connection or check-in says that the person is here
/// @param room where the person is, or would be when present
public record Member(
    PersonId id,
    PersonKey key,
    int rank,
    Role role,
    @Nullable DelegationKey delegation,
    boolean head,
    List<String> languages,
    boolean present,
    RoomKey room) {}
