package org.plenary.topics;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Role;

/// What decides which topics a person may see; it follows from the session's state alone.
public record Viewer(
    PersonId person, Role role, @Nullable DelegationKey delegation, RoomKey room) {}
