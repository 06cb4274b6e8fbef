package org.plenary.workshop;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.rules.Role;

/// Finds who answers for each delegation where only its head may: the one whom the plan marks, else
/// the first participant in the order of the plan.
public final class Heads {

  private Heads() {}

  /// @param people in the order of the plan
  public static Set<PersonId> of(List<Person> people) {
    var inside = people.stream().filter(person -> !person.waiting()).toList();
    var heads =
        byDelegation(
            inside, Person::delegation, Person::head, person -> person.role() == Role.PARTICIPANT);
    var ids = new HashSet<PersonId>();
    heads.values().forEach(head -> ids.add(head.id()));
    return ids;
  }

  /// The heads of a plan, by the keys of their delegations.
  public static Map<String, org.plenary.plan.Person> of(org.plenary.plan.Plan plan) {
    return byDelegation(
        plan.people(),
        org.plenary.plan.Person::delegation,
        org.plenary.plan.Person::head,
        person -> person.role() == org.plenary.plan.Role.PARTICIPANT);
  }

  private static <D, P> Map<D, P> byDelegation(
      List<P> people,
      Function<P, @Nullable D> delegationOf,
      Predicate<P> isMarked,
      Predicate<P> takesPart) {
    var heads = new LinkedHashMap<D, P>();
    for (var rule : List.of(isMarked, takesPart)) {
      for (var person : people) {
        var delegation = delegationOf.apply(person);
        if (delegation != null && rule.test(person)) {
          heads.putIfAbsent(delegation, person);
        }
      }
    }
    return heads;
  }
}
