package org.plenary.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.Assigner;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.breakout.Breakouts;
import org.plenary.breakout.FormerRound;
import org.plenary.breakout.Keeping;
import org.plenary.breakout.Proposal;
import org.plenary.breakout.Violation;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.rules.Refusal;
import org.plenary.rules.Text;

/// Groups that leaders look at before anything is kept of them.
public final class Proposals {

  private final Sessions sessions;
  private final Planner planner;

  Proposals(Sessions sessions) {
    this.sessions = sessions;
    this.planner = sessions.planner();
  }

  /// What is wished of a proposal.
  ///
  /// @param seed the same seed gives the same groups; null for any
  /// @param locked who surely goes where
  /// @param from groups of which as few people as possible move
  /// @param like an earlier breakout of the workshop whose groups come again
  /// @param everyone whether participants who are away get a place too
  public record Wish(
      @Nullable Long seed,
      Map<PersonKey, RoomKey> locked,
      Map<RoomKey, List<PersonKey>> from,
      @Nullable BreakoutKey like,
      boolean everyone) {}

  /// A proposal, or why there is none.
  public sealed interface Answer {

    /// Groups that nobody keeps yet.
    ///
    /// @param left participants without a place
    record Found(
        Map<RoomKey, Proposed> groups, long seed, List<Violation> unmet, List<PersonKey> left)
        implements Answer {}

    record Refused(Refusal refusal) implements Answer {}

    /// The session has no such breakout.
    record Unknown() implements Answer {}
  }

  /// A group and who is proposed for it.
  public record Proposed(Text title, List<PersonKey> people) {}

  /// A round that is over, as it is told to leaders.
  public record Round(
      SessionKey session,
      BreakoutKey breakout,
      Text title,
      Instant endedAt,
      Map<RoomKey, List<PersonKey>> groups) {}

  /// The groups that a breakout can have, by the names that a table may give them.
  public Optional<List<Group>> groups(SessionId session, BreakoutKey breakout) {
    var state = sessions.knowing(session, breakout);
    return SessionRules.breakout(state, breakout)
        .map(definition -> groups(definition, Planner.placed(state, true).size()));
  }

  private static List<Group> groups(BreakoutDefinition definition, int people) {
    return definition.groups() instanceof BreakoutDefinition.Groups.Size(int size, var _)
        ? Breakouts.groups(
            definition,
            List.of(new RoomKey(String.valueOf(Math.max(1, Math.ceilDiv(people, size))))))
        : Breakouts.groups(definition, List.of());
  }

  /// Works out groups.
  public Answer propose(SessionId session, BreakoutKey breakout, Wish wish) {
    var state = sessions.knowing(session, breakout);
    var found = SessionRules.breakout(state, breakout);
    if (found.isEmpty()) {
      return new Answer.Unknown();
    }
    var definition = found.get();
    var locked = locked(wish, state.roster());
    var from = PreparationRules.groups(wish.from(), state.roster());
    if (locked.isEmpty() || from.isEmpty()) {
      return new Answer.Refused(Refusals.NO_SUCH_PERSON);
    }
    var named = Stream.concat(wish.from().keySet().stream(), wish.locked().values().stream());
    var wrong = Breakouts.wrongGroups(definition, named.distinct().toList());
    if (wrong.isPresent()) {
      return new Answer.Refused(wrong.get());
    }
    return propose(
        new Asked(session, state, definition, wish), new HashMap<>(locked.get()), from.get());
  }

  private record Asked(
      SessionId session, SessionState state, BreakoutDefinition definition, Wish wish) {}

  private Answer propose(
      Asked asked, Map<PersonId, RoomKey> locked, Map<RoomKey, List<PersonId>> from) {
    var state = asked.state();
    var wish = asked.wish();
    var like = wish.like();
    if (like != null) {
      var former = planner.rounds().last(like, asked.session(), state);
      if (former.isEmpty()) {
        return new Answer.Refused(Refusals.NO_SUCH_ROUND);
      }
      alike(former.get(), asked)
          .forEach((group, people) -> people.forEach(person -> locked.putIfAbsent(person, group)));
    }
    var elsewhere = planner.rounds().elsewhere(asked.definition(), asked.session(), state);
    var task = Planner.task(asked.definition(), state, elsewhere);
    var seed = wish.seed() == null ? planner.seed() : wish.seed();
    var keeping = new Keeping(from, locked, wish.everyone());
    return planner
        .solvers()
        .solve(() -> Assigner.propose(task, keeping, seed))
        .<Answer>map(proposal -> found(asked, proposal, seed, wish.everyone()))
        .orElseGet(() -> new Answer.Refused(Refusals.BUSY));
  }

  private static Map<RoomKey, List<PersonId>> alike(FormerRound former, Asked asked) {
    return former.groupsFor(
        asked.definition(), Planner.placed(asked.state(), asked.wish().everyone()));
  }

  /// Groups that somebody else made, as a proposal; people who are away count too.
  public Answer check(
      SessionId session, BreakoutKey breakout, Map<RoomKey, List<PersonKey>> groups) {
    var state = sessions.knowing(session, breakout);
    var found = SessionRules.breakout(state, breakout);
    var people = PreparationRules.groups(groups, state.roster());
    if (found.isEmpty() || people.isEmpty()) {
      return found.isEmpty() ? new Answer.Unknown() : new Answer.Refused(Refusals.NO_SUCH_PERSON);
    }
    var wish = new Wish(null, Map.of(), Map.of(), null, true);
    var asked = new Asked(session, state, found.get(), wish);
    var elsewhere = planner.rounds().elsewhere(found.get(), session, state);
    var task = Planner.task(found.get(), state, elsewhere);
    return planner
        .solvers()
        .solve(() -> Assigner.check(task, people.get(), true))
        .<Answer>map(proposal -> found(asked, proposal, 0, true))
        .orElseGet(() -> new Answer.Refused(Refusals.BUSY));
  }

  private static Answer found(Asked asked, Proposal proposal, long seed, boolean everyone) {
    var roster = asked.state().roster();
    var members = proposal.assignment().groups();
    var groups = new LinkedHashMap<RoomKey, Proposed>();
    for (var group : Breakouts.groups(asked.definition(), members.keySet())) {
      var people = keys(members.getOrDefault(group.key(), List.of()), roster);
      groups.put(group.key(), new Proposed(Breakouts.title(group), people));
    }
    var left = Planner.placed(asked.state(), everyone);
    members.values().forEach(left::removeAll);
    return new Answer.Found(
        groups,
        seed,
        proposal.unmet(),
        roster.people().stream()
            .filter(person -> left.contains(person.id()))
            .map(Register.RegisteredPerson::key)
            .toList());
  }

  private static List<PersonKey> keys(List<PersonId> people, Roster roster) {
    return people.stream()
        .flatMap(id -> roster.person(id).stream())
        .map(Register.RegisteredPerson::key)
        .toList();
  }

  private static Optional<Map<PersonId, RoomKey>> locked(Wish wish, Roster roster) {
    var locked = new LinkedHashMap<PersonId, RoomKey>();
    for (var lock : wish.locked().entrySet()) {
      var person = roster.person(lock.getKey());
      if (person.isEmpty()) {
        return Optional.empty();
      }
      locked.put(person.get().id(), lock.getValue());
    }
    return Optional.of(locked);
  }

  /// The rounds of these sessions that are over, the last of each breakout, the newest first.
  public List<Round> rounds(List<OtherSessions.Listed> listed) {
    var rounds = new ArrayList<Round>();
    for (var state : planner.rounds().states(listed)) {
      for (var former : state.breakouts().formerRounds()) {
        rounds.add(round(former, state));
      }
    }
    rounds.sort((one, other) -> other.endedAt().compareTo(one.endedAt()));
    return rounds;
  }

  private static Round round(FormerRound former, SessionState state) {
    var groups = new LinkedHashMap<RoomKey, List<PersonKey>>();
    former.groups().forEach((group, people) -> groups.put(group, keys(people, state.roster())));
    return new Round(
        state.roster().programme().key(),
        former.breakout(),
        former.title(),
        former.endedAt(),
        groups);
  }
}
