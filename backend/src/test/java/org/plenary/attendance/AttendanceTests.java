package org.plenary.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.attendance.History.ANA;
import static org.plenary.attendance.History.BEN;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.ids.RoomKey;
import org.plenary.rules.Attends;

class AttendanceTests {

  private static History session() {
    return new History().live(0);
  }

  @Test
  void countsFromArrivalToWhatWasLastHeard() {
    var history = session().came(ANA, "1", "a", 100).went("1", 400, 410, false).halted(1000);

    assertThat(history.figures(ANA, 2000)).isEqualTo("300 300 300");
    assertThat(history.spans(ANA, 2000)).containsExactly("100-400 plenary REMOTE connection");
    assertThat(history.attendance(2000).live().length()).hasSeconds(1000);
    assertThat(history.of(ANA, 2000).share(history.attendance(2000).live().length()))
        .isEqualTo(0.3, within(1e-9));
  }

  @Test
  void clipsToLiveTimeWithoutPauses() {
    var history =
        new History()
            .came(ANA, "1", "a", 0)
            .live(100)
            .halted(200)
            .live(500)
            .halted(600)
            .went("1", 900, 900, false);

    assertThat(history.figures(ANA, 1000)).isEqualTo("200 200 200");
    assertThat(history.spans(ANA, 1000))
        .containsExactly("100-200 plenary REMOTE connection", "500-600 plenary REMOTE connection");
  }

  @Test
  void countsTabsAndDevicesOnce() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .came(ANA, "2", "b", 50)
            .came(ANA, "3", "c", 60)
            .went("1", 200, 200, false)
            .went("2", 300, 300, false)
            .went("3", 100, 100, false)
            .halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo("300 300 300");
    assertThat(history.spans(ANA, 1000)).containsExactly("0-300 plenary REMOTE connection");
  }

  @ParameterizedTest
  @CsvSource({"1,190 191 191", "90,190 280 280", "91,190 190 190"})
  void bridgesGapsOfAtMostNinetySeconds(long gap, String figures) {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .went("1", 100, 110, false)
            .came(ANA, "2", "a", 100 + gap)
            .went("2", 190 + gap, 500, false)
            .halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo(figures);
  }

  @Test
  void bridgesEachGapForItselfAndSaysSo() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .went("1", 100, 110, false)
            .came(ANA, "2", "a", 180)
            .went("2", 200, 210, false)
            .came(ANA, "3", "a", 280)
            .went("3", 300, 310, false)
            .halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo("140 300 300");
    assertThat(history.spans(ANA, 1000))
        .contains("100-180 plenary REMOTE bridged", "200-280 plenary REMOTE bridged");
  }

  @Test
  void bridgesNothingBeforeTheFirstAndAfterTheLastEvidence() {
    var history = session().came(ANA, "1", "a", 30).went("1", 970, 970, false).halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo("940 940 940");
  }

  @Test
  void bridgesNoAbsenceThatOutlastsAPause() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .went("1", 95, 95, false)
            .halted(100)
            .live(1000)
            .came(ANA, "2", "a", 1005)
            .went("2", 1100, 1100, false)
            .halted(1100);

    assertThat(history.figures(ANA, 2000)).isEqualTo("190 190 190");
  }

  @Test
  void addsAHeartbeatForAnAbruptEndWhereNothingElseCounts() {
    var alone = session().came(ANA, "1", "a", 0).went("1", 100, 130, true).halted(1000);
    assertThat(alone.figures(ANA, 1000)).isEqualTo("100 100 115");

    var second =
        session()
            .came(ANA, "1", "a", 0)
            .came(ANA, "2", "b", 0)
            .went("1", 100, 130, true)
            .went("2", 200, 200, false)
            .halted(1000);
    assertThat(second.figures(ANA, 1000)).isEqualTo("200 200 200");

    var atTheEnd = session().came(ANA, "1", "a", 0).went("1", 995, 1030, true).halted(1000);
    assertThat(atTheEnd.figures(ANA, 1030)).isEqualTo("995 995 1000");
  }

  @Test
  void countsAReplacedConnectionOfATabOnce() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .came(ANA, "2", "a", 100)
            .went("1", 140, 140, true)
            .went("2", 120, 150, false)
            .halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo("120 120 120");
  }

  @Test
  void endsAReplacedConnectionWhereItWasLastHeard() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .came(ANA, "2", "a", 500)
            .went("1", 100, 510, true)
            .went("2", 600, 600, false)
            .halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo("200 200 215");
  }

  @Test
  void countsToNowWhileASessionIsOn() {
    var history = session().came(ANA, "1", "a", 100).checkedIn(BEN, 50);

    assertThat(history.figures(ANA, 160)).isEqualTo("60 60 60");
    assertThat(history.figures(BEN, 160)).isEqualTo("110 110 110");
  }

  @Test
  void takesACheckInForMoreThanAConnectionAndACorrectionForLess() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .checkedIn(ANA, 100)
            .checkedOut(ANA, 200)
            .went("1", 300, 300, false)
            .halted(1000)
            .corrected(ANA, 250, 600, 1100);

    assertThat(history.spans(ANA, 1200))
        .containsExactly(
            "0-100 plenary REMOTE connection",
            "100-200 plenary ONSITE checkin",
            "200-300 plenary REMOTE connection",
            "300-600 plenary null correction");
    assertThat(history.figures(ANA, 1200)).isEqualTo("600 600 600");
  }

  @Test
  void followsPeopleThroughRooms() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .in(ANA, "2", 100)
            .went("1", 150, 160, false)
            .came(ANA, "2", "a", 200)
            .in(ANA, "plenary", 300)
            .went("2", 400, 400, false)
            .halted(1000);

    assertThat(history.spans(ANA, 1000))
        .containsExactly(
            "0-100 plenary REMOTE connection",
            "100-150 2 REMOTE connection",
            "150-200 2 REMOTE bridged",
            "200-300 2 REMOTE connection",
            "300-400 plenary REMOTE connection");
  }

  @Test
  void takesTheRoomOfACheckIn() {
    var history =
        session()
            .with(new Evidence.CheckedIn(ANA, new RoomKey("table-4"), History.at(10)))
            .halted(100);

    assertThat(history.spans(ANA, 100)).containsExactly("10-100 table-4 ONSITE checkin");
  }

  @Test
  void saysNothingOfPeopleWithoutEvidence() {
    var history = session().in(ANA, "1", 10).halted(100);

    assertThat(history.attendance(100).people()).isEmpty();
    assertThat(history.of(ANA, 100).spans()).isEmpty();
    assertThat(history.of(ANA, 100).share(Duration.ZERO)).isZero();
  }

  @Test
  void ignoresEndsOfUnknownConnectionsAndSecondEnds() {
    var history =
        session()
            .came(ANA, "1", "a", 0)
            .went("9", 50, 50, true)
            .went("1", 100, 100, false)
            .went("1", 900, 900, false)
            .halted(1000);

    assertThat(history.figures(ANA, 1000)).isEqualTo("100 100 100");
  }

  @Test
  void countsParallelSessionsOnceWhenMerged() {
    var one = session().came(ANA, "1", "a", 0).went("1", 600, 600, false).halted(1000);
    var other =
        new History().live(500).came(ANA, "2", "b", 400).went("2", 800, 800, false).halted(1500);
    var merged = Attendance.merged(List.of(one.attendance(2000), other.attendance(2000)));
    var ana = merged.of(ANA);

    assertThat(merged.live().length()).hasSeconds(1500);
    assertThat(ana.seconds()).isEqualTo(800);
    assertThat(ana.spans().stream().mapToLong(s -> seconds(s)).sum()).isEqualTo(800);
    assertThat(ana.spans()).hasSize(2);
  }

  private static long seconds(Span span) {
    return Duration.between(span.from(), span.until()).toSeconds();
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go back at the first, forward at the second; the others have odd offsets
    "Pacific/Auckland,2022-04-03T01:00",
    "Pacific/Auckland,2022-09-25T01:00",
    "Pacific/Chatham,2022-04-03T01:00",
    "Pacific/Apia,2011-12-29T23:00",
    "Pacific/Kiritimati,2022-01-01T00:00",
    "UTC,2022-01-01T00:00"
  })
  void lastsAsLongInEveryZone(String zone, LocalDateTime local) {
    var start = local.atZone(ZoneId.of(zone)).toInstant();
    var evidence =
        List.<Evidence>of(
            new Evidence.Live(start),
            new Evidence.Came(
                ANA, History.connection("1"), History.tab("a"), Attends.REMOTE, start),
            new Evidence.Halted(start.plus(Duration.ofHours(4))));
    var attendance = Attendance.of(evidence, History.SETTINGS, start.plus(Duration.ofHours(5)));

    assertThat(attendance.of(ANA).seconds()).isEqualTo(4 * 3600);
  }
}
