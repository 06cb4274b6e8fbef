package org.plenary.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.plan.Breakout;
import org.plenary.plan.Day;
import org.plenary.plan.Delegation;
import org.plenary.plan.Item;
import org.plenary.plan.Mixing;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.Session;
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

  static Person withoutHead(Person it) {
    return new Person(
        it.key(),
        it.name(),
        it.delegation(),
        it.role(),
        false,
        it.attends(),
        it.languages(),
        it.email());
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
    var named = new References(plan.programme()).people();
    var clean = plan;
    for (var person : named) {
      if (!known.contains(person)) {
        clean = without(clean, person);
      }
    }
    return clean;
  }

  /// The plan as if it had never named a person.
  static Plan without(Plan plan, String person) {
    return new Plan(
        plan.workshop(),
        plan.delegations(),
        plan.people().stream().filter(one -> !one.key().equals(person)).toList(),
        plan.programme().stream().map(day -> without(day, person)).toList());
  }

  private static Day without(Day day, String person) {
    return new Day(
        day.day(), day.sessions().stream().map(session -> without(session, person)).toList());
  }

  private static Session without(Session it, String person) {
    return new Session(
        it.key(),
        it.title(),
        it.starts(),
        it.minutes(),
        it.requires(),
        it.call(),
        it.items().stream().map(item -> without(item, person)).toList(),
        it.polls(),
        it.worksheets(),
        it.breakouts().stream().map(breakout -> without(breakout, person)).toList(),
        it.decisions());
  }

  private static Item without(Item it, String person) {
    return new Item(
        it.key(),
        it.title(),
        it.minutes(),
        without(it.speakers(), person),
        it.kind(),
        it.perTurn(),
        it.fields(),
        it.runs());
  }

  private static Breakout without(Breakout it, String person) {
    return new Breakout(
        it.key(),
        it.title(),
        it.prompt(),
        it.worksheet(),
        it.minutes(),
        it.warnAtMinutes(),
        it.groups(),
        it.assign(),
        without(it.mixing(), person),
        without(it.facilitators(), person),
        it.roles());
  }

  private static Mixing without(Mixing it, String person) {
    var fixed = new LinkedHashMap<>(it.fixed());
    fixed.remove(person);
    return new Mixing(
        it.spread(),
        it.together(),
        it.common(),
        lists(it.apart(), person),
        lists(it.pairs(), person),
        fixed,
        it.newPartnersSince());
  }

  /// A list of one says nothing about who is with whom.
  private static List<List<String>> lists(List<List<String>> lists, String person) {
    return lists.stream().map(list -> without(list, person)).filter(it -> it.size() > 1).toList();
  }

  private static List<String> without(List<String> keys, String person) {
    return keys.stream().filter(key -> !key.equals(person)).toList();
  }
}
