package org.plenary.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worksheet.OpenSheet.LISTED;
import static org.plenary.worksheet.OpenSheet.desk;
import static org.plenary.worksheet.SheetDesk.CARD;
import static org.plenary.worksheet.SheetDesk.KEY;
import static org.plenary.worksheet.SheetDesk.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.RowKey;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

class WorksheetsTests {

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
