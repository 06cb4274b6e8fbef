package org.plenary.workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Attendance;
import org.plenary.plan.Attends;
import org.plenary.plan.Delegation;
import org.plenary.plan.DelegationKind;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanLimits;
import org.plenary.plan.Privacy;
import org.plenary.plan.Role;
import org.plenary.plan.Text;
import org.plenary.plan.Workshop;

/// The plan of a rehearsal: it says so in its title, nobody in it has an e-mail, its join code is
/// its own, and made-up people fill it up.
final class Cast {

  private static final Map<String, String> MARKS = Map.of("fr", "Répétition : ", "es", "Ensayo: ");
  private static final String MARK = "Rehearsal: ";

  private static final List<String> GIVEN =
      List.of(
          "Amara", "Bao", "Chitra", "Dinh", "Esther", "Farid", "Gita", "Hana", "Ibrahim", "Joana",
          "Kiran", "Lien", "Mele", "Nadia", "Oyun", "Priya", "Rashid", "Sione", "Tala", "Usman",
          "Vai", "Wei", "Yuki", "Zahra");
  private static final List<String> FAMILY =
      List.of(
          "Adeyemi",
          "Bekova",
          "Castillo",
          "Dorji",
          "Endo",
          "Fernando",
          "Gurung",
          "Hassan",
          "Imai",
          "Jayasinghe",
          "Kaur",
          "Lim",
          "Mahlangu",
          "Nguyen",
          "Okafor",
          "Perera",
          "Quispe",
          "Rahman",
          "Santos",
          "Tuilagi",
          "Umarov",
          "Vasquez",
          "Waqa",
          "Xaysana",
          "Yamada",
          "Zulu");

  private static final int OBSERVER_EACH = 20;
  private static final int ONSITE_EACH = 3;

  private Cast() {}

  static Plan of(Plan plan, int people) {
    return new Plan(
        marked(plan.workshop()),
        plan.delegations(),
        filled(plan, Math.min(people, PlanLimits.PEOPLE)),
        plan.programme());
  }

  private static Workshop marked(Workshop it) {
    return new Workshop(
        it.key(),
        marked(it.title()),
        it.kind(),
        it.timezone(),
        it.languages(),
        it.mode(),
        it.venue(),
        null,
        it.call(),
        open(it.attendance()));
  }

  /// Made-up people have nothing to hide, and a rehearsal compares what it did with the record.
  private static Attendance open(Attendance it) {
    return new Attendance(it.threshold(), it.bridgeSeconds(), Privacy.FULL);
  }

  private static Text marked(Text title) {
    var marked = new LinkedHashMap<String, String>();
    title
        .byLanguage()
        .forEach((language, text) -> {
          var whole = MARKS.getOrDefault(language, MARK) + text;
          marked.put(language, whole.substring(0, Math.min(whole.length(), PlanLimits.TEXT)));
        });
    return new Text(marked);
  }

  private static List<Person> filled(Plan plan, int people) {
    var cast = new ArrayList<Person>();
    var keys = new HashSet<String>();
    for (var person : plan.people()) {
      cast.add(withoutEmail(person));
      keys.add(person.key());
    }
    var homes = homes(plan);
    for (int n = 1; cast.size() < people; n++) {
      if (keys.add(key(n))) {
        cast.add(madeUp(n, homes.isEmpty() ? null : homes.get(n % homes.size()).key()));
      }
    }
    return cast;
  }

  /// The delegations that made-up people represent.
  private static List<Delegation> homes(Plan plan) {
    var seats = plan.seats();
    return seats.isEmpty()
        ? plan.delegations().stream()
            .filter(delegation -> delegation.kind() != DelegationKind.SECRETARIAT)
            .toList()
        : seats;
  }

  private static String key(int number) {
    return "made-up-" + number;
  }

  private static Person madeUp(int n, @Nullable String delegation) {
    return new Person(
        key(n),
        GIVEN.get(n % GIVEN.size()) + " " + FAMILY.get((n * 7 + n / GIVEN.size()) % FAMILY.size()),
        delegation,
        n % OBSERVER_EACH == 0 ? Role.OBSERVER : Role.PARTICIPANT,
        false,
        n % ONSITE_EACH == 0 ? Attends.ONSITE : Attends.REMOTE,
        List.of(),
        null);
  }

  private static Person withoutEmail(Person it) {
    return new Person(
        it.key(),
        it.name(),
        it.delegation(),
        it.role(),
        it.head(),
        it.attends(),
        it.languages(),
        null);
  }
}
