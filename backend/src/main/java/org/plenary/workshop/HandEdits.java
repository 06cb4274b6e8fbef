package org.plenary.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Delegation;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;

/// Carries changes of people and delegations over to another plan: what was changed from one plan
/// to the next is changed there too, field by field. Where the other plan says a third thing, one
/// of the two prevails, and it is told which.
final class HandEdits {

  /// Who prevails where both sides changed the same.
  enum Prevailing {
    /// What people changed by hand, over a file that is imported.
    EDIT,
    /// What came later, over a change that is undone.
    TARGET
  }

  /// The plan with the changes, and what of either side did not come through.
  record Carried(Plan plan, List<Part> told, List<Kept> others) {
    List<Kept> kept(PlanPaths paths, Prevailing prevailing) {
      var kept = new ArrayList<>(others);
      told.forEach(
          part -> kept.add(new Kept(paths.of(part), reason(prevailing), null, nameOf(part))));
      return kept;
    }

    private @Nullable String nameOf(Part part) {
      return switch (part.kind()) {
        case PERSON ->
            plan.people().stream()
                .filter(person -> person.key().equals(part.key()))
                .map(Person::name)
                .findAny()
                .orElse(null);
        case DELEGATION ->
            plan.delegations().stream()
                .filter(delegation -> delegation.key().equals(part.key()))
                .map(delegation -> delegation.name().in(plan.workshop().languages().getFirst()))
                .findAny()
                .orElse(null);
        case SESSION, ITEM, POLL, WORKSHEET, BREAKOUT -> null;
      };
    }
  }

  private static final List<Function<Person, @Nullable Object>> FIELDS =
      List.of(
          Person::name,
          Person::delegation,
          Person::role,
          Person::head,
          Person::attends,
          Person::languages,
          Person::email);

  private final Plan from;
  private final Plan to;
  private final Plan target;
  private final Prevailing prevailing;
  private final Set<Part> told = new LinkedHashSet<>();
  private final List<Kept> others = new ArrayList<>();

  private HandEdits(Plan from, Plan to, Plan target, Prevailing prevailing) {
    this.from = from;
    this.to = to;
    this.target = target;
    this.prevailing = prevailing;
  }

  /// The target changed as `to` was changed from `from`.
  static Carried carry(Plan from, Plan to, Plan target, Prevailing prevailing) {
    return new HandEdits(from, to, target, prevailing).carried();
  }

  private Carried carried() {
    var delegations =
        merged(
            Plan::delegations,
            Delegation::key,
            Part::delegation,
            (before, after, other) -> prevailing == Prevailing.EDIT ? after : other);
    var people = unique(merged(Plan::people, Person::key, Part::person, this::fieldwise));
    var plan = new Plan(target.workshop(), named(delegations, people), people, target.programme());
    return new Carried(PlanEdits.namingItsPeople(plan), List.copyOf(told), others);
  }

  /// A delegation to which people belong stays, whatever side they come from.
  private List<Delegation> named(List<Delegation> delegations, List<Person> people) {
    var result = new ArrayList<>(delegations);
    var all = byKey(to.delegations(), Delegation::key);
    all.putAll(byKey(target.delegations(), Delegation::key));
    delegations.forEach(delegation -> all.remove(delegation.key()));
    for (var person : people) {
      var missing = person.delegation() == null ? null : all.remove(person.delegation());
      if (missing != null) {
        result.add(missing);
        told.add(Part.delegation(missing.key()));
      }
    }
    return result;
  }

  private interface Both<T> {
    T of(@Nullable T before, T after, T other);
  }

  private <T> List<T> merged(
      Function<Plan, List<T>> list,
      Function<T, String> key,
      Function<String, Part> part,
      Both<T> both) {
    var before = byKey(list.apply(from), key);
    var after = byKey(list.apply(to), key);
    var others = byKey(list.apply(target), key);
    var result = new ArrayList<T>();
    others.forEach((name, other) -> {
      var was = before.get(name);
      var is = after.get(name);
      var chosen = chosen(was, is, other, both);
      if (chosen != null) {
        result.add(chosen);
      }
      tell(part.apply(name), was, is, other, chosen);
    });
    after.forEach((name, is) -> {
      if (!others.containsKey(name)) {
        add(part.apply(name), before.get(name), is, result, key, List.copyOf(after.values()));
      }
    });
    return result;
  }

  private <T> @Nullable T chosen(@Nullable T was, @Nullable T is, T other, Both<T> both) {
    if (Objects.equals(was, is) || other.equals(is)) {
      return other;
    }
    if (is == null) {
      return prevailing == Prevailing.EDIT || other.equals(was) ? null : other;
    }
    return other.equals(was) ? is : both.of(was, is, other);
  }

  private <T> void tell(Part part, @Nullable T was, @Nullable T is, T other, @Nullable T chosen) {
    if (Objects.equals(was, is) || other.equals(is)) {
      return;
    }
    switch (prevailing) {
      case EDIT -> {
        if (chosen == null) {
          others.add(
              new Kept(
                  part.kind() == Part.Kind.PERSON ? "people" : "delegations",
                  KeptReason.OUT_BY_HAND,
                  part.key(),
                  null));
        } else if (!chosen.equals(other)) {
          told.add(part);
        }
      }
      case TARGET -> {
        if (other.equals(chosen) || (is != null && !is.equals(chosen))) {
          told.add(part);
        }
      }
    }
  }

  /// What the target lacks comes in after the one that it followed.
  private <T> void add(
      Part part, @Nullable T was, T is, List<T> result, Function<T, String> key, List<T> order) {
    boolean unchanged = is.equals(was);
    if (unchanged || (was != null && prevailing == Prevailing.TARGET)) {
      return;
    }
    int at = order.indexOf(is);
    var before = order.subList(0, at).stream().map(key).toList().reversed();
    var places = result.stream().map(key).toList();
    int place =
        before.stream().mapToInt(places::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
    result.add(before.isEmpty() ? 0 : place < 0 ? result.size() : place + 1, is);
    if (prevailing == Prevailing.EDIT) {
      told.add(part);
    }
  }

  private Person fieldwise(@Nullable Person before, Person after, Person other) {
    var fromEdit = new boolean[FIELDS.size()];
    for (int i = 0; i < fromEdit.length; i++) {
      var field = FIELDS.get(i);
      var was = before == null ? null : field.apply(before);
      boolean changed = before == null || !Objects.equals(was, field.apply(after));
      boolean free = before != null && Objects.equals(was, field.apply(other));
      fromEdit[i] = changed && (free || prevailing == Prevailing.EDIT);
    }
    return mixed(after, other, fromEdit);
  }

  private static Person mixed(Person a, Person b, boolean[] first) {
    var delegation = first[1] ? a.delegation() : b.delegation();
    return new Person(
        b.key(),
        first[0] ? a.name() : b.name(),
        delegation,
        first[2] ? a.role() : b.role(),
        (first[3] ? a.head() : b.head()) && delegation != null,
        first[4] ? a.attends() : b.attends(),
        first[5] ? a.languages() : b.languages(),
        first[6] ? a.email() : b.email());
  }

  /// A delegation has one head and an e-mail one owner: those of the prevailing side stay.
  private List<Person> unique(List<Person> people) {
    var strong = byKey((prevailing == Prevailing.EDIT ? to : target).people(), Person::key);
    Map<String, String> heads = new HashMap<>();
    Map<String, String> emails = new HashMap<>();
    for (boolean only : new boolean[] {true, false}) {
      for (var person : people) {
        if (!only || Objects.equals(strong.get(person.key()), person)) {
          if (person.head() && person.delegation() != null) {
            heads.putIfAbsent(person.delegation(), person.key());
          }
          if (person.email() != null) {
            emails.putIfAbsent(lower(person.email()), person.key());
          }
        }
      }
    }
    return people.stream().map(person -> unique(person, heads, emails)).toList();
  }

  private Person unique(Person person, Map<String, String> heads, Map<String, String> emails) {
    var delegation = person.delegation();
    var email = person.email();
    boolean head = person.head() && person.key().equals(heads.get(delegation));
    boolean own = email != null && person.key().equals(emails.get(lower(email)));
    if (head == person.head() && own == (email != null)) {
      return person;
    }
    told.add(Part.person(person.key()));
    return new Person(
        person.key(),
        person.name(),
        delegation,
        person.role(),
        head,
        person.attends(),
        person.languages(),
        own ? email : null);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
    var map = new LinkedHashMap<String, T>();
    list.forEach(one -> map.put(key.apply(one), one));
    return map;
  }

  private static KeptReason reason(Prevailing prevailing) {
    return switch (prevailing) {
      case EDIT -> KeptReason.CHANGED_BY_HAND;
      case TARGET -> KeptReason.CHANGED_SINCE;
    };
  }
}
