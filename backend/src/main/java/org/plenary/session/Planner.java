package org.plenary.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.plenary.breakout.Assigner;
import org.plenary.breakout.Assignment;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.FormerRound;
import org.plenary.breakout.Keeping;
import org.plenary.breakout.Task;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionId;
import org.plenary.rules.Member;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;

/// Finds the groups of a round before its command comes to the lane, since that may take a while;
/// the lane checks them.
final class Planner {

  private static final Set<String> BY_RULE =
      Set.of("balanced", "random", "as-before", "self-select");

  private final FormerRounds rounds;
  private final Solvers solvers;
  private final RandomGenerator seeds;

  Planner(FormerRounds rounds, Solvers solvers, RandomGenerator seeds) {
    this.rounds = rounds;
    this.solvers = solvers;
    this.seeds = seeds;
  }

  /// Groups for a round, or why there are none.
  sealed interface Plan {
    record Ready(Planned planned) implements Plan {}

    record Refused(Refusal refusal) implements Plan {}
  }

  Plan plan(SessionCommand.StartBreakout command, SessionId session, SessionState state) {
    var found = SessionRules.breakout(state, command.breakout());
    if (found.isEmpty()) {
      return ready(Map.of(), true, List.of());
    }
    var definition = found.get();
    var elsewhere = rounds.elsewhere(definition, session, state);
    var groups = command.groups();
    if (groups != null) {
      var people = PreparationRules.groups(groups, state.roster()).orElseGet(Map::of);
      return ready(people, !command.place(), elsewhere);
    }
    var like = command.like();
    if (like != null) {
      return rounds
          .last(like, session, state)
          .map(former -> alike(former, definition, state, elsewhere))
          .orElseGet(() -> new Plan.Refused(Refusals.NO_SUCH_ROUND));
    }
    return byRule(definition, session, state, elsewhere);
  }

  private Plan byRule(
      BreakoutDefinition definition,
      SessionId session,
      SessionState state,
      List<Map<RoomKey, List<PersonId>>> elsewhere) {
    if (state.breakouts().isPrepared(definition.key()) || !BY_RULE.contains(definition.assign())) {
      return ready(Map.of(), false, elsewhere);
    }
    if (definition.assign().equals("as-before")) {
      var former = rounds.last(session, state);
      if (former.isPresent()) {
        return alike(former.get(), definition, state, elsewhere);
      }
    }
    var task = task(definition, state, elsewhere);
    return solvers
        .solve(() -> Assigner.propose(task, Keeping.NOTHING, seeds.nextLong()).assignment())
        .<Plan>map(found -> new Plan.Ready(new Planned(found, elsewhere)))
        .orElseGet(() -> new Plan.Refused(Refusals.BUSY));
  }

  private static Plan alike(
      FormerRound former,
      BreakoutDefinition definition,
      SessionState state,
      List<Map<RoomKey, List<PersonId>>> elsewhere) {
    return ready(former.groupsFor(definition, placed(state, false)), false, elsewhere);
  }

  private static Plan ready(
      Map<RoomKey, List<PersonId>> groups,
      boolean byHand,
      List<Map<RoomKey, List<PersonId>>> elsewhere) {
    return new Plan.Ready(new Planned(new Assignment(groups, byHand), elsewhere));
  }

  /// The participants who are present, or all.
  static Set<PersonId> placed(SessionState state, boolean everyone) {
    return StateMoment.ofSystem(state, state.at()).people().stream()
        .filter(member -> member.role() == Role.PARTICIPANT)
        .filter(member -> everyone || member.present())
        .map(Member::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  static Task task(
      BreakoutDefinition definition,
      SessionState state,
      List<Map<RoomKey, List<PersonId>>> elsewhere) {
    var moment = StateMoment.ofSystem(state, state.at());
    var earlier = new ArrayList<>(elsewhere);
    definition
        .newPartnersSince()
        .forEach(former -> earlier.addAll(state.breakouts().formerGroups(former)));
    return new Task(
        definition, List.copyOf(moment.people()), List.copyOf(moment.delegations()), earlier);
  }

  FormerRounds rounds() {
    return rounds;
  }

  Solvers solvers() {
    return solvers;
  }

  long seed() {
    return seeds.nextInt(1, Integer.MAX_VALUE);
  }
}
