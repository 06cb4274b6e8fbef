package org.plenary.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worksheet.SheetDesk.CARD;
import static org.plenary.worksheet.SheetDesk.KEY;
import static org.plenary.worksheet.SheetDesk.at;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.RowKey;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.worksheet.WorksheetDefinition.Choice;
import org.plenary.worksheet.WorksheetDefinition.Column;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

class WorksheetsTests {

  private static final Rows LISTED =
      new Rows.Listed(
          List.of(new WorksheetDefinition.Planned(new RowKey("basic"), Text.of("en", "Basic"))));

  private static SheetDesk desk(Per per, Rows rows) {
    return desk(per, rows, List.of(), List.of());
  }

  private static SheetDesk desk(Per per, Rows rows, List<Role> visibleTo, List<Role> editableBy) {
    var columns =
        List.of(
            column("text", WorksheetDefinition.Type.TEXT, null, null),
            column("choice", WorksheetDefinition.Type.CHOICE, null, null),
            column("scale", WorksheetDefinition.Type.SCALE, 1L, 5L),
            column("number", WorksheetDefinition.Type.NUMBER, -10L, 10L),
            column("flag", WorksheetDefinition.Type.FLAG, null, null),
            column("person", WorksheetDefinition.Type.PERSON, null, null),
            column("date", WorksheetDefinition.Type.DATE, null, null),
            column("link", WorksheetDefinition.Type.LINK, null, null));
    var desk =
        new SheetDesk(
            new WorksheetDefinition(
                KEY,
                0,
                Text.of("en", "Sheet"),
                null,
                null,
                per,
                rows,
                columns,
                visibleTo,
                editableBy,
                false));
    assertThat(desk.open()).isEqualTo("ok");
    return desk;
  }

  private static Column column(
      String key, WorksheetDefinition.Type type, @Nullable Long min, @Nullable Long max) {
    var options =
        type == WorksheetDefinition.Type.CHOICE
            ? List.of(new Choice(new OptionKey("yes"), Text.of("en", "Yes")))
            : List.<Choice>of();
    return new Column(
        new ColumnKey(key), Text.of("en", key), type, min, max, options, key.equals("text"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          text, words, ok
          text, '', nothing
          text, '  ', nothing
          choice, yes, ok
          choice, no, sheet.value-unknown-option
          choice, <b>, sheet.value-unknown-option
          scale, yes, sheet.value-wrong-type
          flag, true, sheet.value-wrong-type
          person, ben, ok
          person, zoe, sheet.person-unknown
          date, 2026-02-28, ok
          date, 2026-02-30, sheet.date-wrong
          date, 28.2.2026, sheet.date-wrong
          date, 2026-2-28, sheet.date-wrong
          link, https://example.org/a?b#c, ok
          link, https://例え.jp/教材, ok
          link, http://example.org, sheet.link-wrong
          link, javascript:alert(1), sheet.link-wrong
          link, JavaScript:alert(1), sheet.link-wrong
          link, ' https://example.org', sheet.link-wrong
          link, 'data:text/html,hi', sheet.link-wrong
          link, https://ana:secret@example.org, sheet.link-wrong
          link, https://example.org@evil.example, sheet.link-wrong
          link, https:///path, sheet.link-wrong
          link, 'https://example.org/a b', sheet.link-wrong
          link, 'https://example.org/"x', sheet.link-wrong
          nothing, words, sheet.unknown-column
          """)
  void takesWhatTheColumnHolds(String column, String value, String answer) {
    var desk = desk(Per.GROUP, LISTED);
    assertThat(desk.write("ana", "basic", column, value)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "scale, 1, ok",
    "scale, 5, ok",
    "scale, 0, sheet.value-out-of-range",
    "scale, 6, sheet.value-out-of-range",
    "number, -11, sheet.value-out-of-range",
    "number, 10, ok",
    "text, 3, sheet.value-wrong-type",
    "flag, 1, sheet.value-wrong-type",
  })
  void takesNumbersWithinBounds(String column, int value, String answer) {
    assertThat(desk(Per.GROUP, LISTED).write("ana", "basic", column, value)).isEqualTo(answer);
  }

  @Test
  void takesTextsUpToTwoThousandCharacters() {
    var desk = desk(Per.GROUP, LISTED);
    assertThat(desk.write("ana", "basic", "text", "x".repeat(2_001)))
        .isEqualTo("sheet.text-too-long");
    assertThat(desk.write("ana", "basic", "text", "😀".repeat(2_000))).isEqualTo("ok");
    assertThat(desk.write("ana", "basic", "link", "https://x.org/" + "y".repeat(1_000)))
        .isEqualTo("sheet.link-wrong");
  }

  /// Who may write into whose copy; a copy that one may not see is as one that there is not.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GROUP, ana, , ok
          GROUP, ana, 1, ok
          GROUP, ana, 2, sheet.unknown-copy
          GROUP, ana, 3, sheet.unknown-copy
          GROUP, dan, 1, sheet.unknown-copy
          GROUP, obi, 1, sheet.not-yours
          GROUP, int, 1, sheet.not-yours
          GROUP, scr, 1, sheet.not-yours
          GROUP, spy, 1, sheet.not-yours
          GROUP, lea, , sheet.unknown-copy
          GROUP, lea, 2, ok
          DELEGATION, ana, , ok
          DELEGATION, ana, to, sheet.not-yours
          DELEGATION, dan, fj, sheet.unknown-copy
          DELEGATION, dan, xx, sheet.unknown-copy
          DELEGATION, obi, fj, sheet.not-yours
          DELEGATION, lea, to, ok
          PERSON, ana, , ok
          PERSON, ana, ben, sheet.unknown-copy
          PERSON, ana, person-ben, sheet.unknown-copy
          PERSON, lea, ben, ok
          PERSON, obi, , sheet.unknown-copy
          SESSION, ana, , ok
          SESSION, dan, all, ok
          SESSION, lea, , ok
          SESSION, obi, all, sheet.not-yours
          SESSION, scr, all, sheet.not-yours
          """)
  void letsThoseFillItWhoHaveIt(Per per, String who, @Nullable String of, String answer) {
    assertThat(desk(per, LISTED).write(who, "basic", "text", "words", of, null)).isEqualTo(answer);
  }

  @Test
  void letsRolesOfThePlanReadOrFill() {
    var read = desk(Per.PERSON, LISTED, List.of(Role.OBSERVER), List.of());
    assertThat(read.sees("obi", "sheet/sheet/ana")).isTrue();
    assertThat(read.sees("ben", "sheet/sheet/ana")).isFalse();
    assertThat(at(read.mine("obi"), "sheet", "also", "ana")).isNotNull();
    assertThat(at(read.mine("obi"), "sheet", "of")).as("has none of their own").isNull();
    assertThat(at(read.mine("obi"), "sheet", "mayEditOthers")).isNull();
    assertThat(read.write("obi", "basic", "text", "x", "ana", null)).isEqualTo("sheet.not-yours");
    var fill = desk(Per.PERSON, LISTED, List.of(), List.of(Role.SPEAKER, Role.OBSERVER));
    assertThat(fill.write("spy", "basic", "text", "x", "ana", null)).isEqualTo("ok");
    assertThat(at(fill.mine("spy"), "sheet", "mayEditOthers")).isEqualTo(true);
    assertThat(fill.write("obi", "basic", "text", "x", "ana", null)).isEqualTo("sheet.not-yours");
  }

  @Test
  void showsCopiesToThoseWhoHaveThemAndToTheirTable() {
    var groups = desk(Per.GROUP, LISTED);
    assertThat(groups.sees("ana", "sheet/sheet/1")).isTrue();
    assertThat(groups.sees("ana", "sheet/sheet/2")).isFalse();
    assertThat(groups.sees("lea", "sheet/sheet/2")).isTrue();
    groups.move("ana", "2");
    assertThat(groups.sees("ana", "sheet/sheet/1")).isFalse();
    assertThat(groups.write("ana", "basic", "text", "words")).isEqualTo("ok");
    assertThat(at(groups.document("sheet/sheet/2"), "filled")).isEqualTo(1L);

    var delegations = desk(Per.DELEGATION, LISTED);
    assertThat(delegations.sees("ana", "sheet/sheet/to")).as("Cam sits with Ana").isTrue();
    assertThat(delegations.sees("dan", "sheet/sheet/fj")).isFalse();
    assertThat(at(delegations.mine("ana"), "sheet", "also", "to")).isNotNull();
    delegations.move("cam", "2");
    assertThat(delegations.sees("ana", "sheet/sheet/to")).isFalse();
  }

  @Test
  void stillShowsAGroupItsCopyWhenTheRoundIsOver() {
    var desk = desk(Per.GROUP, LISTED);
    desk.roundOn = false;
    desk.worksheets = desk.worksheets.arranged(desk);
    assertThat(desk.sees("ana", "sheet/sheet/1")).isTrue();
    assertThat(desk.sees("dan", "sheet/sheet/1")).isFalse();
    assertThat(desk.sees("obi", "sheet/sheet/1")).isTrue();
  }

  @Test
  void leavesARowToWhomItBelongs() {
    var tour = desk(Per.SESSION, new Rows.PerDelegation());
    assertThat(tour.write("ana", "fj", "text", "words")).isEqualTo("ok");
    assertThat(tour.write("ana", "to", "text", "words")).isEqualTo("sheet.not-yours");
    assertThat(tour.write("ana", "xx", "text", "words")).isEqualTo("sheet.unknown-row");
    assertThat(tour.write("lea", "to", "text", "words")).isEqualTo("ok");
    assertThat(at(tour.mine("ben"), "sheet", "row")).isEqualTo("fj");
    assertThat(at(tour.mine("ben"), "sheet", "filled")).isEqualTo(1L);
    var roll = desk(Per.SESSION, new Rows.PerPerson());
    assertThat(roll.write("ana", "ana", "flag", true)).isEqualTo("ok");
    assertThat(roll.write("ana", "ben", "flag", true)).isEqualTo("sheet.not-yours");
    assertThat(roll.write("ana", "obi", "flag", true)).isEqualTo("sheet.unknown-row");
  }

  @Test
  void mergesTextsThatTwoChangedAtOnce() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "text", "one two three");
    var base = desk.v();
    desk.write("ben", "basic", "text", "one 2 three", null, base);
    assertThat(desk.write("ana", "basic", "text", "one two 3", null, base)).isEqualTo("ok");
    assertThat(desk.result).containsEntry("value", "one 2 3");
    assertThat(desk.write("ana", "basic", "text", "mine alone", null, null)).isEqualTo("ok");
    assertThat(desk.result).containsEntry("value", "mine alone");
  }

  @Test
  void keepsBothTextsWhereTheBaseIsForgotten() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "text", "first");
    var base = desk.v();
    for (int n = 0; n < 25; n++) {
      desk.write("ben", "basic", "text", "version " + n);
    }
    desk.write("ana", "basic", "text", "first and more", null, base);
    assertThat(desk.result).containsEntry("value", "version 24\nfirst and more");
  }

  @Test
  void refusesAMergeThatIsTooLongAndLosesNothing() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "text", "a".repeat(1_500), null, 0L);
    assertThat(desk.write("ben", "basic", "text", "b".repeat(1_500), null, 0L))
        .isEqualTo("sheet.text-too-long");
    assertThat(at(desk.document("sheet/sheet/1"), "rows", "basic", "cells", "text", "value"))
        .isEqualTo("a".repeat(1_500));
  }

  @Test
  void saysTheSameAgainWithoutATrace() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "text", "words");
    var v = desk.v();
    assertThat(desk.write("ben", "basic", "text", "words")).isEqualTo("nothing");
    assertThat(desk.v()).isEqualTo(v);
    assertThat(desk.write("ben", "basic", "text", "")).isEqualTo("ok");
    assertThat(at(desk.document("sheet/sheet/1"), "filled")).isEqualTo(0L);
  }

  @Test
  void keepsWhatWasWrittenWhenItClosesAndGoesOnWithItWhenItOpensAgain() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "text", "words");
    assertThat(desk.give("lea", new SheetCommand.Close(KEY))).isEqualTo("ok");
    assertThat(desk.write("ana", "basic", "text", "late")).isEqualTo("sheet.closed");
    assertThat(desk.write("ana", "basic", "text", "late", "2", null))
        .isEqualTo("sheet.unknown-copy");
    assertThat(desk.give("ana", new SheetCommand.Open(KEY))).isEqualTo("command.forbidden");
    assertThat(desk.open()).isEqualTo("ok");
    assertThat(at(desk.document("sheet/sheet/1"), "rows", "basic", "cells", "text", "value"))
        .isEqualTo("words");
  }

  @Test
  void takesTheWordsThatWereOnTheirWayWhenSomebodyEndedTheRound() {
    var desk = desk(Per.GROUP, LISTED);
    desk.openWithRound();
    desk.endRound(true);

    desk.after(Duration.ofSeconds(4));
    assertThat(desk.write("ana", "basic", "text", "last words")).isEqualTo("ok");
    assertThat(desk.write("dan", "basic", "text", "of others", "1", null))
        .isEqualTo("sheet.unknown-copy");
    assertThat(at(desk.document("sheet/sheet/1"), "state")).isEqualTo("closed");
    desk.after(Duration.ofSeconds(1));
    assertThat(desk.write("ana", "basic", "text", "late")).isEqualTo("sheet.closed");
    assertThat(at(desk.document("sheet/sheet/1"), "rows", "basic", "cells", "text", "value"))
        .isEqualTo("last words");
  }

  @Test
  void takesNothingAfterTheTimeOfARound() {
    var desk = desk(Per.GROUP, LISTED);
    desk.openWithRound();
    desk.endRound(false);

    assertThat(desk.write("ana", "basic", "text", "late")).isEqualTo("sheet.closed");
  }

  @Test
  void takesNothingIntoAWorksheetThatWasClosedBeforeItsRoundEnded() {
    var desk = desk(Per.GROUP, LISTED);
    desk.openWithRound();
    desk.give("lea", new SheetCommand.Close(KEY));
    desk.after(Duration.ofSeconds(1));
    desk.endRound(true);

    assertThat(desk.write("ana", "basic", "text", "late")).isEqualTo("sheet.closed");
  }

  @Test
  void takesCardsAwayAndBringsThemBack() {
    var desk = desk(Per.GROUP, new Rows.Free());
    assertThat(desk.write("ana", CARD, "text", "a card")).isEqualTo("ok");
    assertThat(desk.write("ana", "short", "text", "x")).isEqualTo("sheet.unknown-row");
    assertThat(desk.give("dan", new SheetCommand.Remove(KEY, CARD, "1")))
        .isEqualTo("sheet.unknown-copy");
    assertThat(desk.give("dan", new SheetCommand.Remove(KEY, CARD, null)))
        .isEqualTo("sheet.unknown-row");
    assertThat(desk.give("ben", new SheetCommand.Remove(KEY, CARD, null))).isEqualTo("ok");
    assertThat(desk.write("ana", CARD, "text", "on")).isEqualTo("sheet.card-removed");
    assertThat(at(desk.document("sheet/sheet/1"), "rows", CARD, "removed")).isEqualTo(true);
    assertThat(at(desk.document("sheet/sheet/1"), "rows", CARD, "cells", "text")).isNull();
    assertThat(desk.give("ana", new SheetCommand.Restore(KEY, CARD, null))).isEqualTo("ok");
    assertThat(at(desk.document("sheet/sheet/1"), "rows", CARD, "cells", "text", "value"))
        .isEqualTo("a card");
    assertThat(at(desk.document("sheet/sheet/1"), "rows", CARD, "by")).isEqualTo("Name of ana");
  }

  @Test
  void holdsTwoHundredCards() {
    var desk = desk(Per.GROUP, new Rows.Free());
    for (int n = 0; n < 200; n++) {
      assertThat(desk.write("ana", "card-%04d".formatted(n), "text", "card")).isEqualTo("ok");
    }
    assertThat(desk.write("ana", "card-more", "text", "x")).isEqualTo("sheet.too-many-cards");
    assertThat(desk.write("dan", "card-more", "text", "x")).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheet/sheet/1", "merged/sheet"})
  void presentsToEveryoneUntilItEnds(String topic) {
    var desk = desk(Per.GROUP, LISTED);
    assertThat(desk.sees("dan", topic)).isFalse();
    var of = topic.endsWith("1") ? "1" : null;
    assertThat(desk.give("dan", new SheetCommand.Present(KEY, of))).isEqualTo("command.forbidden");
    assertThat(desk.give("lea", new SheetCommand.Present(KEY, "9")))
        .isEqualTo("sheet.unknown-copy");
    assertThat(desk.give("lea", new SheetCommand.Present(KEY, of))).isEqualTo("ok");
    assertThat(desk.sees("dan", topic)).isTrue();
    assertThat(desk.write("dan", "basic", "text", "mine", "1", null)).isNotEqualTo("ok");
    assertThat(desk.give("lea", new SheetCommand.Present(null, null))).isEqualTo("ok");
    assertThat(desk.sees("dan", topic)).isFalse();
  }

  @Test
  void addsUpAnswersAndThemes() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "scale", 4);
    desk.write("dan", "basic", "scale", 5);
    desk.write("ana", "basic", "text", "Time  is short");
    desk.write("dan", "basic", "text", "time is SHORT ");
    var merged = desk.document("merged/sheet");
    assertThat(at(merged, "rows", "basic", "columns", "scale", "mean10")).isEqualTo(45L);
    assertThat(at(merged, "rows", "basic", "columns", "scale", "tally", "4")).isEqualTo(1L);
    var sheet = desk.worksheets.find(KEY).orElseThrow();
    var top = TopAnswers.of(sheet, new ColumnKey("text"), 20);
    assertThat(top).extracting(TopAnswers.Top::n).containsExactly(2);
    assertThat(top).extracting(TopAnswers.Top::title).containsExactly("Time  is short");

    assertThat(desk.theme("theme-one", "Time", new SheetCommand.Place("1", "basic")))
        .isEqualTo("ok");
    assertThat(desk.theme("theme-two", "Hours", new SheetCommand.Place("1", "basic")))
        .isEqualTo("ok");
    sheet = desk.worksheets.find(KEY).orElseThrow();
    assertThat(sheet.themes().size()).as("an answer is in one theme").isEqualTo(1);
    top = TopAnswers.of(sheet, new ColumnKey("text"), 20);
    assertThat(top).extracting(TopAnswers.Top::title).containsExactly("Hours", "time is SHORT");
    assertThat(desk.theme("theme-two", "")).isEqualTo("ok");
    assertThat(desk.theme("theme-one", "x".repeat(201), new SheetCommand.Place("1", "basic")))
        .isEqualTo("sheet.theme-title");
    assertThat(desk.theme("theme-one", "X", new SheetCommand.Place("7", "basic")))
        .isEqualTo("sheet.unknown-copy");
    assertThat(desk.theme("theme-one", "X", new SheetCommand.Place("1", "none")))
        .isEqualTo("sheet.unknown-row");
  }

  @Test
  void touchesNobodyButTheCopyWhereNothingIsCountedAnew() {
    var desk = desk(Per.GROUP, LISTED);
    desk.write("ana", "basic", "text", "words");
    var before = desk.worksheets;
    desk.write("ben", "basic", "text", "other words");
    var event =
        new SheetEvent.Edited(
            KEY,
            new CopyKey("1"),
            new RowKey("basic"),
            new ColumnKey("text"),
            new CellValue.Flag(true),
            desk.member("ben").id(),
            null);
    assertThat(desk.worksheets.touches(before, event, desk))
        .extracting(topic -> topic.name())
        .containsExactlyInAnyOrder("sheets", "merged/sheet", "sheet/sheet/1");
  }
}
