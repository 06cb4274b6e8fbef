package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.BootId;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;
import org.plenary.rules.Decided;
import org.plenary.rules.Role;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.topics.Document;
import org.plenary.topics.Topic;

/// Whatever people, leaders and the system want of a round at the same moment, and in whatever
/// order the lane takes it: everyone present is in one room, nobody moves but who was meant, and no
/// group gets more people than it may have.
class RoundInterleavingsTests {

  private static final int INTERLEAVINGS = 1_000;
  private static final int STEPS = 40;
  private static final int MAX = 2;
  private static final List<String> PEOPLE =
      List.of("aa-1", "aa-2", "bb-1", "bb-2", "cc-1", "cc-2", "dd-1", "dd-2", "watcher", "lead");
  private static final List<String> ROOMS = List.of("plenary", "1", "2", "3");

  private Random random = new Random();
  private TestRegister register = new TestRegister();
  private SessionState state = SessionState.initial();
  private Instant now = Instant.parse("2021-10-27T01:00:00Z");
  private int connections;

  @Test
  void everyoneIsInOneRoomAndNobodyElseMoves() {
    var first = System.nanoTime();
    var accepted = 0;
    for (var seed = first; seed < first + INTERLEAVINGS; seed++) {
      begin(seed);
      for (var step = 0; step < STEPS; step++) {
        var before = state;
        var events = step();
        accepted += events.isEmpty() ? 0 : 1;
        check(before, events, "seed %d step %d: %s".formatted(seed, step, events));
      }
    }
    assertThat(accepted).as("entries").isGreaterThan(INTERLEAVINGS * STEPS / 10);
  }

  private void begin(long seed) {
    random = new Random(seed);
    register = new TestRegister();
    state = SessionState.initial();
    happens(List.of(new SessionEvent.RegisterTaken(register.current())));
    happens(List.of(new SessionEvent.SessionOpened(), new SessionEvent.SessionStarted()));
    for (var person : PEOPLE) {
      arrive(TestRegister.id(person));
    }
    var round = pick(List.of("groups", "chosen", "chosen"));
    by(TestRegister.LEAD, new SessionCommand.StartBreakout(new BreakoutKey(round), null));
  }

  private List<SessionEvent> step() {
    now = now.plusSeconds(1);
    return switch (random.nextInt(12)) {
      case 0 -> changeRegister();
      case 1 -> leave();
      case 2 -> arrive(person());
      case 3 -> by(TestRegister.LEAD, new SessionCommand.PlaceRest());
      case 4 -> by(TestRegister.LEAD, new SessionCommand.MovePeople(List.of(key()), room()));
      case 5 -> by(TestRegister.LEAD, new SessionCommand.MovePeople(List.of(key(), key()), room()));
      case 6 -> by(TestRegister.LEAD, closeOrReopen());
      case 7 -> by(person(), new SessionCommand.Decline());
      case 8 -> by(person(), new SessionCommand.JoinGroup());
      case 9 ->
          by(
              random.nextBoolean() ? person() : TestRegister.LEAD,
              new SessionCommand.GiveGroupRole("reporter", key(), room()));
      default -> by(person(), new SessionCommand.ChooseGroup(room()));
    };
  }

  private SessionCommand closeOrReopen() {
    return random.nextInt(4) == 0
        ? new SessionCommand.CloseBreakout()
        : random.nextBoolean()
            ? new SessionCommand.ReopenBreakout(new BreakoutKey("chosen"), 10)
            : new SessionCommand.StartBreakout(new BreakoutKey("chosen"), null);
  }

  private List<SessionEvent> changeRegister() {
    var person = person();
    var known = register.current().people().stream().filter(p -> p.id().equals(person)).toList();
    if (person.equals(TestRegister.LEAD)) {
      return List.of();
    }
    if (!known.isEmpty() && random.nextBoolean()) {
      register.removePerson(person);
    } else {
      var key = known.isEmpty() ? keyOf(person) : known.getFirst().key().value();
      var role = random.nextInt(4) == 0 ? Role.OBSERVER : Role.PARTICIPANT;
      register.replace(TestRegister.person(key, PEOPLE.indexOf(key) + 2, role, "aa", false));
    }
    return happens(
        state
            .roster()
            .differenceTo(register.current())
            .map(change -> LaneTurn.consequences(state, change, now))
            .orElse(List.of()));
  }

  private static String keyOf(PersonId person) {
    return PEOPLE.stream()
        .filter(key -> TestRegister.id(key).equals(person))
        .findAny()
        .orElseThrow();
  }

  private List<SessionEvent> arrive(PersonId person) {
    return ordered(
        new SystemOrder.Arrive(
            new ConnectionId("connection-" + connections++),
            person,
            new TabId("tab-of-person-1"),
            Attends.REMOTE,
            new BootId("boot-of-node-1"),
            now));
  }

  private List<SessionEvent> leave() {
    var all = state.connected().connections().keys().toList();
    return all.isEmpty()
        ? List.of()
        : ordered(new SystemOrder.Leave(pick(all), now, "closed", false));
  }

  private List<SessionEvent> ordered(SystemOrder order) {
    return accepted(SessionRules.decide(order, StateMoment.ofSystem(state, now)));
  }

  private List<SessionEvent> by(PersonId actor, SessionCommand command) {
    return StateMoment.of(state, now, actor)
        .map(moment -> accepted(SessionRules.decide(command, Optional.empty(), moment)))
        .orElse(List.of());
  }

  private List<SessionEvent> accepted(Decided<SessionEvent> decided) {
    return switch (decided) {
      case Decided.Accepted<SessionEvent>(var events, var _) -> happens(events);
      case Decided.Refused<SessionEvent> _ -> List.of();
    };
  }

  private List<SessionEvent> happens(List<SessionEvent> events) {
    if (!events.isEmpty()) {
      state = Fold.apply(state, events, state.seq().next(), "00000000", now);
    }
    return events;
  }

  private void check(SessionState before, List<SessionEvent> events, String when) {
    checkRooms(when);
    var meant = new HashSet<PersonId>();
    for (var event : events) {
      switch (event) {
        case SessionEvent.OfBreakout(BreakoutEvent.PeopleMoved(var steps)) ->
            checkSteps(steps, meant, when);
        case SessionEvent.OfBreakout(BreakoutEvent.PeoplePlaced(var steps)) ->
            checkSteps(steps, meant, when);
        case SessionEvent.OfBreakout(BreakoutEvent.RoundStarted _) -> meant.addAll(everyone());
        case SessionEvent.OfBreakout(BreakoutEvent.RoundClosed _) -> meant.addAll(everyone());
        default -> {}
      }
    }
    var moved = new HashSet<>(everyone());
    moved.removeIf(person -> before.roomOf(person).equals(state.roomOf(person)));
    assertThat(meant).as(when).containsAll(moved);
  }

  private void checkSteps(List<BreakoutEvent.Step> steps, HashSet<PersonId> meant, String when) {
    for (var step : steps) {
      meant.add(step.person());
      assertThat(state.roomOf(step.person())).as(when).isEqualTo(step.to());
      var joins = state.roster().person(step.person()).map(RegisteredPerson::role);
      if (isChoice()
          && !step.to().equals(RoomKey.PLENARY)
          && joins.equals(Optional.of(Role.PARTICIPANT))) {
        assertThat(participantsIn(step.to())).as(when).isLessThanOrEqualTo(MAX);
      }
    }
  }

  private boolean isChoice() {
    return state.breakouts().running().equals(Optional.of(new BreakoutKey("chosen")));
  }

  private long participantsIn(RoomKey room) {
    return state.roster().people().stream()
        .filter(person -> person.role() == Role.PARTICIPANT && !person.waiting())
        .filter(person -> state.roomOf(person.id()).equals(room))
        .count();
  }

  /// Each person who is present stands in the document of the rooms once, where the state has them;
  /// nobody else does, and a role is borne by somebody of the group.
  private void checkRooms(String when) {
    var shown = new HashMap<String, String>();
    var projection = new SessionProjection(state);
    for (var room : members(projection.render(new Topic("rooms")), "rooms").entrySet()) {
      for (var key : (List<?>) ((Document) room.getValue()).members().get("people")) {
        assertThat(shown.put(key.toString(), room.getKey())).as(when).isNull();
      }
    }
    var present = new HashMap<String, String>();
    for (var person : state.roster().people()) {
      if (!person.waiting() && state.connected().isPresent(person.id())) {
        present.put(person.key().value(), state.roomOf(person.id()).value());
      }
    }
    assertThat(shown).as(when).isEqualTo(present);
    for (var group : members(projection.render(new Topic("groups")), "groups").keySet()) {
      var room = projection.render(new Topic("room/" + group));
      var people = new ArrayList<Object>();
      members(room, "members").values().forEach(one -> people.add(((Document) one).get("key")));
      assertThat(people).as(when).containsAll(members(room, "roles").values());
      assertThat(people).as(when).doesNotContain("gone");
    }
  }

  private static Map<String, Object> members(Document document, String name) {
    return document.get(name) instanceof Document inner ? inner.members() : Map.of();
  }

  private static List<PersonId> everyone() {
    return PEOPLE.stream().map(TestRegister::id).toList();
  }

  private PersonId person() {
    return TestRegister.id(pick(PEOPLE));
  }

  private PersonKey key() {
    return new PersonKey(pick(PEOPLE));
  }

  private RoomKey room() {
    return new RoomKey(pick(ROOMS));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
