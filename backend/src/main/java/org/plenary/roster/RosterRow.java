package org.plenary.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Lines;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.Role;
import org.plenary.workshop.Fault;
import org.plenary.workshop.PersonDraft;

/// One row of a roster; an empty cell says nothing and changes nothing.
record RosterRow(List<Field> columns, List<String> cells) {

  Optional<String> cell(Field field) {
    int column = columns.indexOf(field);
    return column < 0 || column >= cells.size()
        ? Optional.empty()
        : Optional.of(cells.get(column).strip()).filter(it -> !it.isEmpty());
  }

  /// The name, from one column or from two.
  String name() {
    return cell(Field.NAME)
        .orElseGet(
            () -> (cell(Field.GIVEN).orElse("") + " " + cell(Field.FAMILY).orElse("")).strip());
  }

  /// What this row makes of a person, or a new one of it.
  PersonDraft draft(
      Plan plan, Optional<Person> known, @Nullable String delegation, List<Fault> faults) {
    return new PersonDraft(
        name().isEmpty() ? known.map(Person::name).orElse("") : name(),
        delegation == null ? known.map(Person::delegation).orElse(null) : delegation,
        role(known, faults),
        head(faults).orElse(known.filter(it -> isHeadStill(it, delegation)).isPresent()),
        attends(plan, known, faults),
        languages(known),
        cell(Field.EMAIL).orElse(known.map(Person::email).orElse(null)));
  }

  private static boolean isHeadStill(Person person, @Nullable String delegation) {
    return person.head() && (delegation == null || delegation.equals(person.delegation()));
  }

  private String role(Optional<Person> known, List<Fault> faults) {
    var typed = cell(Field.ROLE);
    if (typed.isEmpty()) {
      return known.map(Person::role).orElse(Role.PARTICIPANT).word();
    }
    var role = Vocabulary.role(typed.get());
    if (role.isEmpty()) {
      faults.add(
          new Fault(
              "role", "roster.role-unknown", typed.get(), "\"" + typed.get() + "\" is no role."));
    }
    return role.orElse(Role.PARTICIPANT).word();
  }

  private Optional<Boolean> head(List<Fault> faults) {
    var typed = cell(Field.HEAD);
    var flag = typed.flatMap(Vocabulary::flag);
    if (typed.isPresent() && flag.isEmpty()) {
      faults.add(
          new Fault(
              "head",
              "roster.head-unknown",
              typed.orElse(""),
              "Write yes or no whether this is the head."));
    }
    return flag;
  }

  private String attends(Plan plan, Optional<Person> known, List<Fault> faults) {
    var typed = cell(Field.ATTENDS);
    var usual = known.map(Person::attends).orElse(Lines.usualAttends(plan));
    if (typed.isEmpty()) {
      return usual.word();
    }
    var attends = Vocabulary.attends(typed.get());
    if (attends.isEmpty()) {
      faults.add(
          new Fault(
              "attends",
              "roster.attends-unknown",
              typed.get(),
              "Write on site, remote or phone instead of \"" + typed.get() + "\"."));
    }
    return attends.orElse(usual).word();
  }

  private List<String> languages(Optional<Person> known) {
    return cell(Field.LANGUAGES)
        .map(typed ->
            Arrays.stream(typed.split("[,;/ ]+"))
                .filter(it -> !it.isEmpty())
                .map(Vocabulary::language)
                .toList())
        .orElse(known.map(Person::languages).orElse(List.of()));
  }

  static List<RosterLine.Change> changes(Person before, Person after) {
    var changes = new ArrayList<RosterLine.Change>();
    change(changes, "name", before.name(), after.name());
    change(changes, "delegation", before.delegation(), after.delegation());
    change(changes, "role", before.role().word(), after.role().word());
    change(changes, "head", String.valueOf(before.head()), String.valueOf(after.head()));
    change(changes, "attends", before.attends().word(), after.attends().word());
    change(
        changes,
        "languages",
        String.join(", ", before.languages()),
        String.join(", ", after.languages()));
    change(changes, "email", before.email(), after.email());
    return changes;
  }

  private static void change(
      List<RosterLine.Change> changes, String field, @Nullable String from, @Nullable String to) {
    if (!Objects.equals(from, to)) {
      changes.add(new RosterLine.Change(field, from == null ? "" : from, to == null ? "" : to));
    }
  }

  /// Somebody else of the delegation is its head no more.
  static Person yielding(Person other, Person head) {
    return other.head()
            && !other.key().equals(head.key())
            && Objects.equals(other.delegation(), head.delegation())
        ? new Person(
            other.key(),
            other.name(),
            other.delegation(),
            other.role(),
            false,
            other.attends(),
            other.languages(),
            other.email())
        : other;
  }
}
