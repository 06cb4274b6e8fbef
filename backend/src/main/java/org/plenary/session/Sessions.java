package org.plenary.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.Assigner;
import org.plenary.breakout.Assignment;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Projection;
import org.plenary.worksheet.Cell;
import org.plenary.worksheet.Harvest;

/// The sessions that this node serves, each with its one writer.
public final class Sessions implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<SessionId, Lane> lanes = new ConcurrentHashMap<>();
  private final LaneSurroundings around;
  private final RandomGenerator seeds = new SecureRandom();

  Sessions(LaneSurroundings around) {
    this.around = around;
  }

  /// Makes sure that the session is loaded and its projection published; fails when the database is
  /// away or the journal cannot be read.
  public CompletableFuture<@Nullable Void> load(SessionId session) {
    var lane = lane(session);
    return lane.isBroken()
        ? CompletableFuture.failedFuture(new UnreadableEntry("in " + session))
        : lane.ready();
  }

  /// Gives a command of a person to the session's lane. The future never fails: what goes wrong is
  /// a refusal.
  ///
  /// @param digest of the command as it was sent
  public CompletableFuture<Outcome> submit(
      SessionId session, PersonId actor, CommandId id, byte[] digest, SessionCommand command) {
    var outcome = new CompletableFuture<Outcome>();
    var lane = lane(session);
    var _ =
        lane.ready()
            .whenComplete((_, failure) -> {
              if (failure != null) {
                outcome.complete(new Outcome.Refused(Refusals.UNAVAILABLE));
              } else {
                knowing(
                    command,
                    lane,
                    () ->
                        lane.submit(
                            new Submission.FromPerson(
                                actor,
                                id,
                                digest,
                                command,
                                proposal(command, lane.state()),
                                outcome)));
              }
            });
    return outcome;
  }

  /// Groups are proposed for a definition, which may be so new that the lane has not seen it.
  private static void knowing(SessionCommand command, Lane lane, Runnable submit) {
    if (command instanceof SessionCommand.StartBreakout(var key, var _)
        && SessionRules.breakout(lane.state(), key).isEmpty()) {
      var _ = lane.refresh().thenRunAsync(submit);
    } else {
      submit.run();
    }
  }

  /// What stands of a session that this node has loaded.
  public Optional<Projection> current(SessionId session) {
    return Optional.ofNullable(lanes.get(session))
        .map(Lane::state)
        .filter(state -> state.roster().isTaken())
        .map(SessionProjection::new);
  }

  /// What of a session is open or over and so keeps its definition, whatever the plan says later.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  public Undertaken undertaken(SessionId session) {
    load(session).join();
    var state = state(session).orElseGet(SessionState::initial);
    return new Undertaken(
        state.polls().byKey().keys().collect(Collectors.toUnmodifiableSet()),
        Stream.concat(state.breakouts().former().keys(), state.breakouts().running().stream())
            .collect(Collectors.toUnmodifiableSet()),
        state.worksheets().byKey().keys().collect(Collectors.toUnmodifiableSet()));
  }

  /// What was written into the worksheets of a session that were opened, in the order of the plan.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  public List<Harvest> harvests(SessionId session) {
    load(session).join();
    var state = state(session).orElseGet(SessionState::initial);
    return SheetReading.harvests(state);
  }

  /// Whom the ids in what was written name, as the session knows them.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  public PersonCards people(SessionId session) {
    load(session).join();
    return new Cards(state(session).orElseGet(SessionState::initial));
  }

  /// The cards of a session: the complete rows of its worksheets for the compendium.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  public List<SheetCard> cards(SessionId session) {
    return SheetReading.cards(harvests(session));
  }

  /// What a cell held before, newest first; empty where this person may not see it, or where there
  /// is no such cell.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  ///
  /// @param reader empty for an organizer who is no person of the workshop
  public Optional<List<Cell.Version>> history(
      SessionId session, Optional<PersonId> reader, CellPlace cell) {
    load(session).join();
    return state(session).flatMap(state -> SheetReading.history(state, reader, cell));
  }

  CompletableFuture<Outcome> order(SessionId session, CommandId id, SystemOrder order) {
    var outcome = new CompletableFuture<Outcome>();
    lane(session).submit(new Submission.FromSystem(id, order, outcome));
    return outcome;
  }

  /// The state as this node has it; loads nothing.
  Optional<SessionState> state(SessionId session) {
    return Optional.ofNullable(lanes.get(session)).map(Lane::state);
  }

  /// The sessions that this node has loaded, and what it surely knows of them.
  Map<SessionId, Seq> loaded() {
    return lanes.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, lane -> lane.getValue().state().seq()));
  }

  /// Gives up the sessions that nobody needed for so long.
  ///
  /// @param isHeld whether somebody is connected to the session on this node
  void unload(Duration idle, Predicate<SessionId> isHeld) {
    lanes.forEach((session, lane) -> {
      if (lane.isIdleFor(idle) && !isHeld.test(session) && lanes.remove(session, lane)) {
        lane.stop();
        around.projections().forget(session);
      }
    });
  }

  /// The journal ends at this place, with this hash; a turn finds out what is not as it was known.
  /// Returns whether it is not.
  ///
  /// @param known what the session's lane had committed before the journal was asked
  boolean compare(SessionId session, Seq seq, String hash, Seq known) {
    var lane = lanes.get(session);
    if (lane == null) {
      return false;
    }
    var state = lane.state();
    var replaced = seq.equals(state.seq()) && !seq.equals(Seq.NONE) && !hash.equals(state.hash());
    if (replaced || known.isAfter(seq)) {
      lane.nudge(true);
      return true;
    }
    return nudge(session, seq);
  }

  /// How many orders wait in each lane.
  IntStream waiting() {
    return lanes.values().stream().mapToInt(Lane::waiting);
  }

  /// Returns whether this node did not know yet.
  boolean nudge(SessionId session, Seq seq) {
    var lane = lanes.get(session);
    if (lane == null || !seq.isAfter(lane.state().seq())) {
      return false;
    }
    lane.nudge(false);
    return true;
  }

  void nudgeRegister(SessionId session, long revision) {
    var lane = lanes.get(session);
    if (lane != null && revision != lane.revision()) {
      lane.nudge(true);
    }
  }

  @Override
  public void close() {
    lanes.values().forEach(Lane::stop);
    try {
      for (var lane : lanes.values()) {
        lane.awaitEnd(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Lane lane(SessionId session) {
    var lane = lanes.computeIfAbsent(session, id -> Lane.start(id, around));
    lane.use();
    var _ =
        lane.ready()
            .whenComplete((_, failure) -> {
              if (failure != null && !lane.isBroken()) {
                lanes.remove(session, lane);
              }
            });
    return lane;
  }

  /// Groups are found here, before the lane, since that may take a while; the lane checks them.
  private Optional<Assignment> proposal(SessionCommand command, SessionState state) {
    if (!(command instanceof SessionCommand.StartBreakout(var key, var groups))) {
      return Optional.empty();
    }
    if (groups != null) {
      return Optional.of(manual(groups, state));
    }
    return SessionRules.breakout(state, key)
        .map(definition -> propose(definition, state, seeds.nextLong()));
  }

  static Assignment propose(BreakoutDefinition definition, SessionState state, long seed) {
    var moment = StateMoment.ofSystem(state, state.at());
    return Assigner.propose(
            definition,
            moment.people(),
            moment.delegations(),
            definition.newPartnersSince().stream()
                .flatMap(former -> state.breakouts().formerGroups(former).stream())
                .toList(),
            seed)
        .assignment();
  }

  private static Assignment manual(Map<RoomKey, List<PersonKey>> groups, SessionState state) {
    var people = new LinkedHashMap<RoomKey, List<PersonId>>();
    groups.forEach((room, keys) ->
        people.put(
            room,
            keys.stream()
                .map(state.roster()::person)
                .flatMap(Optional::stream)
                .map(Register.RegisteredPerson::id)
                .toList()));
    return new Assignment(people, true);
  }
}
