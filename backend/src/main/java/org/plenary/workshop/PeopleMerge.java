package org.plenary.workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plenary.plan.Delegation;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;

/// Keeps those people and delegations of the old plan that something kept still names.
final class PeopleMerge {

  private final Plan old;
  private final Plan fresh;
  private final KeptParts kept;

  PeopleMerge(Plan old, Plan fresh, KeptParts kept) {
    this.old = old;
    this.fresh = fresh;
    this.kept = kept;
  }

  List<Person> people(Set<String> named) {
    var people = new ArrayList<>(fresh.people());
    var keys = new HashSet<>(people.stream().map(Person::key).toList());
    for (var person : old.people()) {
      if (named.contains(person.key()) && keys.add(person.key())) {
        people.add(besideNew(person));
        kept.tell(Part.person(person.key()), KeptReason.NAMED);
      }
    }
    return people;
  }

  List<Delegation> delegations(List<Person> people, Set<String> others) {
    var named = new LinkedHashSet<>(others);
    people.forEach(person -> {
      if (person.delegation() != null) {
        named.add(person.delegation());
      }
    });
    var delegations = new ArrayList<>(fresh.delegations());
    var keys = new HashSet<>(delegations.stream().map(Delegation::key).toList());
    for (var delegation : old.delegations()) {
      if (named.contains(delegation.key()) && keys.add(delegation.key())) {
        delegations.add(delegation);
        kept.tell(Part.delegation(delegation.key()), KeptReason.BELONGED_TO);
      }
    }
    return delegations;
  }

  /// Heads and e-mails are unique, and the new plan's stand.
  private Person besideNew(Person person) {
    boolean headTaken =
        fresh.people().stream()
            .anyMatch(other ->
                other.head()
                    && person.delegation() != null
                    && person.delegation().equals(other.delegation()));
    boolean emailTaken =
        person.email() != null
            && fresh.people().stream()
                .anyMatch(other -> person.email().equalsIgnoreCase(other.email()));
    return new Person(
        person.key(),
        person.name(),
        person.delegation(),
        person.role(),
        person.head() && !headTaken,
        person.attends(),
        person.languages(),
        emailTaken ? null : person.email());
  }
}
