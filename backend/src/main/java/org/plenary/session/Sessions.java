package org.plenary.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Projection;
import org.plenary.worksheet.Cell;
import org.plenary.worksheet.Harvest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that this node serves, each with its one writer.
public final class Sessions implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  private final Map<SessionId, Lane> lanes = new ConcurrentHashMap<>();
  private final LaneSurroundings around;
  private final Solvers solvers = new Solvers(PATIENCE);
  private final Planner planner;

  Sessions(LaneSurroundings around, OtherSessions others) {
    this.around = around;
    this.planner = new Planner(new FormerRounds(this, others), solvers, new SecureRandom());
  }

  Planner planner() {
    return planner;
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
                var order =
                    new Submission.FromPerson(
                        actor, id, digest, command, Optional.empty(), outcome);
                if (command instanceof SessionCommand.StartBreakout start
                    && mayPlan(lane.state(), actor)) {
                  knowing(start.breakout(), lane, () -> plan(start, session, lane, order));
                } else {
                  lane.submit(order);
                }
              }
            });
    return outcome;
  }

  /// Whether it is worth while to form groups: the lane refuses those who do not lead.
  private static boolean mayPlan(SessionState state, PersonId actor) {
    return state
        .roster()
        .person(actor)
        .filter(person -> !person.waiting() && person.role().leads())
        .isPresent();
  }

  /// Groups are proposed for a definition, which may be so new that the lane has not seen it. What
  /// follows may take a while, and so has a thread of its own.
  private static void knowing(BreakoutKey breakout, Lane lane, Runnable then) {
    if (SessionRules.breakout(lane.state(), breakout).isEmpty()) {
      var _ = lane.refresh().thenRun(() -> Thread.startVirtualThread(then));
    } else {
      Thread.startVirtualThread(then);
    }
  }

  private void plan(
      SessionCommand.StartBreakout start,
      SessionId session,
      Lane lane,
      Submission.FromPerson order) {
    try {
      switch (planner.plan(start, session, lane.state())) {
        case Planner.Plan.Ready(var planned) -> lane.submit(order.with(planned));
        case Planner.Plan.Refused(var refusal) ->
            order.outcome().complete(new Outcome.Refused(refusal));
      }
    } catch (RuntimeException e) {
      log.error("Groups of session {} could not be formed", session, e);
      order.outcome().complete(new Outcome.Refused(Refusals.INTERNAL));
    }
  }

  /// The state of a session that is loaded for it, with the breakout if there is such a one.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  SessionState knowing(SessionId session, BreakoutKey breakout) {
    load(session).join();
    var lane = lane(session);
    if (SessionRules.breakout(lane.state(), breakout).isEmpty()) {
      lane.refresh().join();
    }
    return lane.state();
  }

  /// What stands of a session that this node has loaded.
  public Optional<Projection> current(SessionId session) {
    return Optional.ofNullable(lanes.get(session))
        .map(Lane::state)
        .filter(state -> state.roster().isTaken())
        .map(SessionProjection::new);
  }

  /// What was written into the worksheets of a session that were opened, in the order of the plan.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  public List<Harvest> harvests(SessionId session) {
    return SheetReading.harvests(upToDate(session));
  }

  /// The state with everything that other nodes have committed until now. What people take home
  /// must not be older than what they were told is done.
  private SessionState upToDate(SessionId session) {
    load(session).join();
    lane(session).refresh().join();
    return state(session).orElseGet(SessionState::initial);
  }

  /// Whom the ids in what was written name, as the session knows them.
  ///
  /// @throws java.util.concurrent.CompletionException when the session cannot be loaded
  public PersonCards people(SessionId session) {
    return new Cards(upToDate(session));
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
    return SheetReading.history(upToDate(session), reader, cell);
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
    solvers.close();
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
}
