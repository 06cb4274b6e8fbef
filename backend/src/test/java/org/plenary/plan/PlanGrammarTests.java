package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a right plan means.
class PlanGrammarTests {

  private final Plan plan = Plans.good(Plans.everyField());
  private final Session morning = plan.programme().getFirst().sessions().getFirst();
  private final Session later = plan.programme().getLast().sessions().getFirst();

  @ParameterizedTest
  @MethodSource("otherSpellings")
  void accepts(String piece, String replacement) {
    Plan other = Plans.good(Plans.with(piece, replacement));
    assertThat(Plans.good(PlanWriter.write(other))).isEqualTo(other);
  }

  static Stream<Arguments> otherSpellings() {
    return Stream.of(
        arguments("key: \"every-field\"", "key: 2026-spring"),
        arguments("  venue: {en: \"Town hall\", fr: \"Mairie\"}\n", ""),
        arguments("  joinCode: \"ALL-FIELDS\"\n", ""),
        arguments("\"ALL-FIELDS\"", "\"a1-b\""),
        arguments("{workshop}/{room}", "?w={workshop}#x"),
        arguments("threshold: 0.75", "threshold: \"2/3\""),
        arguments("threshold: 0.75", "threshold: 1"),
        arguments("{threshold: 0.75, bridgeSeconds: 60, privacy: \"counts\"}", "{}"),
        arguments("delegation: \"pt\", ", ""),
        arguments("\"2026-03-03\"", "2026-03-03"),
        arguments("\"09:00\"", "09:00"),
        arguments("perTurnMinutes: 1.5", "perTurnMinutes: 2"),
        arguments("            perTurnMinutes: 1.5\n", ""),
        arguments("            runs: []\n".strip(), "runs: [\"mood\"]"),
        arguments("min: -5, max: 5000000000", "max: 3"),
        arguments(", top: 5", ""),
        arguments("\">=2/3\"", "0.6"),
        arguments("\">=2/3\"", "2/3"),
        arguments("\">=2/3\"", "\">=1\""),
        arguments("\">=2/3\"", "\">= 3/4\""),
        arguments("voters: \"people\"", "voters: [\"people\"]"),
        arguments("atLeast: \"2/3\"", "atLeast: 1"),
        arguments("number: \"4.2(b)\"", "number: 1.10"),
        arguments("{ann: 2}", "{ann: \"2\"}"),
        arguments(
            "\n    sessions:\n      - key: \"later\"",
            " # the second day\n    sessions:\n      - key: \"later\""));
  }

  @Test
  void workshopIsRead() {
    Workshop workshop = plan.workshop();
    assertThat(workshop.kind()).isEqualTo(WorkshopKind.CONFERENCE);
    assertThat(workshop.timezone()).isEqualTo(ZoneId.of("Europe/Brussels"));
    assertThat(workshop.languages()).containsExactly("en", "fr", "pt-BR");
    assertThat(workshop.title().in("fr")).isEqualTo("Tous les champs");
    assertThat(workshop.title().in("pt-BR")).isEqualTo("Every field");
    assertThat(workshop.attendance())
        .isEqualTo(new Attendance(new Fraction(3, 4), 60, Privacy.COUNTS));
  }

  @Test
  void seatsAreDelegationsThatVote() {
    assertThat(plan.seats()).extracting(Delegation::key).containsExactly("be", "ob");
    assertThat(plan.delegations()).extracting(Delegation::weight).containsExactly(3, 1, 1, 1, 1);
  }

  @Test
  void peopleAttendWhereTheWorkshopIs() {
    assertThat(plan.people())
        .extracting(Person::attends)
        .startsWith(Attends.ONSITE, Attends.REMOTE, Attends.PHONE, Attends.ONSITE);
    Plan virtual = Plans.good(Plans.with("mode: \"hybrid\"", "mode: \"virtual\""));
    assertThat(virtual.people().getLast().attends()).isEqualTo(Attends.REMOTE);
  }

  @Test
  void sessionsHaveTheirTimes() {
    assertThat(plan.programme().getFirst().day()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(morning.starts()).isEqualTo(LocalTime.of(9, 0));
    assertThat(morning.minutes()).isEqualTo(180);
    assertThat(later.minutes()).isEqualTo(20);
    assertThat(later.requires()).isTrue();
  }

  @Test
  void itemsRunWhatHasTheirKey() {
    Plan named = Plans.good(Plans.with("key: \"talk\"", "key: \"mood\""));
    Session session = named.programme().getFirst().sessions().getFirst();
    assertThat(session.items().getFirst().runs()).containsExactly("mood");
    assertThat(morning.items().getFirst().runs()).isEmpty();
    assertThat(morning.items().get(3).runs()).containsExactly("tables", "mood");
  }

  @Test
  void turnsDivideTheTimeOfATour() {
    assertThat(morning.items().get(1).perTurn()).isEqualTo(Duration.ofSeconds(90));
    Plan usual = Plans.good(Plans.with("            perTurnMinutes: 1.5\n", ""));
    Item tour = usual.programme().getFirst().sessions().getFirst().items().get(1);
    assertThat(tour.perTurn()).isEqualTo(Duration.ofMinutes(5));
    assertThat(morning.items().getFirst().perTurn()).isNull();
  }

  @Test
  void fieldsOfATourAreKeysOrColumns() {
    List<Column> fields = morning.items().get(1).fields();
    assertThat(fields).extracting(Column::key).containsExactly("practice", "ask");
    assertThat(fields).extracting(Column::type).containsExactly(ColumnType.TEXT, ColumnType.FLAG);
  }

  @Test
  void pollsHaveTheirFormsAndDefaults() {
    assertThat(morning.polls()).extracting(Poll::type).containsExactly(PollType.values());
    Poll cloud = morning.polls().get(7);
    assertThat(cloud.by()).isEqualTo(PollBy.PERSON);
    assertThat(cloud.answers()).isEqualTo(PollAnswers.FIRST);
    assertThat(morning.polls().getLast().results()).isEqualTo(PollResults.AFTER_CLOSE);
    assertThat(morning.polls().get(1).form())
        .isEqualTo(new PollForm.Multi(new Choices.From("map", "gap", 5), 2));
    assertThat(morning.polls().get(3).form())
        .isEqualTo(new PollForm.WholeNumber(-5L, 5_000_000_000L));
  }

  @Test
  void worksheetsAreCopiedByWhoUsesThem() {
    assertThat(morning.worksheets())
        .extracting(Worksheet::per)
        .containsExactly(SheetPer.PERSON, SheetPer.SESSION, SheetPer.SESSION, SheetPer.GROUP);
    Plan seats = Plans.good(Plans.with("worksheet: \"cards\"", "worksheet: \"seats\""));
    assertThat(seats.programme().getFirst().sessions().getFirst().worksheets())
        .extracting(Worksheet::per)
        .containsExactly(SheetPer.PERSON, SheetPer.SESSION, SheetPer.SESSION, SheetPer.SESSION);
  }

  @Test
  void breakoutsHaveTheirPeople() {
    Breakout tables = morning.breakouts().getLast();
    assertThat(tables.warnAtMinutes()).containsExactly(10, 3);
    assertThat(tables.groups().max()).isEqualTo(12);
    assertThat(tables.mixing())
        .isEqualTo(
            new Mixing(
                List.of(Attribute.DELEGATION, Attribute.ROLE),
                List.of(Attribute.REGION),
                List.of(Attribute.LANGUAGE),
                List.of(List.of("ann", "cid")),
                List.of(List.of("ann", "bob")),
                Map.of("ann", "red", "cid", "blue"),
                List.of("first")));
    assertThat(later.breakouts().getFirst().mixing().fixed()).containsEntry("ann", "2");
    assertThat(later.breakouts().getLast().minutes()).isNull();
  }

  @Test
  void decisionsAreNumberedThroughTheWorkshop() {
    assertThat(morning.decisions()).extracting(Decision::number).containsExactly("4.2(b)", "2");
    Decision all = later.decisions().getFirst();
    assertThat(all.number()).isEqualTo("3");
    assertThat(all.voters()).isEqualTo(new Voters.People());
    assertThat(morning.decisions().getFirst().voters()).isEqualTo(Voters.MEMBERS);
    assertThat(morning.decisions().getLast().accept())
        .isEqualTo(new Acceptance.Majority(Base.ENTITLED, new Threshold(new Fraction(2, 3), true)));
  }
}
