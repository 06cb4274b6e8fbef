package org.plenary.transport.rest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.workshop.Person;
import org.plenary.workshop.Standing;
import org.plenary.workshop.Versions;

/// A person as organizers see them.
///
/// @param head whether they answer for their delegation
/// @param marked whether the plan marks them as head
/// @param banned for those who are out: whether they are refused when they come again
/// @param version by which a change tells that it was made of this
record PersonView(
    String key,
    String name,
    @Nullable String delegation,
    String role,
    boolean head,
    boolean marked,
    String attends,
    List<String> languages,
    @Nullable String email,
    String origin,
    @Nullable Boolean waiting,
    @Nullable Boolean banned,
    String version) {

  static PersonView of(Person person, Set<PersonId> heads) {
    var delegation = person.delegation();
    return new PersonView(
        person.key().value(),
        person.name(),
        delegation == null ? null : delegation.value(),
        person.waiting() ? "guest" : person.role().word(),
        heads.contains(person.id()),
        person.head(),
        person.attends().word(),
        person.languages(),
        person.email(),
        person.origin().word(),
        person.waiting() ? true : null,
        person.standing() == Standing.BANNED ? true : null,
        Versions.of(person));
  }
}
