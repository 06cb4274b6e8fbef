package org.plenary.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of the worksheets of a session.
public sealed interface ClientSheetCommand extends ClientCommand {

  /// `sheet.open` and `close`.
  record ChangeSheet(Stage stage, String sheet) implements ClientSheetCommand {

    /// The steps of a worksheet's life.
    public enum Stage {
      OPEN("sheet.open"),
      CLOSE("sheet.close");

      private final String command;

      Stage(String command) {
        this.command = command;
      }
    }

    @Override
    public String name() {
      return stage.command;
    }
  }

  /// `sheet.edit`.
  ///
  /// @param of whose copy; null for the sender's own
  /// @param base the version of the cell from which a text was changed; null for whichever it has
  record EditSheet(
      String sheet,
      String row,
      String column,
      WireCell value,
      @Nullable String of,
      @Nullable Long base)
      implements ClientSheetCommand {
    @Override
    public String name() {
      return "sheet.edit";
    }
  }

  /// `sheet.remove` and `restore`.
  ///
  /// @param of whose copy; null for the sender's own
  record MoveCard(Way way, String sheet, String row, @Nullable String of)
      implements ClientSheetCommand {

    /// Which way a card goes.
    public enum Way {
      REMOVE("sheet.remove"),
      RESTORE("sheet.restore");

      private final String command;

      Way(String command) {
        this.command = command;
      }
    }

    @Override
    public String name() {
      return way.command;
    }
  }

  /// `sheet.present`.
  ///
  /// @param sheet null to end it
  /// @param of null for what all copies add up to
  record PresentSheet(@Nullable String sheet, @Nullable String of) implements ClientSheetCommand {
    @Override
    public String name() {
      return "sheet.present";
    }
  }

  /// `sheet.theme`.
  record PutTogether(String sheet, String column, String theme, String title, List<Answer> answers)
      implements ClientSheetCommand {

    /// A row of a copy.
    public record Answer(String of, String row) {}

    public PutTogether {
      answers = List.copyOf(answers);
    }

    @Override
    public String name() {
      return "sheet.theme";
    }
  }
}
