package org.plenary.transport.ws;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.protocol.ClientCommand;
import org.plenary.protocol.ClientSheetCommand;
import org.plenary.protocol.ClientSheetCommand.ChangeSheet;
import org.plenary.protocol.ClientSheetCommand.EditSheet;
import org.plenary.protocol.ClientSheetCommand.MoveCard;
import org.plenary.protocol.ClientSheetCommand.PresentSheet;
import org.plenary.protocol.ClientSheetCommand.PutTogether;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;
import org.plenary.protocol.WireCell;
import org.plenary.session.SessionCommand;
import org.plenary.worksheet.Given;
import org.plenary.worksheet.SheetCommand;

/// Reads the commands of worksheets and says them in the words of the session.
final class SheetCommands {

  private SheetCommands() {}

  static ClientCommand decode(String name, Fields args) throws BadFrame {
    return switch (name) {
      case "sheet.open" -> new ChangeSheet(ChangeSheet.Stage.OPEN, args.key("sheet"));
      case "sheet.close" -> new ChangeSheet(ChangeSheet.Stage.CLOSE, args.key("sheet"));
      case "sheet.edit" ->
          new EditSheet(
              args.key("sheet"),
              args.row("row"),
              args.key("column"),
              cell(args),
              args.optionalKey("of"),
              args.optionalCount("base"));
      case "sheet.remove" -> card(MoveCard.Way.REMOVE, args);
      case "sheet.restore" -> card(MoveCard.Way.RESTORE, args);
      case "sheet.present" -> new PresentSheet(args.optionalKey("sheet"), args.optionalKey("of"));
      case "sheet.theme" ->
          new PutTogether(
              args.key("sheet"),
              args.key("column"),
              args.opaque("theme"),
              normal(args.text("title")),
              answers(args));
      default -> throw new BadFrame(Code.COMMAND_UNKNOWN);
    };
  }

  private static ClientCommand card(MoveCard.Way way, Fields args) throws BadFrame {
    return new MoveCard(way, args.key("sheet"), args.row("row"), args.optionalKey("of"));
  }

  private static WireCell cell(Fields args) throws BadFrame {
    return switch (args.value("value")) {
      case String _ -> new WireCell.Text(normal(args.text("value")));
      case Long number -> new WireCell.Whole(number);
      case Boolean yes -> new WireCell.Flag(yes);
      default -> throw new BadFrame(Code.FRAME_WRONG_TYPE, "value");
    };
  }

  private static List<PutTogether.Answer> answers(Fields args) throws BadFrame {
    if (!(args.value("answers") instanceof List<?> given)) {
      throw new BadFrame(Code.FRAME_WRONG_TYPE, "answers");
    }
    if (given.size() > Limits.ANSWERS) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, "answers");
    }
    var answers = new ArrayList<PutTogether.Answer>();
    for (var one : given) {
      var fields = Fields.of(one, "answers");
      answers.add(new PutTogether.Answer(fields.key("of"), fields.row("row")));
      fields.done();
    }
    return answers;
  }

  /// What somebody wrote, in one spelling. Spaces at its ends stay: people write on after them.
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  static SessionCommand map(ClientSheetCommand command) {
    return switch (command) {
      case ChangeSheet change -> map(change);
      case EditSheet edit -> map(edit);
      case MoveCard move -> map(move);
      case PresentSheet present -> map(present);
      case PutTogether theme -> map(theme);
    };
  }

  private static SessionCommand map(ChangeSheet command) {
    var sheet = new WorksheetKey(command.sheet());
    return session(
        switch (command.stage()) {
          case OPEN -> new SheetCommand.Open(sheet);
          case CLOSE -> new SheetCommand.Close(sheet);
        });
  }

  private static SessionCommand map(EditSheet command) {
    return session(
        new SheetCommand.Edit(
            new WorksheetKey(command.sheet()),
            command.row(),
            new ColumnKey(command.column()),
            given(command.value()),
            command.of(),
            command.base()));
  }

  private static Given given(WireCell cell) {
    return switch (cell) {
      case WireCell.Text(var text) -> new Given.Writing(text);
      case WireCell.Whole(var number) -> new Given.Whole(number);
      case WireCell.Flag(var yes) -> new Given.YesNo(yes);
    };
  }

  private static SessionCommand map(MoveCard command) {
    var sheet = new WorksheetKey(command.sheet());
    return session(
        switch (command.way()) {
          case REMOVE -> new SheetCommand.Remove(sheet, command.row(), command.of());
          case RESTORE -> new SheetCommand.Restore(sheet, command.row(), command.of());
        });
  }

  private static SessionCommand map(PresentSheet command) {
    return session(new SheetCommand.Present(sheet(command.sheet()), command.of()));
  }

  private static @Nullable WorksheetKey sheet(@Nullable String key) {
    return key == null ? null : new WorksheetKey(key);
  }

  private static SessionCommand map(PutTogether command) {
    return session(
        new SheetCommand.PutTogether(
            new WorksheetKey(command.sheet()),
            new ColumnKey(command.column()),
            new ThemeKey(command.theme()),
            command.title(),
            command.answers().stream()
                .map(answer -> new SheetCommand.Place(answer.of(), answer.row()))
                .toList()));
  }

  private static SessionCommand session(SheetCommand command) {
    return new SessionCommand.OfSheets(command);
  }
}
