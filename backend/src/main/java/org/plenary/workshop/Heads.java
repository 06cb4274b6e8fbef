package org.plenary.workshop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.rules.Role;

/// Finds who answers for each delegation where only its head may: the one whom the plan marks, else
/// the first participant in the order of the plan.
public final class Heads {

  private Heads() {}

  /// @param people in the order of the plan
  public static Set<PersonId> of(List<Person> people) {
    Map<DelegationKey, PersonId> heads = new HashMap<>();
    for (var person : people) {
      var delegation = person.delegation();
      if (delegation != null && person.head() && !person.waiting()) {
        heads.putIfAbsent(delegation, person.id());
      }
    }
    for (var person : people) {
      var delegation = person.delegation();
      if (delegation != null && person.role() == Role.PARTICIPANT && !person.waiting()) {
        heads.putIfAbsent(delegation, person.id());
      }
    }
    return new HashSet<>(heads.values());
  }
}
