package org.plenary.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worksheet.OpenSheet.LISTED;
import static org.plenary.worksheet.OpenSheet.desk;
import static org.plenary.worksheet.SheetDesk.KEY;
import static org.plenary.worksheet.SheetDesk.at;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.rules.Role;
import org.plenary.worksheet.WorksheetDefinition.Per;
import org.plenary.worksheet.WorksheetDefinition.Rows;

class AccessTests {

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
}
