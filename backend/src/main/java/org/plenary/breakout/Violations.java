package org.plenary.breakout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.ids.Id;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Role;

/// Says which wishes of the plan an assignment does not meet.
final class Violations {

  private static final String SPREAD_GROUP = " should be spread but meet in group ";
  private static final String SPREAD_GROUPS = " should be spread but meet in groups ";

  private final BreakoutDefinition definition;
  private final Traits traits;
  private final Map<PersonId, Member> people;
  private final Map<RoomKey, List<Member>> groups = new LinkedHashMap<>();
  private final Map<PersonId, RoomKey> groupOf = new HashMap<>();
  private final List<Violation> unmet = new ArrayList<>();
  private final boolean everyone;

  private Violations(
      BreakoutDefinition definition,
      Assignment assignment,
      Collection<Member> everyone,
      Collection<Delegation> delegations,
      boolean absentToo) {
    this.definition = definition;
    this.everyone = absentToo;
    this.traits = new Traits(delegations);
    this.people = everyone.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    assignment.groups().forEach(this::take);
  }

  private void take(RoomKey group, List<PersonId> ids) {
    var participants = new ArrayList<Member>();
    for (var id : ids) {
      groupOf.put(id, group);
      var member = people.get(id);
      if (member != null && member.role() == Role.PARTICIPANT) {
        participants.add(member);
      }
    }
    groups.put(group, participants);
  }

  /// @param earlier groups of former rounds whose pairs should not meet again
  /// @param absentToo whether participants who are away should have a place
  static List<Violation> of(
      BreakoutDefinition definition,
      Assignment assignment,
      Collection<Member> everyone,
      Collection<Delegation> delegations,
      Collection<Map<RoomKey, List<PersonId>>> earlier,
      boolean absentToo) {
    var violations = new Violations(definition, assignment, everyone, delegations, absentToo);
    violations.collect(assignment);
    violations.metAgain(earlier);
    return violations.unmet;
  }

  /// Those of a round that started.
  ///
  /// @param earlier groups of former rounds of the same session whose pairs should not meet again
  static List<Violation> of(
      BreakoutEvent.RoundStarted round,
      Moment moment,
      Collection<Map<RoomKey, List<PersonId>>> earlier) {
    var violations =
        new Violations(
            round.definition(), round.assignment(), moment.people(), moment.delegations(), false);
    violations.collect(round.assignment());
    var again = round.again();
    if (again == null) {
      violations.metAgain(earlier);
    } else {
      violations.metAgain(again);
    }
    return violations.unmet;
  }

  private void collect(Assignment assignment) {
    if (!assignment.byHand()) {
      withoutPlace();
      uneven();
    }
    definition.fixed().forEach(this::fixed);
    definition.apart().forEach(this::apart);
    definition.pairs().forEach(this::pair);
    definition.together().forEach(this::together);
    definition.spread().forEach(this::spread);
    definition.common().forEach(this::common);
  }

  private void say(
      String code,
      String text,
      @Nullable Attribute attribute,
      @Nullable String value,
      Collection<RoomKey> groups,
      Collection<Member> people) {
    unmet.add(
        new Violation(
            code,
            text,
            attribute == null ? null : word(attribute),
            value,
            List.copyOf(groups),
            people.stream().map(Member::key).toList(),
            null));
  }

  private static String people(Attribute attribute, String value) {
    return "People of " + word(attribute) + " " + value;
  }

  private void withoutPlace() {
    var left =
        people.values().stream()
            .filter(member -> member.role() == Role.PARTICIPANT)
            .filter(member -> everyone || member.present())
            .filter(member -> !groupOf.containsKey(member.id()))
            .map(Member::key)
            .toList();
    if (!left.isEmpty()) {
      var text = "Every group is full: no place for " + left.size() + " more.";
      unmet.add(new Violation("no-place", text, null, null, List.of(), left, left.size()));
    }
  }

  private void uneven() {
    var sizes = groups.values().stream().mapToInt(List::size).summaryStatistics();
    if (sizes.getMax() - sizes.getMin() > 1) {
      var text = "The groups have from " + sizes.getMin() + " to " + sizes.getMax() + " people.";
      unmet.add(Violation.counted("uneven", text, sizes.getMax() - sizes.getMin()));
    }
  }

  private void fixed(PersonId person, RoomKey wanted) {
    var group = groupOf.get(person);
    var member = people.get(person);
    if (member != null && group != null && !group.equals(wanted)) {
      var text = member.key() + " is in group " + group + " instead of group " + wanted + ".";
      say("fixed", text, null, null, List.of(group, wanted), List.of(member));
    }
  }

  private void apart(List<PersonId> list) {
    groups.forEach((group, members) -> {
      var meeting = members.stream().filter(m -> list.contains(m.id())).toList();
      if (meeting.size() > 1) {
        var text = keys(meeting) + " should be apart but are all in group " + group + ".";
        say("apart", text, null, null, List.of(group), meeting);
      }
    });
  }

  private static String keys(List<Member> members) {
    return members.stream().map(m -> m.key().value()).collect(Collectors.joining(", "));
  }

  private void pair(List<PersonId> list) {
    var members =
        groups.values().stream()
            .flatMap(List::stream)
            .filter(member -> list.contains(member.id()))
            .toList();
    var rooms = roomsOf(members);
    if (rooms.size() > 1) {
      var text = keys(members) + " should be together but are in groups " + joined(rooms) + ".";
      say("pairs", text, null, null, rooms, members);
    }
  }

  private Set<RoomKey> roomsOf(List<Member> members) {
    var rooms = new HashSet<>(members.stream().map(Member::id).toList());
    return groups.entrySet().stream()
        .filter(group -> group.getValue().stream().anyMatch(m -> rooms.contains(m.id())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String joined(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).collect(Collectors.joining(", "));
  }

  private Map<String, List<Member>> byValue(Attribute attribute) {
    var byValue = new TreeMap<String, List<Member>>();
    groups.values().stream()
        .flatMap(List::stream)
        .forEach(member ->
            traits
                .first(member, attribute)
                .ifPresent(
                    value -> byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(member)));
    return byValue;
  }

  private void together(Attribute attribute) {
    byValue(attribute)
        .forEach((value, members) -> {
          var rooms = roomsOf(members);
          if (rooms.size() > 1) {
            var text =
                people(attribute, value)
                    + " should be together but are in groups "
                    + joined(rooms)
                    + ".";
            say("together", text, attribute, value, rooms, members);
          }
        });
  }

  private void spread(Attribute attribute) {
    byValue(attribute)
        .forEach((value, members) -> {
          var shared = roomsOf(members).stream().filter(g -> alike(members, g) > 1).toList();
          if (!shared.isEmpty()) {
            var text =
                people(attribute, value)
                    + (shared.size() == 1 ? SPREAD_GROUP : SPREAD_GROUPS)
                    + joined(shared)
                    + ".";
            say("spread", text, attribute, value, shared, in(shared, members));
          }
        });
  }

  private List<Member> in(List<RoomKey> rooms, List<Member> members) {
    return members.stream()
        .filter(member -> {
          var group = groupOf.get(member.id());
          return group != null && rooms.contains(group);
        })
        .toList();
  }

  private long alike(List<Member> members, RoomKey group) {
    return members.stream().filter(member -> group.equals(groupOf.get(member.id()))).count();
  }

  private void common(Attribute attribute) {
    groups.forEach((group, members) -> {
      if (members.size() > 1 && shared(attribute, members).isEmpty()) {
        var text = "The people of group " + group + " have no " + word(attribute) + " in common.";
        say("common", text, attribute, null, List.of(group), lacking(attribute, members));
      }
    });
  }

  private Set<String> shared(Attribute attribute, List<Member> members) {
    var shared = new TreeSet<>(traits.all(members.getFirst(), attribute));
    members.forEach(member -> shared.retainAll(traits.all(member, attribute)));
    return shared;
  }

  private static String word(Attribute attribute) {
    return attribute.name().toLowerCase(Locale.ROOT);
  }

  /// Those who lack what most of a group share.
  private List<Member> lacking(Attribute attribute, List<Member> members) {
    var counts = new TreeMap<String, Integer>();
    members.forEach(member ->
        traits.all(member, attribute).stream()
            .distinct()
            .forEach(value -> counts.merge(value, 1, Integer::sum)));
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return members.stream()
        .filter(member -> most.isEmpty() || !traits.all(member, attribute).contains(most.get()))
        .toList();
  }

  private void metAgain(Collection<Map<RoomKey, List<PersonId>>> earlier) {
    metAgain(Meetings.again(earlier, groupOf, this::isGrouped));
  }

  private void metAgain(int pairs) {
    if (pairs > 0) {
      var text = pairs == 1 ? "1 pair meets again." : pairs + " pairs meet again.";
      unmet.add(Violation.counted("met-again", text, pairs));
    }
  }

  private boolean isGrouped(PersonId person) {
    var member = people.get(person);
    return member != null && member.role() == Role.PARTICIPANT && groupOf.containsKey(person);
  }
}
