package org.plenary.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.attendance.Evidence;
import org.plenary.ids.PersonId;
import org.plenary.rules.Role;
import org.plenary.session.Histories.Happened;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.session.SessionEvent;

/// Those whom a session had: whoever was there, and whom its register still had when it closed.
///
/// Whoever came into the register by mistake and was out of it again, or only knocked, is none of
/// them; whoever is taken out after the close stays, so that a count of a closed session holds.
final class Attendees {

  private final Map<PersonId, RegisteredPerson> admitted = new LinkedHashMap<>();
  private final Set<PersonId> inside = new HashSet<>();
  private Set<PersonId> atClose = Set.of();

  private Attendees() {}

  static List<Attendee> of(List<Happened> history) {
    var reading = new Attendees();
    history.stream().flatMap(it -> it.events().stream()).forEach(reading::read);
    var there = there(SessionEvidence.of(history));
    return reading.admitted.values().stream()
        .filter(it -> there.contains(it.id()) || reading.atClose.contains(it.id()))
        .filter(it -> it.role() != Role.SCREEN)
        .map(Attendees::attendee)
        .toList();
  }

  private void read(SessionEvent event) {
    switch (event) {
      case SessionEvent.RegisterTaken(var register) -> register.people().forEach(this::take);
      case SessionEvent.RegisterChanged change -> {
        change.people().forEach(this::take);
        inside.removeAll(change.gone());
      }
      case SessionEvent.SessionClosed _ -> atClose = Set.copyOf(inside);
      default -> {}
    }
  }

  private void take(RegisteredPerson person) {
    if (person.waiting()) {
      inside.remove(person.id());
    } else {
      inside.add(person.id());
      admitted.put(person.id(), person);
    }
  }

  private static Set<PersonId> there(List<Evidence> evidence) {
    var there = new HashSet<PersonId>();
    for (var one : evidence) {
      switch (one) {
        case Evidence.Came came -> there.add(came.person());
        case Evidence.CheckedIn in -> there.add(in.person());
        case Evidence.Corrected corrected -> there.add(corrected.person());
        default -> {}
      }
    }
    return there;
  }

  private static Attendee attendee(RegisteredPerson person) {
    return new Attendee(
        person.id(),
        person.key(),
        person.name(),
        person.delegation(),
        person.role(),
        person.attends());
  }
}
