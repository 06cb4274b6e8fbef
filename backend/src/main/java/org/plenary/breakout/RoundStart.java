package org.plenary.breakout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Member;
import org.plenary.rules.Moment;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

/// Decides whether a round starts as it was proposed.
record RoundStart(Breakouts breakouts, Moment moment) {

  Decided<BreakoutEvent> decide(BreakoutCommand.Start start) {
    var definition = start.definition();
    var prepared = start.orPrepared() ? breakouts.prepared().get(definition.key()) : null;
    var seats = prepared == null ? null : new PreparedSeats(definition, prepared, moment);
    var proposal = seats == null ? start.proposal() : seats.taken();
    var refusal = refusal(definition, proposal);
    if (refusal.isPresent()) {
      return new Decided.Refused<>(refusal.get());
    }
    var groups = Grouping.groupsOf(definition, proposal.groups().keySet());
    var assignment = complete(definition, groups, asked(definition, proposal));
    var minutes = definition.minutes();
    var event =
        new BreakoutEvent.RoundStarted(
            definition,
            groups,
            assignment,
            minutes == null ? null : moment.now().plus(Duration.ofMinutes(minutes)),
            seats == null ? null : seats.kept(),
            null,
            again(start, assignment));
    return new Decided.Accepted<>(List.of(event), breakouts.startResult(event, moment));
  }

  private Optional<Refusal> refusal(BreakoutDefinition definition, Assignment proposal) {
    return Breakouts.unavailable(definition)
        .or(() -> refuseIf(breakouts.on() != null, BreakoutRefusals.ALREADY_ON))
        .or(() -> refuseIf(!moment.live(), BreakoutRefusals.NOT_LIVE))
        .or(() ->
            refuseIf(
                definition.assign().equals("manual")
                    && !proposal.byHand()
                    && proposal.groups().isEmpty(),
                BreakoutRefusals.GROUPS_MISSING))
        .or(() -> wrong(definition, proposal.groups()));
  }

  /// What is wrong about groups, whenever they are to start.
  Optional<Refusal> wrong(BreakoutDefinition definition, Map<RoomKey, List<PersonId>> groups) {
    return wrongGroups(definition, groups.keySet()).or(() -> wrongPeople(definition, groups));
  }

  /// How many pairs meet again, where rounds of other sessions count.
  private @Nullable Integer again(BreakoutCommand.Start start, Assignment assignment) {
    if (start.elsewhere().isEmpty()) {
      return null;
    }
    var groupOf = new HashMap<PersonId, RoomKey>();
    assignment
        .groups()
        .forEach((group, people) -> people.forEach(person -> groupOf.put(person, group)));
    var earlier = new ArrayList<>(start.elsewhere());
    start.definition().newPartnersSince().forEach(b -> earlier.addAll(breakouts.formerGroups(b)));
    return Meetings.again(
        earlier,
        groupOf,
        person -> moment.person(person).filter(m -> m.role() == Role.PARTICIPANT).isPresent());
  }

  private static Optional<Refusal> refuseIf(boolean wrong, Refusal refusal) {
    return wrong ? Optional.of(refusal) : Optional.empty();
  }

  static Optional<Refusal> wrongGroups(BreakoutDefinition definition, Collection<RoomKey> named) {
    var groups = Grouping.groupsOf(definition, named);
    if (groups.size() > Grouping.MOST) {
      return Optional.of(BreakoutRefusals.TOO_MANY_GROUPS);
    }
    var known = new HashSet<>(groups.stream().map(Group::key).toList());
    return refuseIf(!known.containsAll(named), BreakoutRefusals.UNKNOWN_GROUP);
  }

  private Optional<Refusal> wrongPeople(
      BreakoutDefinition definition, Map<RoomKey, List<PersonId>> groups) {
    Set<PersonId> placed = new HashSet<>();
    var max = definition.groups().max();
    for (var people : groups.values()) {
      var participants = 0;
      for (var person : people) {
        var member = moment.person(person);
        if (member.isEmpty()) {
          return Optional.of(BreakoutRefusals.UNKNOWN_PERSON);
        }
        if (!Grouping.mayHavePlace(definition, member.get())) {
          return Optional.of(BreakoutRefusals.NOT_PARTICIPANT);
        }
        if (!placed.add(person)) {
          return Optional.of(BreakoutRefusals.PERSON_TWICE);
        }
        participants += member.get().role() == Role.PARTICIPANT ? 1 : 0;
      }
      if (max != null && participants > max) {
        return Optional.of(BreakoutRefusals.GROUP_FULL);
      }
    }
    return Optional.empty();
  }

  /// Where people choose themselves, nobody has a place yet but those who lead.
  private Assignment asked(BreakoutDefinition definition, Assignment proposal) {
    if (proposal.byHand() || !definition.assign().equals(Breakouts.SELF_SELECT)) {
      return proposal;
    }
    var leaders = new LinkedHashMap<RoomKey, List<PersonId>>();
    proposal
        .groups()
        .forEach(
            (group, people) -> leaders.put(group, people.stream().filter(this::leads).toList()));
    return new Assignment(leaders, true);
  }

  private boolean leads(PersonId person) {
    return moment.person(person).filter(member -> member.role().leads()).isPresent();
  }

  /// The proposal with every group in it, and unless it was made by hand with those participants
  /// who came since it was made.
  private Assignment complete(
      BreakoutDefinition definition, List<Group> groups, Assignment proposal) {
    var members = new LinkedHashMap<RoomKey, List<Member>>();
    Set<PersonId> placed = new LinkedHashSet<>();
    for (var group : groups) {
      var people = proposal.groups().getOrDefault(group.key(), List.of());
      placed.addAll(people);
      members.put(
          group.key(),
          new ArrayList<>(people.stream().flatMap(p -> moment.person(p).stream()).toList()));
    }
    if (!proposal.byHand()) {
      var fit = new Fit(definition, new Traits(moment.delegations()));
      moment.people().stream()
          .filter(member -> Grouping.isPlaced(member) && !placed.contains(member.id()))
          .forEach(member -> add(member, fit.groupFor(member, members), members));
    }
    return new Assignment(ids(members), proposal.byHand());
  }

  private static void add(
      Member member, Optional<RoomKey> group, Map<RoomKey, List<Member>> members) {
    group.map(members::get).ifPresent(people -> people.add(member));
  }

  private static Map<RoomKey, List<PersonId>> ids(Map<RoomKey, List<Member>> members) {
    var ids = new LinkedHashMap<RoomKey, List<PersonId>>();
    members.forEach((group, people) -> ids.put(group, people.stream().map(Member::id).toList()));
    return ids;
  }
}
