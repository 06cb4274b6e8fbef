package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Decided;
import org.plenary.rules.Role;

/// Every role gives every command of a round: what is not for it is refused alike, whatever is
/// named in it.
class GroupRightsTests {

  private static final Instant NOW = Instant.parse("2021-10-27T02:00:00Z");

  private SessionState state = SessionState.initial();

  @BeforeEach
  void inAChoice() {
    var register = new TestRegister();
    register.replace(TestRegister.person("speaker", 40, Role.SPEAKER, null, false));
    register.replace(TestRegister.person("assessor", 41, Role.ASSESSOR, null, false));
    register.replace(TestRegister.person("interpreter", 42, Role.INTERPRETER, null, false));
    register.replace(TestRegister.person("screen", 43, Role.SCREEN, null, false));
    register.replace(TestGuests.guest("guest", 44));
    apply(new SessionEvent.RegisterTaken(register.current()));
    apply(new SessionEvent.SessionOpened());
    apply(new SessionEvent.SessionStarted());
    decide("lead", new SessionCommand.StartBreakout(new BreakoutKey("chosen"), null));
    for (var person : List.of("watcher", "speaker", "assessor", "interpreter", "screen")) {
      decide("lead", new SessionCommand.MovePeople(List.of(new PersonKey(person)), room("1")));
    }
    decide("aa-1", new SessionCommand.ChooseGroup(room("1")));
    decide("bb-1", new SessionCommand.ChooseGroup(room("2")));
    decide("lead", new SessionCommand.MessageGroups("Hello", null));
  }

  @ParameterizedTest
  @CsvSource({
    "aa-1,        choose place-ko decline join role seen",
    "bb-1,        choose place-ko decline join role-ko seen",
    "lead,        choose-ko place decline-ko join-ko role seen-none",
    "organizer,   choose-ko place decline-ko join-ko role seen-none",
    "watcher,     choose-ko place-ko decline-ko join-ko role-ko seen",
    "speaker,     choose-ko place-ko decline-ko join-ko role-ko seen",
    "assessor,    choose-ko place-ko decline-ko join-ko role-ko seen",
    "interpreter, choose-ko place-ko decline-ko join-ko role-ko seen",
    "screen,      choose-ko place-ko decline-ko join-ko role-ko seen-ko",
    "guest,       choose-ko place-ko decline-ko join-ko role-ko seen-ko"
  })
  void eachRoleMayDoItsOwn(String person, String expected) {
    for (var word : expected.split(" ")) {
      var name = word.split("-")[0];
      var outcome =
          word.endsWith("-ko")
              ? "command.forbidden"
              : word.endsWith("-none") ? "breakout.unknown-message" : "ok";
      var before = state;
      assertThat(decide(person, command(name))).as("%s by %s", name, person).isEqualTo(outcome);
      state = before;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "start",
    "extend",
    "message",
    "close",
    "reopen",
    "move",
    "place",
    "role-elsewhere",
    "end-help"
  })
  void nobodyElseDoesWhatLeadersDo(String name) {
    for (var person :
        List.of("aa-1", "watcher", "speaker", "assessor", "interpreter", "screen", "guest")) {
      assertThat(decide(person, command(name)))
          .as("%s by %s", name, person)
          .isIn("command.forbidden", "room.move-not-allowed");
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "9"})
  void noGroupTakesAGuestWhoWaits(String group) {
    assertThat(
            decide(
                "lead",
                new SessionCommand.MovePeople(List.of(new PersonKey("guest")), room(group))))
        .isEqualTo("person.unknown");
  }

  private SessionCommand command(String name) {
    return switch (name) {
      case "choose" -> new SessionCommand.ChooseGroup(room("3"));
      case "place" -> new SessionCommand.PlaceRest();
      case "decline" -> new SessionCommand.Decline();
      case "join" -> new SessionCommand.JoinGroup();
      case "role" -> new SessionCommand.GiveGroupRole("reporter", new PersonKey("aa-1"), room("1"));
      case "role-elsewhere" ->
          new SessionCommand.GiveGroupRole("reporter", new PersonKey("bb-1"), room("2"));
      case "seen" -> new SessionCommand.SeeMessage(state.seq().toString());
      case "start" -> new SessionCommand.StartBreakout(new BreakoutKey("groups"), null);
      case "extend" -> new SessionCommand.ExtendBreakout(5);
      case "message" -> new SessionCommand.MessageGroups("Hello", null);
      case "close" -> new SessionCommand.CloseBreakout();
      case "reopen" -> new SessionCommand.ReopenBreakout(new BreakoutKey("chosen"), 5);
      case "move" -> new SessionCommand.MovePeople(List.of(new PersonKey("bb-1")), RoomKey.PLENARY);
      case "end-help" -> new SessionCommand.EndHelp(room("2"));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static RoomKey room(String key) {
    return new RoomKey(key);
  }

  private String decide(String person, SessionCommand command) {
    PersonId id = TestRegister.id(person);
    var moment = StateMoment.of(state, NOW, id).orElseThrow();
    return switch (SessionRules.decide(command, Optional.empty(), moment)) {
      case Decided.Refused<SessionEvent>(var refusal) -> refusal.code();
      case Decided.Accepted<SessionEvent>(var events, var _) -> {
        events.forEach(this::apply);
        yield "ok";
      }
    };
  }

  private void apply(SessionEvent event) {
    state = Fold.apply(state, List.of(event), state.seq().next(), "00000000", NOW);
  }
}
