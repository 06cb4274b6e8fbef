package org.plenary.report;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

/// A person as a report names them.
///
/// @param attends how the plan says that they take part
public record Attendee(
    PersonId id,
    PersonKey key,
    String name,
    @Nullable DelegationKey delegation,
    Role role,
    Attends attends) {}
