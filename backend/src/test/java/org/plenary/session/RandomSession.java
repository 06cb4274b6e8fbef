package org.plenary.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.Assigner;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.Keeping;
import org.plenary.ids.BootId;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.TabId;
import org.plenary.poll.Answer;
import org.plenary.rules.Attends;
import org.plenary.rules.Decided;
import org.plenary.rules.Role;
import org.plenary.topics.Document;
import org.plenary.topics.Topic;

/// Plays a session with random commands, as people and the system might give them.
final class RandomSession {

  private static final List<String> PEOPLE =
      List.of("lead", "organizer", "watcher", "aa-1", "aa-2", "bb-1", "bb-2", "cc-1", "dd-1");

  private final Random random;
  private final TestRegister register;
  private Instant now = Instant.parse("2021-10-27T01:00:00Z");
  private SessionState state = SessionState.initial();
  private final RandomSheets sheets;
  private int connections;

  RandomSession(long seed) {
    this(seed, new TestRegister());
  }

  RandomSession(long seed, TestRegister register) {
    this.random = new Random(seed);
    this.sheets = new RandomSheets(new Random(seed + 1), PEOPLE, this::state);
    this.register = register;
  }

  SessionState state() {
    return state;
  }

  /// One step: the events that were accepted, none where the command was refused.
  List<SessionEvent> step() {
    now = now.plusMillis(random.nextInt(60_000));
    var events = events();
    if (!events.isEmpty()) {
      state =
          Fold.apply(
              state, events, state.seq().next(), "%08x".formatted(state.seq().value() + 1), now);
    }
    return events;
  }

  private List<SessionEvent> events() {
    if (!state.roster().isTaken() || random.nextInt(25) == 0) {
      return changeRegister();
    }
    if (random.nextInt(3) == 0) {
      return accepted(SessionRules.decide(order(), StateMoment.ofSystem(state, now)));
    }
    var actor = random.nextInt(3) == 0 ? TestRegister.LEAD : person();
    return StateMoment.of(state, now, actor)
        .map(moment -> decide(command(), moment))
        .orElse(List.of());
  }

  private List<SessionEvent> decide(SessionCommand command, StateMoment moment) {
    var proposal = Optional.<Planned>empty();
    if (command instanceof SessionCommand.StartBreakout start && start.groups() == null) {
      proposal = SessionRules.breakout(state, start.breakout()).map(this::planned);
    }
    return accepted(SessionRules.decide(command, proposal, moment));
  }

  private Planned planned(BreakoutDefinition definition) {
    var task = Planner.task(definition, state, List.of());
    return Planned.of(Assigner.propose(task, Keeping.NOTHING, random.nextLong()).assignment());
  }

  private List<SessionEvent> changeRegister() {
    if (state.roster().isTaken()) {
      var person =
          register.current().people().get(random.nextInt(register.current().people().size()));
      if (random.nextInt(8) == 0 && !person.id().equals(TestRegister.LEAD)) {
        register.removePerson(person.id());
      } else if (random.nextInt(6) == 0) {
        changeDoor();
      } else {
        register.replace(
            TestRegister.person(
                person.key().value(),
                person.rank(),
                person.id().equals(TestRegister.LEAD)
                    ? Role.FACILITATOR
                    : pick(List.of(Role.PARTICIPANT, Role.OBSERVER, Role.FACILITATOR)),
                pick(List.of("aa", "bb", "cc", "dd")),
                false));
      }
    }
    return state
        .roster()
        .differenceTo(register.current())
        .map(this::withConsequences)
        .orElse(List.of());
  }

  /// A guest knocks or is turned away, or the door becomes another one.
  private void changeDoor() {
    var guest = TestGuests.guest("guest-" + random.nextInt(2), 60 + random.nextInt(2));
    switch (random.nextInt(3)) {
      case 0 -> register.replace(guest);
      case 1 -> register.replace(TestGuests.refused(guest, now.plusSeconds(120)));
      default ->
          register.set(
              new Door(
                  pick(List.of(Door.Policy.values())),
                  Role.OBSERVER,
                  pick(List.of(Door.Policy.ASK, Door.Policy.OPEN)),
                  random.nextInt(30)));
    }
  }

  private List<SessionEvent> withConsequences(SessionEvent change) {
    return LaneTurn.consequences(state, change, now);
  }

  private SystemOrder order() {
    var boot = new BootId("boot-of-node-" + random.nextInt(2));
    var all = state.connected().connections().keys().toList();
    return switch (all.isEmpty() ? 0 : random.nextInt(6)) {
      case 4 -> new SystemOrder.Leave(all.get(random.nextInt(all.size())), now, "closed", false);
      case 5 ->
          random.nextInt(5) == 0
              ? new SystemOrder.Lose(boot, now, Set.of(), Map.of(), random.nextBoolean())
              : Deadlines.next(state)
                  .<SystemOrder>map(deadline ->
                      new SystemOrder.DeadlineReached(deadline.name(), deadline.setBy()))
                  .orElseGet(() -> arrive(boot));
      default -> arrive(boot);
    };
  }

  private SystemOrder arrive(BootId boot) {
    return new SystemOrder.Arrive(
        new ConnectionId("connection-" + connections++),
        person(),
        new TabId("tab-of-person-" + random.nextInt(3)),
        pick(List.of(Attends.values())),
        boot,
        now);
  }

  private SessionCommand command() {
    List<Supplier<SessionCommand>> commands =
        List.of(
            SessionCommand.Open::new,
            SessionCommand.Start::new,
            SessionCommand.Resume::new,
            () -> random.nextInt(6) == 0 ? new SessionCommand.Pause() : new SessionCommand.Resume(),
            () -> random.nextInt(12) == 0 ? new SessionCommand.Close() : new SessionCommand.Start(),
            SessionCommand.Reopen::new,
            () -> new SessionCommand.StartItem(new ItemKey(pick(List.of("one", "two")))),
            () -> new SessionCommand.OpenPoll(poll()),
            () -> new SessionCommand.OpenPoll(poll()),
            () -> new SessionCommand.ClosePoll(poll()),
            () -> new SessionCommand.PublishPoll(poll()),
            () -> new SessionCommand.ReopenPoll(poll()),
            this::answer,
            this::answer,
            this::answer,
            this::answer,
            () ->
                new SessionCommand.StartBreakout(
                    new BreakoutKey(pick(List.of("groups", "chosen"))), null),
            () ->
                new SessionCommand.PrepareBreakout(
                    new BreakoutKey("groups"), Map.of(new RoomKey("1"), List.of(key())), List.of()),
            () -> new SessionCommand.ReopenBreakout(new BreakoutKey("groups"), 10),
            () -> new SessionCommand.ChooseGroup(room()),
            () -> new SessionCommand.ChooseGroup(room()),
            SessionCommand.Decline::new,
            SessionCommand.JoinGroup::new,
            SessionCommand.PlaceRest::new,
            this::role,
            this::role,
            () -> new SessionCommand.SeeMessage(message()),
            () -> new SessionCommand.ExtendBreakout(random.nextInt(10) - 3),
            () -> new SessionCommand.MessageGroups("Come back soon", null),
            () ->
                random.nextInt(4) == 0
                    ? new SessionCommand.CloseBreakout()
                    : new SessionCommand.AskHelp(),
            SessionCommand.AskHelp::new,
            () -> new SessionCommand.EndHelp(random.nextBoolean() ? null : room()),
            () -> new SessionCommand.MovePeople(List.of(key()), room()),
            () -> new SessionCommand.MovePeople(List.of(key(), key()), room()),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> sheets.command(),
            () -> new SessionCommand.CheckIn(key(), null),
            () -> new SessionCommand.CheckOut(key()),
            () ->
                new SessionCommand.Correct(
                    key(), now.minusSeconds(600), now.minusSeconds(60), "Sat at the back"));
    return pick(commands).get();
  }

  private SessionCommand role() {
    return new SessionCommand.GiveGroupRole(
        pick(List.of("reporter", "time keeper")),
        random.nextInt(5) == 0 ? null : key(),
        random.nextInt(3) == 0 ? null : room());
  }

  /// The key of a message to groups, or another number.
  private String message() {
    var messages = new SessionProjection(state).render(new Topic("messages")).get("messages");
    var keys =
        messages instanceof Document document
            ? List.copyOf(document.members().keySet())
            : List.<String>of();
    return keys.isEmpty() ? "7" : pick(keys);
  }

  private SessionCommand answer() {
    Answer answer =
        switch (random.nextInt(3)) {
          case 0 -> new Answer.One(option());
          case 1 -> new Answer.Many(List.of(option()));
          default -> new Answer.Value(1 + random.nextInt(5));
        };
    @Nullable String onBehalf =
        random.nextInt(8) == 0 ? pick(List.of("aa", "bb", "cc-1", "dd-1")) : null;
    return new SessionCommand.AnswerPoll(poll(), answer, null, onBehalf);
  }

  private PollKey poll() {
    return new PollKey(pick(List.of("single", "scale", "multi")));
  }

  private OptionKey option() {
    return new OptionKey(pick(List.of("yes", "no")));
  }

  private RoomKey room() {
    return new RoomKey(pick(List.of("plenary", "1", "2", "3")));
  }

  private PersonKey key() {
    return new PersonKey(pick(PEOPLE));
  }

  private PersonId person() {
    return TestRegister.id(pick(PEOPLE));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<SessionEvent> accepted(Decided<SessionEvent> decided) {
    return switch (decided) {
      case Decided.Accepted<SessionEvent>(var events, var _) -> events;
      case Decided.Refused<SessionEvent> _ -> List.of();
    };
  }
}
