package org.plenary.breakout;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;

/// What of former groups stays when groups are formed.
///
/// @param from groups of which as few people as possible move; empty to form them anew
/// @param locked who surely goes where, whatever the plan says
/// @param everyone whether participants who are away get a place too
public record Keeping(
    Map<RoomKey, List<PersonId>> from, Map<PersonId, RoomKey> locked, boolean everyone) {

  /// Groups are formed anew, of those who are present.
  public static final Keeping NOTHING = new Keeping(Map.of(), Map.of(), false);

  public Keeping {
    from = Assignment.copy(from);
    locked = Collections.unmodifiableMap(new LinkedHashMap<>(locked));
  }

  BreakoutDefinition locked(BreakoutDefinition definition) {
    if (locked.isEmpty()) {
      return definition;
    }
    var fixed = new LinkedHashMap<>(definition.fixed());
    fixed.putAll(locked);
    return definition.with(fixed);
  }

  List<RoomKey> groups(BreakoutDefinition definition, int people) {
    var named = new LinkedHashSet<RoomKey>();
    named.addAll(from.keySet());
    named.addAll(locked.values());
    var needed = Grouping.groupsFor(definition, people);
    var known = Grouping.groupsOf(definition, named);
    var groups = needed.size() >= known.size() ? needed : known;
    return groups.stream().map(BreakoutDefinition.Group::key).toList();
  }

  /// For each of these people the index of the group where they were, or -1.
  int[] before(List<Member> people, List<RoomKey> groups) {
    var indices = new HashMap<PersonId, Integer>();
    from.forEach((group, members) ->
        members.forEach(person -> indices.putIfAbsent(person, groups.indexOf(group))));
    return people.stream().mapToInt(member -> indices.getOrDefault(member.id(), -1)).toArray();
  }
}
