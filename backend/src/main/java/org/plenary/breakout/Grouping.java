package org.plenary.breakout;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.breakout.BreakoutDefinition.Groups;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Role;

/// Which groups a round has.
final class Grouping {

  static final int MOST = 200;

  private Grouping() {}

  /// The groups for so many people.
  static List<Group> groupsFor(BreakoutDefinition definition, int people) {
    return switch (definition.groups()) {
      case Groups.Count(var count, _) -> numbered(count);
      case Groups.Size(var size, _) -> numbered(Math.max(1, Math.ceilDiv(people, size)));
      case Groups.Named(var groups, _) -> groups;
    };
  }

  /// The groups of a round that starts with these; where their number is free, as many as named.
  static List<Group> groupsOf(BreakoutDefinition definition, Collection<RoomKey> named) {
    return definition.groups() instanceof Groups.Size
        ? numbered(named.stream().mapToInt(Grouping::number).max().orElse(1))
        : groupsFor(definition, 0);
  }

  private static int number(RoomKey key) {
    return key.value().matches("[1-9][0-9]{0,4}") ? Integer.parseInt(key.value()) : 0;
  }

  private static List<Group> numbered(int count) {
    return IntStream.rangeClosed(1, Math.max(1, count))
        .mapToObj(number ->
            new Group(
                new RoomKey(String.format(Locale.ROOT, "%d", number)), null, null, null, null))
        .toList();
  }

  /// Whether a rule that forms groups places this person.
  static boolean isPlaced(Member member) {
    return member.role() == Role.PARTICIPANT && member.present();
  }

  /// Whether a person may have a place in the groups of a round when it starts.
  static boolean mayHavePlace(BreakoutDefinition definition, Member member) {
    return member.role() == Role.PARTICIPANT
        || (member.role().leads() && definition.facilitators().contains(member.id()));
  }
}
