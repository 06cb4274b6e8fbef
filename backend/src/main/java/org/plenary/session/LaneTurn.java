package org.plenary.session;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.Deadline;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.journal.Author;
import org.plenary.journal.CommandName;
import org.plenary.journal.Draft;
import org.plenary.journal.Entry;
import org.plenary.journal.Turn;
import org.plenary.rules.Decided;
import org.plenary.rules.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One turn of a lane: under the session's lock, each order is decided on the state that the former
/// one left. Nothing of it is seen by anybody before the turn is committed.
final class LaneTurn {

  private static final Logger log = LoggerFactory.getLogger(LaneTurn.class);

  private final SessionId session;
  private final RegisterSource registers;
  private final EntryCodec codec;
  private final Turn turn;
  private final long compared;
  private SessionState state;

  /// What stands when the turn is committed.
  ///
  /// @param outcomes in the order of the orders
  record Result(SessionState state, long revision, List<Outcome> outcomes) {}

  /// @param compared the revision of the register with which the known state agrees
  LaneTurn(
      SessionId session,
      RegisterSource registers,
      EntryCodec codec,
      Turn turn,
      SessionState known,
      long compared) {
    this.session = session;
    this.registers = registers;
    this.codec = codec;
    this.turn = turn;
    this.state = known;
    this.compared = compared;
  }

  Result run(List<? extends Submission.Order> orders) throws SQLException {
    if (!Replay.continues(state, turn.known())) {
      throw new HistoryLost();
    }
    state = Replay.fold(state, turn.news(), codec);
    var phase = state.run().phase();
    var revision = takeRegister();
    var outcomes = new ArrayList<Outcome>();
    for (var order : orders) {
      outcomes.add(answer(order));
    }
    if (state.run().phase() != phase) {
      registers.phase(turn.connection(), session, state.run().phase());
      revision = takeRegister();
    }
    turn.deadline(nextDeadline());
    return new Result(state, revision, outcomes);
  }

  private @Nullable Instant nextDeadline() {
    return Deadlines.next(state).map(Deadline::at).orElse(null);
  }

  private long takeRegister() throws SQLException {
    var revision = registers.revision(turn.connection(), session);
    if (revision != compared && revision != state.roster().revision()) {
      var difference = state.roster().differenceTo(registers.read(turn.connection(), session));
      if (difference.isPresent()) {
        append(
            new CommandName(Author.SYSTEM, new CommandId("register/" + revision)),
            new byte[0],
            consequences(state, difference.get(), turn.now()));
      }
    }
    return revision;
  }

  private Outcome answer(Submission.Order order) throws SQLException {
    var earlier = turn.earlier(order.name());
    if (earlier.isPresent()) {
      return repeated(order, earlier.get());
    }
    var before = state;
    try {
      return switch (order) {
        case Submission.FromSystem system -> answer(system);
        case Submission.FromPerson person -> answer(person);
      };
    } catch (RuntimeException e) {
      log.error("A command of session {} threw and left no trace", session, e);
      state = before;
      return new Outcome.Refused(Refusals.INTERNAL);
    }
  }

  private Outcome answer(Submission.FromPerson order) throws SQLException {
    var moment = StateMoment.of(state, turn.now(), order.actor());
    if (moment.isEmpty()) {
      return new Outcome.Refused(Refusals.FORBIDDEN);
    }
    if (order.command() instanceof SessionCommand.OfRegister change) {
      var refusal = Admission.refusal(change, moment.get());
      return refusal.isPresent()
          ? refused(refusal.get())
          : changeRegister(order, change, order.actor());
    }
    return switch (order.command()) {
      case SessionCommand.Open _, SessionCommand.Reopen _ -> open(order, moment.get());
      default ->
          settle(order, SessionRules.decide(order.command(), order.proposal(), moment.get()));
    };
  }

  private Outcome open(Submission.FromPerson order, StateMoment moment) throws SQLException {
    var decided = SessionRules.decide(order.command(), order.proposal(), moment);
    return decided instanceof Decided.Accepted && !registers.mayOpen(turn.connection(), session)
        ? refused(Refusals.ARCHIVED)
        : settle(order, decided);
  }

  private Outcome answer(Submission.FromSystem order) throws SQLException {
    if (order.order() instanceof SystemOrder.DeadlineReached(var name, var _)
        && name.equals(Deadlines.DOOR)) {
      var people = Deadlines.doorReached(state, turn.now());
      var as = state.roster().workshop().doorOrAsking().admits();
      return people.isEmpty()
          ? new Outcome.Done(state.seq(), Map.of())
          : changeRegister(order, new SessionCommand.Admit(people, as, null), null);
    }
    return settle(
        order, SessionRules.decide(order.order(), StateMoment.ofSystem(state, turn.now())));
  }

  /// The facts about people go into the register, the change of it into the entry. What throws
  /// after it has changed the register leaves no trace there either, while the other commands of
  /// the turn stand.
  private Outcome changeRegister(
      Submission.Order order, SessionCommand.OfRegister change, @Nullable PersonId actor)
      throws SQLException {
    var before = turn.connection().setSavepoint();
    try {
      if (!registers.change(turn.connection(), session, change, actor)) {
        turn.connection().rollback(before);
        return refused(Admission.nobody(change));
      }
      return settleWithRegister(order);
    } catch (RuntimeException e) {
      turn.connection().rollback(before);
      throw e;
    }
  }

  private Outcome settleWithRegister(Submission.Order order) throws SQLException {
    var difference = state.roster().differenceTo(registers.read(turn.connection(), session));
    return settle(
        order,
        difference
            .<Decided<SessionEvent>>map(
                event -> Decided.accepted(consequences(state, event, turn.now())))
            .orElseGet(() -> Decided.accepted(List.of())));
  }

  private Outcome settle(Submission.Order order, Decided<SessionEvent> decided) {
    return switch (decided) {
      case Decided.Refused<SessionEvent>(var refusal) -> refused(refusal);
      case Decided.Accepted<SessionEvent>(var events, var result) -> {
        if (!events.isEmpty()) {
          append(order.name(), order.digest(), events);
        }
        yield new Outcome.Done(state.seq(), result);
      }
    };
  }

  /// The state is made first: what cannot be applied never becomes an entry.
  private void append(CommandName name, byte[] digest, List<SessionEvent> events) {
    var next = Fold.apply(state, events, state.seq().next(), state.hash(), turn.now());
    var written = codec.write(new EntryBody(events));
    var entry =
        turn.append(
            new Draft(
                name.author(),
                name.id(),
                digest,
                EntryCodec.VERSION,
                written.body(),
                written.words()));
    state = next.at(entry.seq(), Replay.digits(entry.hash()), entry.at());
  }

  private Outcome repeated(Submission.Order order, Entry earlier) {
    if (!Arrays.equals(earlier.digest(), order.digest())) {
      return refused(Refusals.ID_REUSED);
    }
    var body = codec.read(earlier.version(), earlier.body(), earlier.words());
    var moment = StateMoment.ofSystem(state, turn.now());
    return new Outcome.Done(
        earlier.seq(), SessionRules.result(body.events(), earlier.seq(), moment));
  }

  /// A change of the register with what follows from it for the features, in one entry.
  static List<SessionEvent> consequences(SessionState state, SessionEvent change, Instant now) {
    var changed = Fold.apply(state, List.of(change), state.seq().next(), state.hash(), now);
    var events = new ArrayList<SessionEvent>();
    events.add(change);
    changed.polls().peopleChanged(StateMoment.ofSystem(changed, now)).stream()
        .map(SessionEvent.OfPoll::new)
        .forEach(events::add);
    if (change instanceof SessionEvent.RegisterChanged(_, var people, var gone, _, _, _, _)) {
      var affected =
          Stream.concat(people.stream().map(Register.RegisteredPerson::id), gone.stream()).toList();
      changed
          .breakouts()
          .peopleChanged(affected, StateMoment.ofSystem(changed, now))
          .map(SessionEvent.OfBreakout::new)
          .ifPresent(events::add);
    }
    return events;
  }

  private static Outcome refused(Refusal refusal) {
    return new Outcome.Refused(refusal);
  }
}
