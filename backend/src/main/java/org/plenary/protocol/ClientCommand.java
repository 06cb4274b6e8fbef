package org.plenary.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client asks a session to do: one record per command, keys and ids as they came.
public sealed interface ClientCommand {

  /// The command's name on the wire.
  String name();

  /// `session.open`, `start`, `pause`, `resume`, `close` and `reopen`.
  record ChangeSession(Step step) implements ClientCommand {

    /// The steps of a session's life.
    public enum Step {
      OPEN("session.open"),
      START("session.start"),
      PAUSE("session.pause"),
      RESUME("session.resume"),
      CLOSE("session.close"),
      REOPEN("session.reopen");

      private final String command;

      Step(String command) {
        this.command = command;
      }
    }

    @Override
    public String name() {
      return step.command;
    }
  }

  record StartItem(String item) implements ClientCommand {
    @Override
    public String name() {
      return "item.start";
    }
  }

  record MovePeople(List<String> people, String room) implements ClientCommand {
    public MovePeople {
      people = List.copyOf(people);
    }

    @Override
    public String name() {
      return "room.move";
    }
  }

  /// `breakout.start`.
  ///
  /// @param groups people by group; null lets the breakout's own rule assign
  record StartBreakout(String breakout, @Nullable Map<String, List<String>> groups)
      implements ClientCommand {
    @Override
    public String name() {
      return "breakout.start";
    }
  }

  record ExtendBreakout(int minutes) implements ClientCommand {
    @Override
    public String name() {
      return "breakout.extend";
    }
  }

  /// `breakout.message`.
  ///
  /// @param groups null for all
  record MessageGroups(String text, @Nullable List<String> groups) implements ClientCommand {
    @Override
    public String name() {
      return "breakout.message";
    }
  }

  record CloseBreakout() implements ClientCommand {
    @Override
    public String name() {
      return "breakout.close";
    }
  }

  /// `breakout.reopen`.
  ///
  /// @param minutes how long it goes on; null for the time that was left
  record ReopenBreakout(String breakout, @Nullable Integer minutes) implements ClientCommand {
    @Override
    public String name() {
      return "breakout.reopen";
    }
  }

  /// `breakout.help`.
  ///
  /// @param done true when help is no longer needed
  /// @param group for leaders, whose call has been answered; null for the sender's own
  record Help(boolean done, @Nullable String group) implements ClientCommand {
    @Override
    public String name() {
      return "breakout.help";
    }
  }

  record ChooseGroup(String group) implements ClientCommand {
    @Override
    public String name() {
      return "breakout.choose";
    }
  }

  /// `poll.open`, `close`, `publish` and `reopen`.
  record ChangePoll(Turn turn, String poll) implements ClientCommand {

    /// The steps of a poll's life.
    public enum Turn {
      OPEN("poll.open"),
      CLOSE("poll.close"),
      PUBLISH("poll.publish"),
      REOPEN("poll.reopen");

      private final String command;

      Turn(String command) {
        this.command = command;
      }
    }

    @Override
    public String name() {
      return turn.command;
    }
  }

  /// `poll.answer`.
  ///
  /// @param round the round that the sender saw; null for the one that is on
  /// @param onBehalfOf `for` on the wire: the person or delegation for whom a leader enters it
  record AnswerPoll(
      String poll, WireAnswer answer, @Nullable Integer round, @Nullable String onBehalfOf)
      implements ClientCommand {
    @Override
    public String name() {
      return "poll.answer";
    }
  }

  /// `person.admit`.
  ///
  /// @param as the role to admit them to; null for the usual one
  record AdmitPeople(List<String> people, @Nullable String as, @Nullable String delegation)
      implements ClientCommand {
    public AdmitPeople {
      people = List.copyOf(people);
    }

    @Override
    public String name() {
      return "person.admit";
    }
  }

  /// `person.admit` with `person`: the guest is this person of the plan.
  ///
  /// @param confirmed `confirm` on the wire: fine that this person is here already
  record AdmitAsPerson(String guest, String person, boolean confirmed) implements ClientCommand {
    @Override
    public String name() {
      return "person.admit";
    }
  }

  /// `person.refuse`, `wait` and `restore`.
  ///
  /// @param reason what those who are turned away read
  record MovePersons(Motion motion, List<String> people, @Nullable String reason)
      implements ClientCommand {

    /// Which way people go at the door.
    public enum Motion {
      REFUSE("person.refuse"),
      WAIT("person.wait"),
      RESTORE("person.restore");

      private final String command;

      Motion(String command) {
        this.command = command;
      }
    }

    public MovePersons {
      people = List.copyOf(people);
    }

    @Override
    public String name() {
      return motion.command;
    }
  }

  record ChangeRole(String person, String role) implements ClientCommand {
    @Override
    public String name() {
      return "person.role";
    }
  }

  record Knock() implements ClientCommand {
    @Override
    public String name() {
      return "person.knock";
    }
  }

  /// `door.set`.
  ///
  /// @param admits as what an open door admits
  /// @param becomes what a scheduled door is from, `minutes` before a session's start
  record SetDoor(String policy, String admits, String becomes, int minutes)
      implements ClientCommand {
    @Override
    public String name() {
      return "door.set";
    }
  }

  record RemovePerson(String person, boolean ban) implements ClientCommand {
    @Override
    public String name() {
      return "person.remove";
    }
  }

  record CheckIn(String person, @Nullable String room) implements ClientCommand {
    @Override
    public String name() {
      return "attendance.checkin";
    }
  }

  record CheckOut(String person) implements ClientCommand {
    @Override
    public String name() {
      return "attendance.checkout";
    }
  }

  record CorrectAttendance(String person, Instant from, Instant until, String reason)
      implements ClientCommand {
    @Override
    public String name() {
      return "attendance.correct";
    }
  }

  /// `sheet.open` and `close`.
  record ChangeSheet(Stage stage, String sheet) implements ClientCommand {

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
      implements ClientCommand {
    @Override
    public String name() {
      return "sheet.edit";
    }
  }

  /// `sheet.remove` and `restore`.
  ///
  /// @param of whose copy; null for the sender's own
  record MoveCard(Way way, String sheet, String row, @Nullable String of) implements ClientCommand {

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
  record PresentSheet(@Nullable String sheet, @Nullable String of) implements ClientCommand {
    @Override
    public String name() {
      return "sheet.present";
    }
  }

  /// `sheet.theme`.
  record PutTogether(String sheet, String column, String theme, String title, List<Answer> answers)
      implements ClientCommand {

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
