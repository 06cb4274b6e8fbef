package org.plenary.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.Role;

/// The seat of a delegation's head that goes from one person to another.
///
/// @param from the name of who has it
/// @param key of who gets it
/// @param to the name of who gets it
public record SeatMove(String delegation, String from, String key, String to) {

  /// The seats that somebody has in one plan and somebody else in the next.
  static List<SeatMove> between(Plan before, Plan after) {
    var now = heads(before);
    var moves = new ArrayList<SeatMove>();
    heads(after)
        .forEach((delegation, head) -> {
          var former = now.get(delegation);
          if (former != null && !former.key().equals(head.key())) {
            moves.add(new SeatMove(delegation, former.name(), head.key(), head.name()));
          }
        });
    return moves;
  }

  /// Whom the plan marks, else the first participant of the delegation.
  private static Map<String, Person> heads(Plan plan) {
    var heads = new LinkedHashMap<String, Person>();
    plan.people().stream().filter(Person::head).forEach(person -> seat(heads, person));
    plan.people().stream()
        .filter(person -> person.role() == Role.PARTICIPANT)
        .forEach(person -> seat(heads, person));
    return heads;
  }

  private static void seat(Map<String, Person> heads, Person person) {
    var delegation = person.delegation();
    if (delegation != null) {
      heads.putIfAbsent(delegation, person);
    }
  }
}
