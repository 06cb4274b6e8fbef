package org.plenary.transport.ws;

import java.util.List;
import java.util.Map;
import org.plenary.protocol.ClientBreakoutCommand.ChooseGroup;
import org.plenary.protocol.ClientBreakoutCommand.CloseBreakout;
import org.plenary.protocol.ClientBreakoutCommand.DeclineBreakout;
import org.plenary.protocol.ClientBreakoutCommand.ExtendBreakout;
import org.plenary.protocol.ClientBreakoutCommand.GiveGroupRole;
import org.plenary.protocol.ClientBreakoutCommand.Help;
import org.plenary.protocol.ClientBreakoutCommand.JoinBreakout;
import org.plenary.protocol.ClientBreakoutCommand.MessageGroups;
import org.plenary.protocol.ClientBreakoutCommand.MovePeople;
import org.plenary.protocol.ClientBreakoutCommand.PlaceRest;
import org.plenary.protocol.ClientBreakoutCommand.PrepareBreakout;
import org.plenary.protocol.ClientBreakoutCommand.ReopenBreakout;
import org.plenary.protocol.ClientBreakoutCommand.SeeMessage;
import org.plenary.protocol.ClientBreakoutCommand.StartBreakout;
import org.plenary.protocol.ClientCommand;
import org.plenary.protocol.ClientPeopleCommand.AdmitAsPerson;
import org.plenary.protocol.ClientPeopleCommand.AdmitPeople;
import org.plenary.protocol.ClientPeopleCommand.ChangeRole;
import org.plenary.protocol.ClientPeopleCommand.CheckIn;
import org.plenary.protocol.ClientPeopleCommand.CheckOut;
import org.plenary.protocol.ClientPeopleCommand.CorrectAttendance;
import org.plenary.protocol.ClientPeopleCommand.Knock;
import org.plenary.protocol.ClientPeopleCommand.MovePersons;
import org.plenary.protocol.ClientPeopleCommand.RemovePerson;
import org.plenary.protocol.ClientPeopleCommand.SetDoor;
import org.plenary.protocol.ClientPollCommand.AnswerPoll;
import org.plenary.protocol.ClientPollCommand.ChangePoll;
import org.plenary.protocol.ClientSessionCommand.ChangeSession;
import org.plenary.protocol.ClientSessionCommand.StartItem;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;
import org.plenary.protocol.ReservedCommands;
import org.plenary.protocol.WireAnswer;

/// Reads the arguments of each command.
final class CommandDecoder {

  private CommandDecoder() {}

  static ClientCommand decode(String name, Fields args) throws BadFrame {
    return switch (name) {
      case "session.open" -> new ChangeSession(ChangeSession.Step.OPEN);
      case "session.start" -> new ChangeSession(ChangeSession.Step.START);
      case "session.pause" -> new ChangeSession(ChangeSession.Step.PAUSE);
      case "session.resume" -> new ChangeSession(ChangeSession.Step.RESUME);
      case "session.close" -> new ChangeSession(ChangeSession.Step.CLOSE);
      case "session.reopen" -> new ChangeSession(ChangeSession.Step.REOPEN);
      case "item.start" -> new StartItem(args.key("item"));
      case "room.move" -> new MovePeople(args.keys("people"), args.key("room"));
      case "breakout.start" ->
          new StartBreakout(
              args.key("breakout"),
              args.optionalGroups("groups"),
              args.flag("place"),
              args.optionalKey("like"));
      case "breakout.prepare" -> prepare(args);
      case "breakout.extend" -> new ExtendBreakout(args.integer("minutes"));
      case "breakout.message" ->
          new MessageGroups(args.prose("text", Limits.MESSAGE_TEXT), args.optionalKeys("groups"));
      case "breakout.close" -> new CloseBreakout();
      case "breakout.reopen" ->
          new ReopenBreakout(
              args.key("breakout"),
              args.optional("minutes") == null ? null : Integer.valueOf(args.integer("minutes")));
      case "breakout.help" -> new Help(args.flag("done"), args.optionalKey("group"));
      case "breakout.choose" -> new ChooseGroup(args.key("group"));
      case "breakout.decline" -> new DeclineBreakout();
      case "breakout.join" -> new JoinBreakout();
      case "breakout.place" -> new PlaceRest();
      case "breakout.role" ->
          new GiveGroupRole(
              args.prose("role", Limits.ROLE),
              args.optionalKey("person"),
              args.optionalKey("group"));
      case "breakout.seen" -> new SeeMessage(args.key("message"));
      case "poll.open" -> new ChangePoll(ChangePoll.Turn.OPEN, args.key("poll"));
      case "poll.close" -> new ChangePoll(ChangePoll.Turn.CLOSE, args.key("poll"));
      case "poll.publish" -> new ChangePoll(ChangePoll.Turn.PUBLISH, args.key("poll"));
      case "poll.reopen" -> new ChangePoll(ChangePoll.Turn.REOPEN, args.key("poll"));
      case "poll.answer" -> answer(args);
      case "sheet.open",
          "sheet.close",
          "sheet.edit",
          "sheet.remove",
          "sheet.restore",
          "sheet.present",
          "sheet.theme" ->
          SheetCommands.decode(name, args);
      case "person.admit" -> admit(args);
      case "person.refuse" ->
          new MovePersons(
              MovePersons.Motion.REFUSE,
              args.keys("people"),
              args.optional("reason") == null ? null : args.prose("reason", Limits.REFUSAL));
      case "person.wait" -> new MovePersons(MovePersons.Motion.WAIT, args.keys("people"), null);
      case "person.restore" ->
          new MovePersons(MovePersons.Motion.RESTORE, args.keys("people"), null);
      case "person.role" -> new ChangeRole(args.key("person"), args.key("role"));
      case "person.knock" -> new Knock();
      case "door.set" ->
          new SetDoor(
              args.key("policy"), args.key("admits"), args.key("becomes"), args.integer("minutes"));
      case "person.remove" -> new RemovePerson(args.key("person"), args.flag("ban"));
      case "attendance.checkin" -> new CheckIn(args.key("person"), args.optionalKey("room"));
      case "attendance.checkout" -> new CheckOut(args.key("person"));
      case "attendance.correct" ->
          new CorrectAttendance(
              args.key("person"),
              args.instant("from"),
              args.instant("until"),
              args.prose("reason", Limits.REASON));
      default ->
          throw new BadFrame(
              ReservedCommands.contains(name) ? Code.COMMAND_UNAVAILABLE : Code.COMMAND_UNKNOWN);
    };
  }

  private static ClientCommand prepare(Fields args) throws BadFrame {
    var locked = args.optionalKeys("locked");
    return new PrepareBreakout(
        args.key("breakout"), args.optionalGroups("groups"), locked == null ? List.of() : locked);
  }

  private static ClientCommand admit(Fields args) throws BadFrame {
    var people = args.keys("people");
    var as = args.optionalKey("as");
    var delegation = args.optionalKey("delegation");
    var person = args.optionalKey("person");
    boolean confirmed = args.flag("confirm");
    if (person == null) {
      return new AdmitPeople(people, as, delegation);
    }
    if (people.size() != 1) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, "people");
    }
    return new AdmitAsPerson(people.getFirst(), person, confirmed);
  }

  private static ClientCommand answer(Fields args) throws BadFrame {
    var poll = args.key("poll");
    var round = args.optional("round") == null ? null : Integer.valueOf(args.integer("round"));
    var answer =
        switch (args.value("answer")) {
          case String _ -> new WireAnswer.One(args.text("answer"));
          case List<?> options when options.size() > Limits.OPTIONS ->
              throw new BadFrame(Code.FRAME_OUT_OF_RANGE, "answer");
          case List<?> _ -> new WireAnswer.Many(args.keys("answer"));
          case Long number -> new WireAnswer.Value(number);
          case Map<?, ?> points when points.size() > Limits.OPTIONS ->
              throw new BadFrame(Code.FRAME_OUT_OF_RANGE, "answer");
          case Map<?, ?> _ -> new WireAnswer.Points(args.numbers("answer"));
          default -> throw new BadFrame(Code.FRAME_WRONG_TYPE, "answer");
        };
    return new AnswerPoll(poll, answer, round, args.optionalKey("for"));
  }
}
