package org.plenary.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;

/// Attendance against a model that looks at every second by itself.
class AttendanceModelTests {

  private static final int SECONDS = 1_200;
  private static final int BRIDGE = 90;
  private static final int HEARTBEAT = 15;
  private static final List<PersonId> PEOPLE = List.of(History.ANA, History.BEN);

  static List<Long> seeds() {
    var base = System.nanoTime();
    var seeds = new ArrayList<Long>();
    for (var i = 0; i < 300; i++) {
      seeds.add(base + i);
    }
    return seeds;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void countsWhatEverySecondSays(long seed) {
    var random = new Random(seed);
    var model = new Model();
    var history = model.history(random);
    var now = SECONDS;
    var attendance = history.attendance(now);

    assertThat(attendance.live().length()).isEqualTo(Duration.ofSeconds(count(model.live)));
    for (var person : PEOPLE) {
      var attended = attendance.of(person);
      var truth = model.truth(person);
      assertThat(List.of(attended.lower(), attended.seconds(), attended.upper()))
          .isEqualTo(List.of(count(truth.lower), count(truth.counted), count(truth.upper)));
      assertThat(seconds(attended)).containsExactly(model.rooms(person, truth.counted));
      assertThat(attended.seconds()).isLessThanOrEqualTo(count(model.live));
    }
  }

  private static long count(boolean[] seconds) {
    var count = 0L;
    for (var second : seconds) {
      count += second ? 1 : 0;
    }
    return count;
  }

  /// The room of every second of the spans, which must not overlap.
  private static String[] seconds(Attended attended) {
    var rooms = new String[SECONDS];
    for (var span : attended.spans()) {
      var from = (int) Duration.between(History.START, span.from()).toSeconds();
      var until = (int) Duration.between(History.START, span.until()).toSeconds();
      for (var second = from; second < until; second++) {
        assertThat(rooms[second]).isNull();
        rooms[second] = span.room() + (span.evidence() == Span.Kind.BRIDGED ? "?" : "");
      }
    }
    return rooms;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Truth(boolean[] lower, boolean[] counted, boolean[] upper) {}

  /// One connection of the model.
  private static final class Line {
    final PersonId person;
    final String tab;
    final int from;
    int until = SECONDS;
    int replacedAt = SECONDS + 1;
    boolean abrupt;
    boolean ended;

    Line(PersonId person, String tab, int from) {
      this.person = person;
      this.tab = tab;
      this.from = from;
    }
  }

  private static final class Model {
    final boolean[] live = new boolean[SECONDS];
    final Map<String, Line> lines = new HashMap<>();
    final Map<PersonId, boolean[]> other = new HashMap<>();
    final Map<PersonId, String[]> rooms = new HashMap<>();
    final Map<PersonId, Integer> checkedIn = new HashMap<>();
    final History history = new History();
    int named;

    History history(Random random) {
      for (var person : PEOPLE) {
        other.put(person, new boolean[SECONDS]);
        var everywhere = new String[SECONDS];
        Arrays.fill(everywhere, "plenary");
        rooms.put(person, everywhere);
      }
      var isLive = false;
      for (var second = 0; second < SECONDS; second++) {
        if (random.nextInt(isLive ? 250 : 60) == 0) {
          isLive = !isLive;
          history.with(
              isLive
                  ? new Evidence.Live(History.at(second))
                  : new Evidence.Halted(History.at(second)));
        }
        live[second] = isLive;
        for (var happening = random.nextInt(30); happening > 28; happening = random.nextInt(30)) {
          happen(random, second);
        }
      }
      checkedIn.forEach((person, since) -> mark(other.get(person), since, SECONDS));
      return history;
    }

    private void happen(Random random, int second) {
      var person = PEOPLE.get(random.nextInt(PEOPLE.size()));
      switch (random.nextInt(8)) {
        case 0, 1 -> come(person, "tab" + random.nextInt(2), second);
        case 2, 3, 4 -> go(random, second);
        case 5 -> {
          var room = "" + random.nextInt(3);
          history.with(new Evidence.InRoom(person, new RoomKey(room), History.at(second)));
          Arrays.fill(rooms.get(person), second, SECONDS, room);
        }
        case 6 -> door(person, second);
        default -> {
          if (random.nextInt(6) == 0) {
            var from = random.nextInt(SECONDS);
            var until = from + random.nextInt(100);
            history.corrected(person, from, until, second);
            mark(other.get(person), from, Math.min(until, SECONDS));
          }
        }
      }
    }

    private void come(PersonId person, String tab, int second) {
      lines.values().stream()
          .filter(line -> !line.ended && line.replacedAt > SECONDS)
          .filter(line -> line.person.equals(person) && line.tab.equals(tab))
          .forEach(line -> line.replacedAt = second);
      var name = "c" + named++;
      lines.put(name, new Line(person, tab, second));
      history.came(person, name, tab, second);
    }

    private void go(Random random, int second) {
      var open = new ArrayList<>(lines.keySet());
      open.removeIf(name -> lines.get(name).ended);
      if (open.isEmpty()) {
        return;
      }
      open.sort(null);
      var name = open.get(random.nextInt(open.size()));
      var line = lines.get(name);
      line.ended = true;
      line.until = Math.max(line.from, second - random.nextInt(40));
      line.abrupt = random.nextBoolean();
      history.went(name, line.until, second, line.abrupt);
    }

    private void door(PersonId person, int second) {
      var since = checkedIn.remove(person);
      if (since == null) {
        checkedIn.put(person, second);
        history.checkedIn(person, second);
      } else {
        history.checkedOut(person, second);
        mark(other.get(person), since, second);
      }
    }

    private static void mark(boolean[] seconds, int from, int until) {
      for (var second = from; second < until; second++) {
        seconds[second] = true;
      }
    }

    Truth truth(PersonId person) {
      var evidence = other.get(person).clone();
      var tails = new boolean[SECONDS];
      for (var line : lines.values()) {
        if (line.person.equals(person)) {
          mark(evidence, line.from, Math.min(line.until, line.replacedAt));
          if (line.abrupt && line.until < line.replacedAt) {
            mark(tails, line.until, Math.min(SECONDS, line.until + HEARTBEAT));
          }
        }
      }
      var bridged = bridged(evidence);
      var truth = new Truth(new boolean[SECONDS], new boolean[SECONDS], new boolean[SECONDS]);
      for (var s = 0; s < SECONDS; s++) {
        truth.lower[s] = live[s] && evidence[s];
        truth.counted[s] = live[s] && (evidence[s] || bridged[s]);
        truth.upper[s] = live[s] && (evidence[s] || bridged[s] || tails[s]);
      }
      return truth;
    }

    private static boolean[] bridged(boolean[] evidence) {
      var bridged = new boolean[SECONDS];
      var last = -1;
      for (var second = 0; second < SECONDS; second++) {
        if (evidence[second]) {
          if (last >= 0 && second - last - 1 <= BRIDGE) {
            mark(bridged, last + 1, second);
          }
          last = second;
        }
      }
      return bridged;
    }

    String[] rooms(PersonId person, boolean[] counted) {
      var lower = truth(person).lower;
      var expected = new String[SECONDS];
      for (var second = 0; second < SECONDS; second++) {
        if (counted[second]) {
          expected[second] = rooms.get(person)[second] + (lower[second] ? "" : "?");
        }
      }
      return expected;
    }
  }
}
