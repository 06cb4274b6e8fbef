package org.plenary.topics;

import java.util.List;
import java.util.Set;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Role;

/// Who may see a topic.
public sealed interface Audience {

  /// Everyone who is in the session; guests who wait are not.
  record Everyone() implements Audience {}

  /// Those with one of these roles.
  record Roles(Set<Role> roles) implements Audience {}

  /// Those who are in this room.
  record InRoom(RoomKey room) implements Audience {}

  /// The people of this delegation.
  record OfDelegation(DelegationKey delegation) implements Audience {}

  /// One person.
  record Only(PersonId person) implements Audience {}

  /// These people.
  record People(Set<PersonId> people) implements Audience {}

  /// Those whom at least one of these admits.
  record AnyOf(List<Audience> alternatives) implements Audience {}

  static Audience everyone() {
    return new Everyone();
  }

  /// Facilitators and organizers.
  static Audience leaders() {
    return new Roles(Set.of(Role.FACILITATOR, Role.ORGANIZER));
  }

  static Audience anyOf(Audience... alternatives) {
    return new AnyOf(List.of(alternatives));
  }

  /// Whether this viewer may see the topic now.
  default boolean admits(Viewer viewer) {
    return switch (this) {
      case Everyone _ -> true;
      case Roles(var roles) -> roles.contains(viewer.role());
      case InRoom(var room) -> room.equals(viewer.room());
      case OfDelegation(var delegation) -> delegation.equals(viewer.delegation());
      case Only(var person) -> person.equals(viewer.person());
      case People(var people) -> people.contains(viewer.person());
      case AnyOf(var alternatives) -> alternatives.stream().anyMatch(a -> a.admits(viewer));
    };
  }
}
