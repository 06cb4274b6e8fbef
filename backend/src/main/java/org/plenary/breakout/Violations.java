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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.breakout.BreakoutDefinition.Attribute;
import org.plenary.ids.Id;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.Member;
import org.plenary.rules.Role;

/// Says in sentences which wishes of the plan an assignment does not meet.
final class Violations {

  private static final String SPREAD_GROUP = " should be spread but meet in group ";
  private static final String SPREAD_GROUPS = " should be spread but meet in groups ";

  private final BreakoutDefinition definition;
  private final Traits traits;
  private final Map<PersonId, Member> people;
  private final Map<RoomKey, List<Member>> groups = new LinkedHashMap<>();
  private final Map<PersonId, RoomKey> groupOf = new HashMap<>();
  private final List<String> sentences = new ArrayList<>();

  private Violations(
      BreakoutDefinition definition,
      Assignment assignment,
      Collection<Member> everyone,
      Collection<Delegation> delegations) {
    this.definition = definition;
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
  static List<String> of(
      BreakoutDefinition definition,
      Assignment assignment,
      Collection<Member> everyone,
      Collection<Delegation> delegations,
      Collection<Map<RoomKey, List<PersonId>>> earlier) {
    var violations = new Violations(definition, assignment, everyone, delegations);
    violations.collect(assignment, earlier);
    return violations.sentences;
  }

  private void collect(Assignment assignment, Collection<Map<RoomKey, List<PersonId>>> earlier) {
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
    metAgain(earlier);
  }

  private void say(String sentence) {
    sentences.add(sentence);
  }

  private static String people(Attribute attribute, String value) {
    return "People of " + word(attribute) + " " + value;
  }

  private void withoutPlace() {
    var left =
        people.values().stream()
            .filter(member -> Grouping.isPlaced(member) && !groupOf.containsKey(member.id()))
            .count();
    if (left > 0) {
      say("Every group is full: no place for " + left + " more.");
    }
  }

  private void uneven() {
    var sizes = groups.values().stream().mapToInt(List::size).summaryStatistics();
    if (sizes.getMax() - sizes.getMin() > 1) {
      say("The groups have from " + sizes.getMin() + " to " + sizes.getMax() + " people.");
    }
  }

  private void fixed(PersonId person, RoomKey wanted) {
    var group = groupOf.get(person);
    var member = people.get(person);
    if (member != null && group != null && !group.equals(wanted)) {
      say(member.key() + " is in group " + group + " instead of group " + wanted + ".");
    }
  }

  private void apart(List<PersonId> list) {
    groups.forEach((group, members) -> {
      var meeting = members.stream().filter(m -> list.contains(m.id())).toList();
      if (meeting.size() > 1) {
        say(keys(meeting) + " should be apart but are all in group " + group + ".");
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
      say(keys(members) + " should be together but are in groups " + joined(rooms) + ".");
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
            say(
                people(attribute, value)
                    + " should be together but are in groups "
                    + joined(rooms)
                    + ".");
          }
        });
  }

  private void spread(Attribute attribute) {
    byValue(attribute)
        .forEach((value, members) -> {
          var shared = roomsOf(members).stream().filter(g -> alike(members, g) > 1).toList();
          if (!shared.isEmpty()) {
            say(
                people(attribute, value)
                    + (shared.size() == 1 ? SPREAD_GROUP : SPREAD_GROUPS)
                    + joined(shared)
                    + ".");
          }
        });
  }

  private long alike(List<Member> members, RoomKey group) {
    return members.stream().filter(member -> group.equals(groupOf.get(member.id()))).count();
  }

  private void common(Attribute attribute) {
    groups.forEach((group, members) -> {
      if (members.size() > 1 && shared(attribute, members).isEmpty()) {
        say("The people of group " + group + " have no " + word(attribute) + " in common.");
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

  private void metAgain(Collection<Map<RoomKey, List<PersonId>>> earlier) {
    var again = new HashSet<Set<PersonId>>();
    for (var round : earlier) {
      for (var former : round.values()) {
        var participants = former.stream().filter(this::isGrouped).toList();
        for (var one : participants) {
          for (var other : participants) {
            if (!one.equals(other) && Objects.equals(groupOf.get(one), groupOf.get(other))) {
              again.add(Set.of(one, other));
            }
          }
        }
      }
    }
    if (!again.isEmpty()) {
      say(again.size() == 1 ? "1 pair meets again." : again.size() + " pairs meet again.");
    }
  }

  private boolean isGrouped(PersonId person) {
    var member = people.get(person);
    return member != null && member.role() == Role.PARTICIPANT && groupOf.containsKey(person);
  }
}
