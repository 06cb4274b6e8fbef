package org.plenary.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Breakout;
import org.plenary.plan.Day;
import org.plenary.plan.Delegation;
import org.plenary.plan.Item;
import org.plenary.plan.Mixing;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.Role;
import org.plenary.plan.Session;
import org.plenary.plan.Text;
import org.plenary.plan.Workshop;

/// Small changes of a whole plan.
final class PlanEdits {

  private PlanEdits() {}

  static Plan withJoinCode(Plan plan, String code) {
    var it = plan.workshop();
    var workshop =
        new Workshop(
            it.key(),
            it.title(),
            it.kind(),
            it.timezone(),
            it.languages(),
            it.mode(),
            it.venue(),
            code,
            it.call(),
            it.attendance());
    return new Plan(workshop, plan.delegations(), plan.people(), plan.programme());
  }

  static Plan withPeople(Plan plan, List<Person> people) {
    return new Plan(plan.workshop(), plan.delegations(), people, plan.programme());
  }

  static Plan withDelegations(Plan plan, List<Delegation> delegations) {
    return new Plan(plan.workshop(), delegations, plan.people(), plan.programme());
  }

  static Plan withRole(Plan plan, String person, Role role) {
    return new Plan(
        plan.workshop(),
        plan.delegations(),
        plan.people().stream()
            .map(one -> one.key().equals(person) ? withRole(one, role) : one)
            .toList(),
        plan.programme());
  }

  static Person withoutHead(Person it) {
    return with(it, it.role(), false);
  }

  private static Person withRole(Person it, Role role) {
    return with(it, role, it.head());
  }

  private static Person with(Person it, Role role, boolean head) {
    return new Person(
        it.key(), it.name(), it.delegation(), role, head, it.attends(), it.languages(), it.email());
  }

  /// The plan with the sessions of `to` in the place of those that still are as in `from`.
  static Plan withSessions(Plan plan, Plan from, Plan to) {
    var before = sessions(from);
    var after = sessions(to);
    var programme =
        plan.programme().stream()
            .map(day ->
                new Day(
                    day.day(),
                    day.sessions().stream()
                        .map(session ->
                            session.equals(before.get(session.key()))
                                ? after.getOrDefault(session.key(), session)
                                : session)
                        .toList()))
            .toList();
    return new Plan(plan.workshop(), plan.delegations(), plan.people(), programme);
  }

  private static Map<String, Session> sessions(Plan plan) {
    return plan.programme().stream()
        .flatMap(day -> day.sessions().stream())
        .collect(Collectors.toMap(Session::key, session -> session));
  }

  /// The plan whose programme names nobody but its people.
  static Plan namingItsPeople(Plan plan) {
    var known = plan.people().stream().map(Person::key).collect(Collectors.toSet());
    return keeping(plan, known::contains);
  }

  /// The plan as if it had never named a person.
  static Plan without(Plan plan, String person) {
    return keeping(plan, key -> !key.equals(person));
  }

  /// The plan with its delegations and without people.
  static Plan withoutPeople(Plan plan) {
    return keeping(plan, _ -> false);
  }

  /// The plan as that of another workshop.
  ///
  /// @param title null for the same
  static Plan as(Plan plan, String key, @Nullable Text title) {
    var it = plan.workshop();
    var workshop =
        new Workshop(
            key,
            title == null ? it.title() : title,
            it.kind(),
            it.timezone(),
            it.languages(),
            it.mode(),
            it.venue(),
            null,
            it.call(),
            it.attendance());
    return new Plan(workshop, plan.delegations(), plan.people(), plan.programme());
  }

  /// The plan with all its days so many days later.
  static Plan shifted(Plan plan, long days) {
    return new Plan(
        plan.workshop(),
        plan.delegations(),
        plan.people(),
        plan.programme().stream()
            .map(day -> new Day(day.day().plusDays(days), day.sessions()))
            .toList());
  }

  private static Plan keeping(Plan plan, Predicate<String> people) {
    return new Plan(
        plan.workshop(),
        plan.delegations(),
        plan.people().stream().filter(one -> people.test(one.key())).toList(),
        plan.programme().stream().map(day -> keeping(day, people)).toList());
  }

  private static Day keeping(Day day, Predicate<String> people) {
    return new Day(
        day.day(), day.sessions().stream().map(session -> keeping(session, people)).toList());
  }

  private static Session keeping(Session it, Predicate<String> people) {
    return new Session(
        it.key(),
        it.title(),
        it.starts(),
        it.minutes(),
        it.requires(),
        it.call(),
        it.items().stream().map(item -> keeping(item, people)).toList(),
        it.polls(),
        it.worksheets(),
        it.breakouts().stream().map(breakout -> keeping(breakout, people)).toList(),
        it.decisions());
  }

  private static Item keeping(Item it, Predicate<String> people) {
    return new Item(
        it.key(),
        it.title(),
        it.minutes(),
        keeping(it.speakers(), people),
        it.kind(),
        it.perTurn(),
        it.fields(),
        it.runs());
  }

  private static Breakout keeping(Breakout it, Predicate<String> people) {
    return new Breakout(
        it.key(),
        it.title(),
        it.prompt(),
        it.worksheet(),
        it.minutes(),
        it.warnAtMinutes(),
        it.groups(),
        it.assign(),
        keeping(it.mixing(), people),
        keeping(it.facilitators(), people),
        it.roles());
  }

  private static Mixing keeping(Mixing it, Predicate<String> people) {
    var fixed = new LinkedHashMap<>(it.fixed());
    fixed.keySet().removeIf(people.negate());
    return new Mixing(
        it.spread(),
        it.together(),
        it.common(),
        lists(it.apart(), people),
        lists(it.pairs(), people),
        fixed,
        it.newPartnersSince());
  }

  /// A list of one says nothing about who is with whom.
  private static List<List<String>> lists(List<List<String>> lists, Predicate<String> people) {
    return lists.stream().map(list -> keeping(list, people)).filter(it -> it.size() > 1).toList();
  }

  private static List<String> keeping(List<String> keys, Predicate<String> people) {
    return keys.stream().filter(people).toList();
  }
}
