package org.plenary.breakout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.breakout.BreakoutEvent.Step;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Role;

/// Finds groups of a round for people who are in none, while nobody else moves and no group gets
/// more people than it may have; mutable, for one decision.
final class FreeSeats {

  private final Round round;
  private final Map<RoomKey, List<Member>> groups = new LinkedHashMap<>();
  private final Fit fit;

  FreeSeats(Round round, Moment moment) {
    this.round = round;
    this.fit = new Fit(round.definition(), new Traits(moment.delegations()));
    round.groups().forEach(group -> groups.put(group.key(), new ArrayList<>()));
    for (var member : moment.people()) {
      var group = groups.get(round.placeOf(member.id()));
      if (group != null) {
        group.add(member);
      }
    }
  }

  /// The person's own seat, else the group that fits best; empty where all are full.
  Optional<RoomKey> seatFor(Member member) {
    return ownSeat(member).or(() -> fit.groupFor(member, open()));
  }

  /// The seat that is kept for this person, unless others took it.
  Optional<RoomKey> ownSeat(Member member) {
    return round.seatOf(member.id()).map(Group::key).filter(group -> !isFull(group));
  }

  /// Whether no participant may come into this group any more.
  boolean isFull(RoomKey group) {
    var max = round.definition().groups().max();
    return max != null && participants(group) >= max;
  }

  /// The ways of these people to their seats, one after the other; who finds none stays.
  List<Step> seat(List<Member> people) {
    var steps = new ArrayList<Step>();
    for (var member : people) {
      seatFor(member)
          .ifPresent(group -> {
            take(member, group);
            steps.add(new Step(member.id(), round.placeOf(member.id()), group));
          });
    }
    return steps;
  }

  private void take(Member member, RoomKey group) {
    groups.getOrDefault(group, new ArrayList<>()).add(member);
  }

  private long participants(RoomKey group) {
    return groups.getOrDefault(group, List.of()).stream()
        .filter(member -> member.role() == Role.PARTICIPANT)
        .count();
  }

  private Map<RoomKey, List<Member>> open() {
    var open = new LinkedHashMap<RoomKey, List<Member>>();
    groups.forEach((group, people) -> {
      if (!isFull(group)) {
        open.put(group, people);
      }
    });
    return open;
  }
}
