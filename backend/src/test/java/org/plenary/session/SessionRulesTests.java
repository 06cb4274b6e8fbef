package org.plenary.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.poll.Answer;
import org.plenary.rules.Decided;
import org.plenary.topics.Document;

class SessionRulesTests {

  private static final Instant NOW = Instant.parse("2021-10-27T02:00:00Z");
  private static final PersonId MEMBER = TestRegister.id("aa-1");

  private SessionState state = taken();

  @ParameterizedTest
  @CsvSource({
    "open,   PLANNED, ok",
    "open,   OPEN,    session.not-planned",
    "open,   LIVE,    session.not-planned",
    "open,   PAUSED,  session.not-planned",
    "open,   CLOSED,  session.not-planned",
    "start,  PLANNED, session.not-open",
    "start,  OPEN,    ok",
    "start,  LIVE,    session.not-open",
    "start,  CLOSED,  session.closed",
    "pause,  PLANNED, session.not-live",
    "pause,  OPEN,    session.not-live",
    "pause,  LIVE,    ok",
    "pause,  PAUSED,  session.paused",
    "pause,  CLOSED,  session.closed",
    "resume, LIVE,    session.not-paused",
    "resume, PAUSED,  ok",
    "resume, CLOSED,  session.not-paused",
    "close,  PLANNED, session.not-open",
    "close,  OPEN,    ok",
    "close,  LIVE,    ok",
    "close,  PAUSED,  ok",
    "close,  CLOSED,  session.closed",
    "reopen, PLANNED, session.not-closed",
    "reopen, LIVE,    session.not-closed",
    "reopen, CLOSED,  ok",
    "item,   PLANNED, session.not-live",
    "item,   OPEN,    ok",
    "item,   LIVE,    ok",
    "item,   PAUSED,  session.paused",
    "item,   CLOSED,  session.closed",
    "poll,   OPEN,    session.not-live",
    "poll,   LIVE,    ok",
    "poll,   PAUSED,  session.paused",
    "poll,   CLOSED,  session.closed",
  })
  void aSessionMovesOnlyAlongItsStates(String command, Phase phase, String expected) {
    bringTo(phase);
    assertThat(decide(TestRegister.LEAD, command(command))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open",
        "start",
        "pause",
        "resume",
        "close",
        "reopen",
        "item",
        "poll",
        "close-poll",
        "publish",
        "ask-again",
        "round",
        "extend",
        "message",
        "end-round",
        "move",
        "check-in",
        "check-out",
        "correct",
        "answer-for"
      })
  void peopleWhoDoNotLeadAreRefusedWhatLeadersDo(String command) {
    bringTo(Phase.LIVE);
    for (var person : List.of(MEMBER, TestRegister.id("watcher"))) {
      assertThat(decide(person, command(command)))
          .isIn("command.forbidden", "room.move-not-allowed");
    }
  }

  @Test
  void onlyOrganizersCorrectAttendance() {
    bringTo(Phase.LIVE);
    assertThat(decide(TestRegister.LEAD, command("correct"))).isEqualTo("command.forbidden");
    assertThat(decide(TestRegister.ORGANIZER, command("correct"))).isEqualTo("ok");
  }

  @Test
  void strangersAndWaitingGuestsAreRefusedEverything() {
    var register = new TestRegister();
    register.replace(TestGuests.guest("guest", 50));
    apply(state.roster().differenceTo(register.current()).orElseThrow());
    bringTo(Phase.LIVE);
    assertThat(decide(TestRegister.id("guest"), new SessionCommand.AskHelp()))
        .isEqualTo("command.forbidden");
    assertThat(decide(TestRegister.id("nobody"), new SessionCommand.AskHelp()))
        .isEqualTo("unknown to the session");
  }

  @Test
  void aSessionIsReopenedWithinADayOnly() {
    bringTo(Phase.CLOSED);
    assertThat(decideAt(NOW.plus(Duration.ofHours(25)), new SessionCommand.Reopen()))
        .isEqualTo("session.too-late-to-reopen");
    assertThat(decideAt(NOW.plus(Duration.ofHours(23)), new SessionCommand.Reopen()))
        .isEqualTo("ok");
  }

  @Test
  void closingClosesWhatIsOpenInTheSameEntry() {
    bringTo(Phase.LIVE);
    assertThat(decide(TestRegister.LEAD, command("poll"))).isEqualTo("ok");
    var events = accepted(TestRegister.LEAD, new SessionCommand.Close());
    assertThat(events.getFirst()).isInstanceOf(SessionEvent.OfPoll.class);
    assertThat(events.getLast()).isInstanceOf(SessionEvent.SessionClosed.class);
  }

  @Test
  void unknownNamesAreRefusedWithACodeOfTheirOwn() {
    bringTo(Phase.LIVE);
    assertThat(decide(TestRegister.LEAD, new SessionCommand.StartItem(new ItemKey("none"))))
        .isEqualTo("item.unknown");
    assertThat(decide(TestRegister.LEAD, new SessionCommand.OpenPoll(new PollKey("none"))))
        .isEqualTo("poll.unknown");
    assertThat(
            decide(
                TestRegister.LEAD, new SessionCommand.StartBreakout(new BreakoutKey("none"), null)))
        .isEqualTo("breakout.unknown");
    assertThat(
            decide(
                TestRegister.LEAD,
                new SessionCommand.CheckIn(new PersonKey("aa-1"), new RoomKey("none"))))
        .isEqualTo("room.unknown");
    assertThat(decide(TestRegister.LEAD, new SessionCommand.CheckIn(new PersonKey("none"), null)))
        .isEqualTo("person.unknown");
  }

  @Test
  void tellsTheItemsThatWereOn() {
    bringTo(Phase.LIVE);
    assertThat(begun("two")).isNull();
    apply(new SessionEvent.ItemStarted(new ItemKey("two")));
    apply(new SessionEvent.SessionClosed());
    assertThat(begun("two")).isEqualTo(true);
    assertThat(begun("one")).isNull();
  }

  private @Nullable Object begun(String item) {
    var items = (Document) requireNonNull(SessionDocument.render(state).get("items"));
    return ((Document) requireNonNull(items.get(item))).get("begun");
  }

  private static SessionCommand command(String name) {
    var poll = new PollKey("single");
    var person = new PersonKey("aa-1");
    return switch (name) {
      case "open" -> new SessionCommand.Open();
      case "start" -> new SessionCommand.Start();
      case "pause" -> new SessionCommand.Pause();
      case "resume" -> new SessionCommand.Resume();
      case "close" -> new SessionCommand.Close();
      case "reopen" -> new SessionCommand.Reopen();
      case "item" -> new SessionCommand.StartItem(new ItemKey("one"));
      case "poll" -> new SessionCommand.OpenPoll(poll);
      case "close-poll" -> new SessionCommand.ClosePoll(poll);
      case "publish" -> new SessionCommand.PublishPoll(poll);
      case "ask-again" -> new SessionCommand.ReopenPoll(poll);
      case "round" -> new SessionCommand.StartBreakout(new BreakoutKey("groups"), null);
      case "extend" -> new SessionCommand.ExtendBreakout(5);
      case "message" -> new SessionCommand.MessageGroups("Hello", null);
      case "end-round" -> new SessionCommand.CloseBreakout();
      case "move" -> new SessionCommand.MovePeople(List.of(person), RoomKey.PLENARY);
      case "check-in" -> new SessionCommand.CheckIn(person, null);
      case "check-out" -> new SessionCommand.CheckOut(person);
      case "correct" ->
          new SessionCommand.Correct(
              person, NOW.minusSeconds(600), NOW.minusSeconds(60), "At the back");
      case "answer-for" ->
          new SessionCommand.AnswerPoll(poll, new Answer.One(new OptionKey("yes")), null, "aa-2");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static SessionState taken() {
    return Fold.apply(
        SessionState.initial(),
        List.of(new SessionEvent.RegisterTaken(new TestRegister().current())),
        SessionState.initial().seq().next(),
        "00000000",
        NOW);
  }

  private void bringTo(Phase phase) {
    if (phase == Phase.PLANNED) {
      return;
    }
    apply(new SessionEvent.SessionOpened());
    if (phase == Phase.OPEN) {
      return;
    }
    apply(new SessionEvent.SessionStarted());
    if (phase == Phase.PAUSED) {
      apply(new SessionEvent.SessionPaused());
    }
    if (phase == Phase.CLOSED) {
      apply(new SessionEvent.SessionClosed());
    }
  }

  private void apply(SessionEvent event) {
    state = Fold.apply(state, List.of(event), state.seq().next(), "00000000", NOW);
  }

  private String decide(PersonId actor, SessionCommand command) {
    return told(moment(actor, NOW), command);
  }

  private String decideAt(Instant now, SessionCommand command) {
    return told(moment(TestRegister.LEAD, now), command);
  }

  private String told(@Nullable StateMoment moment, SessionCommand command) {
    if (moment == null) {
      return "unknown to the session";
    }
    return switch (SessionRules.decide(command, Optional.empty(), moment)) {
      case Decided.Refused<SessionEvent>(var refusal) -> refusal.code();
      case Decided.Accepted<SessionEvent>(var events, var _) -> {
        events.forEach(this::apply);
        yield "ok";
      }
    };
  }

  private List<SessionEvent> accepted(PersonId actor, SessionCommand command) {
    var decided =
        SessionRules.decide(
            command, Optional.empty(), StateMoment.of(state, NOW, actor).orElseThrow());
    return ((Decided.Accepted<SessionEvent>) decided).events();
  }

  private @Nullable StateMoment moment(PersonId actor, Instant now) {
    return StateMoment.of(state, now, actor).orElse(null);
  }
}
