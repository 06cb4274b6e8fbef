package org.plenary.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Delegation;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.roster.RosterLine.Status;
import org.plenary.workshop.DelegationDraft;
import org.plenary.workshop.DelegationEdits;
import org.plenary.workshop.Fault;
import org.plenary.workshop.NewKeys;
import org.plenary.workshop.PersonCheck;
import org.plenary.workshop.PersonCheck.Checked;

/// Compares a roster with a plan, row by row: who is new, what changes, and what is wrong.
public final class RosterMatch {

  /// The plan with all rows that are right, and what each row comes to.
  ///
  /// @param seats the heads' seats that go from one person to another
  /// @param unknown names of delegations that the workshop has not, with how many rows have them
  public record Outcome(
      Plan plan, List<RosterLine> lines, List<SeatMove> seats, Map<String, Integer> unknown) {
    public long count(Status status) {
      return lines.stream().filter(line -> line.status() == status).count();
    }
  }

  private final Roster roster;
  private final Set<String> taken;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final Map<String, Integer> newcomers = new HashMap<>();
  private final Map<String, String> delegations = new HashMap<>();
  private final Map<String, String> letters = new HashMap<>();
  private final Map<String, Integer> unknown = new LinkedHashMap<>();
  private final List<RosterLine> lines = new ArrayList<>();
  private Plan plan;

  private RosterMatch(Plan plan, Roster roster, Set<String> taken) {
    this.plan = plan;
    this.roster = roster;
    this.taken = new HashSet<>(taken);
    plan.people().forEach(person -> people.put(person.key(), person));
    this.taken.addAll(people.keySet());
  }

  /// @param taken keys of people who are out, which no newcomer gets
  public static Outcome of(Plan plan, Roster roster, Set<String> taken) {
    return new RosterMatch(plan, roster, taken).outcome();
  }

  private Outcome outcome() {
    var before = plan;
    plan.delegations().forEach(this::know);
    roster.delegations().forEach(this::resolve);
    for (int i = roster.header() ? 1 : 0; i < roster.rows().size(); i++) {
      lines.add(line(i + 1, new RosterRow(roster.columns(), roster.rows().get(i))));
    }
    var after = current();
    return new Outcome(after, List.copyOf(lines), SeatMove.between(before, after), unknown);
  }

  /// The plan with the rows that were read so far.
  private Plan current() {
    return new Plan(
        plan.workshop(), plan.delegations(), List.copyOf(people.values()), plan.programme());
  }

  private void know(Delegation delegation) {
    delegation
        .name()
        .byLanguage()
        .values()
        .forEach(name -> delegations.putIfAbsent(Vocabulary.letters(name), delegation.key()));
    delegations.put(Vocabulary.letters(delegation.key()), delegation.key());
  }

  private void resolve(Roster.Resolved resolved) {
    var letters = Vocabulary.letters(resolved.name());
    if (resolved.as() != null && delegations.containsValue(resolved.as())) {
      delegations.put(letters, resolved.as());
    } else if (resolved.kind() != null && !delegations.containsKey(letters)) {
      var draft = new DelegationDraft(resolved.name(), resolved.kind(), null);
      if (DelegationEdits.faults(plan, "", draft).isEmpty()) {
        var created = DelegationEdits.created(plan, draft);
        var all = new ArrayList<>(plan.delegations());
        all.add(created);
        plan = new Plan(plan.workshop(), all, plan.people(), plan.programme());
        know(created);
      }
    }
  }

  private RosterLine line(int number, RosterRow row) {
    var faults = new ArrayList<Fault>();
    @Nullable String delegation = delegation(row, faults);
    var matches = matches(row, delegation);
    if (matches.size() > 1) {
      faults.add(
          new Fault(
              "name",
              "roster.ambiguous",
              "Several people of the workshop have this name. Add the e-mail or the delegation."));
    }
    if (!faults.isEmpty()) {
      return error(number, row, faults);
    }
    var known = matches.stream().findFirst();
    var twin = twin(row, delegation, known);
    if (twin.isPresent()) {
      return duplicate(number, row, known, twin.get());
    }
    return stored(number, row, delegation, known);
  }

  private @Nullable String delegation(RosterRow row, List<Fault> faults) {
    var name = row.cell(Field.DELEGATION);
    if (name.isEmpty()) {
      return null;
    }
    var key = delegations.get(Vocabulary.letters(name.get()));
    if (key == null) {
      unknown.merge(name.get(), 1, Integer::sum);
      faults.add(
          new Fault(
              "delegation",
              "roster.delegation-unknown",
              name.get(),
              "The workshop has no delegation \"" + name.get() + "\"."));
    }
    return key;
  }

  /// By key, else by e-mail, else by name within the delegation.
  private List<Person> matches(RosterRow row, @Nullable String delegation) {
    var key = row.cell(Field.KEY).map(people::get);
    if (key.isPresent()) {
      return List.of(key.get());
    }
    var email = row.cell(Field.EMAIL);
    if (email.isPresent()) {
      var owner =
          people.values().stream()
              .filter(person -> email.get().equalsIgnoreCase(person.email()))
              .findFirst();
      if (owner.isPresent()) {
        return List.of(owner.get());
      }
    }
    var name = Vocabulary.letters(row.name());
    if (name.isEmpty()) {
      return List.of();
    }
    return people.values().stream()
        .filter(person -> !newcomers.containsKey(person.key()))
        .filter(person -> letters(person.name()).equals(name))
        .filter(person -> delegation == null || delegation.equals(person.delegation()))
        .toList();
  }

  /// The row that is about the same person already.
  private Optional<Integer> twin(
      RosterRow row, @Nullable String delegation, Optional<Person> known) {
    if (known.isPresent()) {
      return Optional.ofNullable(rowOf.get(known.get().key()));
    }
    var email = row.cell(Field.EMAIL);
    var name = Vocabulary.letters(row.name());
    return people.values().stream()
        .filter(person -> newcomers.containsKey(person.key()))
        .filter(person -> letters(person.name()).equals(name))
        .filter(person -> delegation == null || delegation.equals(person.delegation()))
        .filter(person -> email.isEmpty() || person.email() == null)
        .map(person -> newcomers.get(person.key()))
        .findFirst();
  }

  private RosterLine stored(
      int number, RosterRow row, @Nullable String delegation, Optional<Person> known) {
    var key = known.map(Person::key).orElseGet(() -> NewKeys.of(row.name(), "person", taken));
    var faults = new ArrayList<Fault>();
    var draft = row.draft(plan, known, delegation, faults);
    var checked = PersonCheck.check(current(), key, draft);
    if (checked instanceof Checked.Wrong(var wrong)) {
      wrong.stream()
          .filter(it -> faults.stream().noneMatch(other -> other.field().equals(it.field())))
          .forEach(faults::add);
    }
    if (!faults.isEmpty() || !(checked instanceof Checked.Good(var person))) {
      return error(number, row, faults);
    }
    if (person.head() && headIsTwice(person)) {
      faults.add(
          new Fault("head", "roster.head-twice", "Another row has a head of this delegation."));
      return error(number, row, faults);
    }
    return taken(number, known, person);
  }

  private RosterLine taken(int number, Optional<Person> known, Person person) {
    if (person.head()) {
      people.replaceAll((_, other) -> RosterRow.yielding(other, person));
    }
    people.put(person.key(), person);
    taken.add(person.key());
    rowOf.put(person.key(), number);
    if (known.isEmpty()) {
      newcomers.put(person.key(), number);
    }
    var changes = known.map(before -> RosterRow.changes(before, person)).orElse(List.of());
    var status =
        known.isEmpty() ? Status.NEW : changes.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
    return new RosterLine(
        number,
        status,
        person.key(),
        person.name(),
        person.delegation(),
        person.role().word(),
        changes,
        List.of());
  }

  private boolean headIsTwice(Person person) {
    return people.values().stream()
        .anyMatch(other ->
            other.head()
                && !other.key().equals(person.key())
                && rowOf.containsKey(other.key())
                && String.valueOf(person.delegation()).equals(other.delegation()));
  }

  private static RosterLine duplicate(
      int number, RosterRow row, Optional<Person> known, int first) {
    return new RosterLine(
        number,
        Status.DUPLICATE,
        known.map(Person::key).orElse(null),
        row.name(),
        null,
        null,
        List.of(),
        List.of(
            new Fault(
                "name",
                "roster.twice",
                String.valueOf(first),
                "Row " + first + " is about the same person.")));
  }

  private static RosterLine error(int number, RosterRow row, List<Fault> faults) {
    return new RosterLine(number, Status.ERROR, null, row.name(), null, null, List.of(), faults);
  }

  /// Names are compared often and folded once.
  private String letters(String name) {
    return letters.computeIfAbsent(name, Vocabulary::letters);
  }
}
