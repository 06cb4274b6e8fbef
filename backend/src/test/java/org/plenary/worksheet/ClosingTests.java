package org.plenary.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worksheet.OpenSheet.LISTED;
import static org.plenary.worksheet.OpenSheet.desk;
import static org.plenary.worksheet.SheetDesk.KEY;
import static org.plenary.worksheet.SheetDesk.at;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.worksheet.WorksheetDefinition.Per;

/// What a worksheet still takes when it closes, or when its round ends.
class ClosingTests {

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
}
