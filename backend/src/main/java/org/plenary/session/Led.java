package org.plenary.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.session.Register.RegisteredPerson;

/// Who led a session from which entry on, by the registers that it took.
final class Led {

  private final Map<PersonId, NavigableMap<Seq, Boolean>> changes = new HashMap<>();

  /// Events have to come in their order; those that are not about the register say nothing.
  void take(Seq seq, SessionEvent event) {
    switch (event) {
      case SessionEvent.RegisterTaken(var register) -> {
        changes.keySet().forEach(person -> note(person, seq, false));
        register.people().forEach(person -> note(person, seq));
      }
      case SessionEvent.RegisterChanged change -> {
        change.people().forEach(person -> note(person, seq));
        change.gone().forEach(person -> note(person, seq, false));
      }
      default -> {}
    }
  }

  private void note(RegisteredPerson person, Seq seq) {
    note(person.id(), seq, person.role().leads() && !person.waiting());
  }

  private void note(PersonId person, Seq seq, boolean leads) {
    changes.computeIfAbsent(person, _ -> new TreeMap<>()).put(seq, leads);
  }

  /// Everybody who led at some time.
  Set<PersonId> ever() {
    var ever = new HashSet<PersonId>();
    changes.forEach((person, steps) -> {
      if (steps.containsValue(true)) {
        ever.add(person);
      }
    });
    return ever;
  }

  /// Whether somebody led when they gave the command of an entry: what it made of them comes after
  /// it, but for the entry with which the session takes its first register.
  boolean led(PersonId person, Seq entry) {
    var steps = changes.get(person);
    if (steps == null) {
      return false;
    }
    var before = steps.lowerEntry(entry);
    var known = before == null ? steps.floorEntry(entry) : before;
    return known != null && known.getValue();
  }
}
