package org.plenary.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanLimits;
import org.plenary.workshop.PersonCheck.Checked;
import org.plenary.workshop.PlanChange.Step;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes the people of a workshop by hand: one by one, or many at once. Every change is one of
/// the plan, so that sessions hear of it and an export carries it.
public final class PeopleEdits {

  private final PlanChange change;
  private final JdbcClient jdbc;
  private final GuestEdits guests;

  PeopleEdits(PlanChange change, JdbcClient jdbc, GuestEdits guests) {
    this.change = change;
    this.jdbc = jdbc;
    this.guests = guests;
  }

  public Edited add(WorkshopKey workshop, PersonDraft draft) {
    return change.make(
        workshop,
        locked -> {
          var plan = locked.plan();
          if (plan.people().size() >= PlanLimits.PEOPLE) {
            return new Step.Stop(full());
          }
          var key = NewKeys.of(draft.name(), "person", keys(locked));
          return checked(
              plan,
              key,
              draft,
              person -> {
                var people = new ArrayList<>(plan.people());
                people.add(person);
                return to(plan, unique(people, person), ChangeKind.ADD, person);
              });
        });
  }

  /// @param version of the person as the organizer saw them
  /// @param self whether the organizer changes themselves
  public Edited change(
      WorkshopKey workshop, PersonKey key, String version, PersonDraft draft, boolean self) {
    return change.make(
        workshop,
        locked -> {
          var row = row(locked, key);
          if (row.isEmpty() || row.get().standing() != Standing.HERE) {
            return new Step.Stop(new Edited.Unknown());
          }
          if (!Versions.of(row.get()).equals(version)) {
            return new Step.Stop(new Edited.Outdated());
          }
          if (self && !draft.role().equals(row.get().role().word())) {
            return new Step.Stop(
                new Edited.Refused(
                    "person.own-role", "You cannot change your own role. Ask another organizer."));
          }
          return switch (row.get().origin()) {
            case PLAN -> changed(locked.plan(), key.value(), draft);
            case GUEST -> new Step.Stop(guests.change(locked, row.get(), draft));
            case ACCOUNT -> new Step.Stop(ofAccount());
          };
        });
  }

  public Edited takeOut(WorkshopKey workshop, PersonKey key, boolean self) {
    return change.make(
        workshop,
        locked -> {
          var row = row(locked, key).filter(person -> person.standing() == Standing.HERE);
          if (row.isEmpty()) {
            return new Step.Stop(new Edited.Unknown());
          }
          if (self) {
            return new Step.Stop(
                new Edited.Refused("person.cannot-remove-self", "You cannot take yourself out."));
          }
          return switch (row.get().origin()) {
            case PLAN ->
                new Step.To(
                    PlanEdits.without(locked.plan(), key.value()),
                    ChangeKind.TAKE_OUT,
                    key.value(),
                    row.get().name(),
                    1,
                    List.of());
            case GUEST -> new Step.Stop(guests.takeOut(row.get()));
            case ACCOUNT -> new Step.Stop(ofAccount());
          };
        });
  }

  /// Brings somebody back who was taken out or removed, as they were.
  public Edited putBack(WorkshopKey workshop, PersonKey key) {
    return change.make(
        workshop,
        locked -> {
          var row = row(locked, key).filter(PeopleEdits::isOut);
          if (row.isEmpty()) {
            return new Step.Stop(new Edited.Unknown());
          }
          var plan = locked.plan();
          boolean planned = plan.people().stream().anyMatch(it -> it.key().equals(key.value()));
          if (planned || row.get().origin() != Origin.PLAN) {
            return new Step.Stop(guests.putBack(row.get()));
          }
          if (plan.people().size() >= PlanLimits.PEOPLE) {
            return new Step.Stop(full());
          }
          return checked(
              plan,
              key.value(),
              draft(row.get(), plan),
              person -> {
                var people = new ArrayList<>(plan.people());
                people.add(person);
                return to(plan, people, ChangeKind.PUT_BACK, person);
              });
        });
  }

  /// Undoes a change; what was changed again since stays.
  public Edited undo(WorkshopKey workshop, long number) {
    return change.make(
        workshop,
        locked ->
            PeopleChanges.find(jdbc, locked.id(), number)
                .<Step>map(difference -> undone(locked, number, difference))
                .orElseGet(() -> new Step.Stop(new Edited.Unknown())));
  }

  /// Many changes at once, such as those of a roster.
  ///
  /// @param basis the version of the plan that the organizer looked at
  /// @param people how many it adds or changes
  public Edited many(WorkshopKey workshop, long basis, int people, Function<Plan, Plan> edit) {
    return change.make(
        workshop,
        locked -> {
          if (locked.planVersion() != basis) {
            return new Step.Stop(new Edited.Outdated());
          }
          var plan = edit.apply(locked.plan());
          return plan.people().size() > PlanLimits.PEOPLE
              ? new Step.Stop(full())
              : new Step.To(plan, ChangeKind.ROSTER, null, "", people, List.of());
        });
  }

  private Step undone(Workshop locked, long number, PeopleChanges.Difference difference) {
    var carried =
        HandEdits.carry(
            difference.after(),
            difference.before(),
            PlanEdits.withSessions(locked.plan(), difference.after(), difference.before()),
            HandEdits.Prevailing.TARGET);
    PeopleChanges.undone(jdbc, locked.id(), number);
    var kept = carried.kept(new PlanPaths(carried.plan()), HandEdits.Prevailing.TARGET);
    return new Step.To(carried.plan(), ChangeKind.UNDO, difference.person(), "", 0, kept);
  }

  private static Step changed(Plan plan, String key, PersonDraft draft) {
    return checked(
        plan,
        key,
        draft,
        person -> {
          var people =
              plan.people().stream().map(it -> it.key().equals(key) ? person : it).toList();
          return to(plan, unique(people, person), ChangeKind.CHANGE, person);
        });
  }

  private static Step checked(
      Plan plan, String key, PersonDraft draft, Function<Person, Step> then) {
    return switch (PersonCheck.check(plan, key, draft)) {
      case Checked.Good(var person) -> then.apply(person);
      case Checked.Wrong(var faults) -> new Step.Stop(new Edited.Wrong(faults));
    };
  }

  private static Step to(Plan plan, List<Person> people, ChangeKind kind, Person person) {
    return new Step.To(
        PlanEdits.withPeople(plan, people), kind, person.key(), person.name(), 1, List.of());
  }

  /// A new head takes the place of the former one.
  static List<Person> unique(List<Person> people, Person head) {
    if (!head.head()) {
      return people;
    }
    return people.stream()
        .map(person ->
            person.head()
                    && !person.key().equals(head.key())
                    && Objects.equals(person.delegation(), head.delegation())
                ? PlanEdits.withoutHead(person)
                : person)
        .toList();
  }

  private Set<String> keys(Workshop workshop) {
    return jdbc
        .sql("SELECT key FROM person WHERE workshop_id = ?")
        .param(workshop.id().value())
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private Optional<org.plenary.workshop.Person> row(Workshop workshop, PersonKey key) {
    return jdbc.sql(PersonRows.SELECT + "WHERE workshop_id = ? AND key = ?")
        .params(workshop.id().value(), key.value())
        .query(PersonRows::read)
        .optional();
  }

  private static boolean isOut(org.plenary.workshop.Person person) {
    return switch (person.standing()) {
      case GONE, REMOVED, BANNED -> true;
      case WAITING, REFUSED, HERE, MERGED, ERASED -> false;
    };
  }

  /// What of a former person still fits: a head, an e-mail or a delegation may be taken or gone.
  private static PersonDraft draft(org.plenary.workshop.Person person, Plan plan) {
    @Nullable String delegation = person.delegation() == null ? null : person.delegation().value();
    boolean known = plan.delegations().stream().anyMatch(it -> it.key().equals(delegation));
    boolean headTaken =
        plan.people().stream()
            .anyMatch(it -> it.head() && Objects.equals(it.delegation(), delegation));
    boolean emailTaken =
        person.email() != null
            && plan.people().stream().anyMatch(it -> person.email().equalsIgnoreCase(it.email()));
    return new PersonDraft(
        person.name(),
        known ? delegation : null,
        person.role().word(),
        person.head() && known && !headTaken,
        person.attends().word(),
        person.languages(),
        emailTaken ? null : person.email());
  }

  static Edited full() {
    return new Edited.Refused(
        "register.full", "A workshop has at most " + PlanLimits.PEOPLE + " people.");
  }

  private static Edited ofAccount() {
    return new Edited.Refused(
        "person.of-account", "This organizer signs in with an account and is changed there.");
  }
}
