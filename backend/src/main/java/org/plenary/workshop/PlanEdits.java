package org.plenary.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import org.plenary.plan.Breakout;
import org.plenary.plan.Day;
import org.plenary.plan.Item;
import org.plenary.plan.Mixing;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.Role;
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

  static Plan withRole(Plan plan, String person, Role role) {
    return new Plan(
        plan.workshop(),
        plan.delegations(),
        plan.people().stream()
            .map(one -> one.key().equals(person) ? withRole(one, role) : one)
            .toList(),
        plan.programme());
  }

  private static Person withRole(Person it, Role role) {
    return new Person(
        it.key(), it.name(), it.delegation(), role, it.head(), it.attends(), it.languages(), it.email());
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
