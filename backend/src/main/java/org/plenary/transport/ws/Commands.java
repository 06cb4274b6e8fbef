package org.plenary.transport.ws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.RoomKey;
import org.plenary.poll.Answer;
import org.plenary.protocol.ClientBreakoutCommand;
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
import org.plenary.protocol.ClientPeopleCommand;
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
import org.plenary.protocol.ClientPollCommand;
import org.plenary.protocol.ClientPollCommand.AnswerPoll;
import org.plenary.protocol.ClientPollCommand.ChangePoll;
import org.plenary.protocol.ClientSessionCommand;
import org.plenary.protocol.ClientSessionCommand.ChangeSession;
import org.plenary.protocol.ClientSessionCommand.StartItem;
import org.plenary.protocol.ClientSheetCommand;
import org.plenary.protocol.Code;
import org.plenary.protocol.WireAnswer;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.SessionCommand;

/// Says commands of the wire in the words of the session. Keys have been checked for their form.
final class Commands {

  private Commands() {}

  static Mapped map(ClientCommand command) {
    return switch (command) {
      case ClientSessionCommand session -> session(session);
      case ClientBreakoutCommand breakout -> breakout(breakout);
      case ClientPollCommand poll -> poll(poll);
      case ClientPeopleCommand people -> people(people);
      case ClientSheetCommand sheet -> ready(SheetCommands.map(sheet));
    };
  }

  private static Mapped session(ClientSessionCommand command) {
    return switch (command) {
      case ChangeSession(var step) -> ready(session(step));
      case StartItem(var item) -> ready(new SessionCommand.StartItem(new ItemKey(item)));
    };
  }

  private static Mapped breakout(ClientBreakoutCommand command) {
    return switch (command) {
      case MovePeople(var people, var room) ->
          ready(new SessionCommand.MovePeople(people(people), new RoomKey(room)));
      case StartBreakout(var breakout, var groups, var place, var like) ->
          ready(
              new SessionCommand.StartBreakout(
                  new BreakoutKey(breakout),
                  groups == null ? null : groups(groups),
                  place,
                  like == null ? null : new BreakoutKey(like)));
      case PrepareBreakout(var breakout, var groups, var locked) ->
          ready(
              new SessionCommand.PrepareBreakout(
                  new BreakoutKey(breakout),
                  groups == null ? null : groups(groups),
                  people(locked)));
      case ExtendBreakout(var minutes) -> ready(new SessionCommand.ExtendBreakout(minutes));
      case MessageGroups(var text, var groups) ->
          ready(new SessionCommand.MessageGroups(text, groups == null ? null : rooms(groups)));
      case CloseBreakout() -> ready(new SessionCommand.CloseBreakout());
      case ReopenBreakout(var breakout, var minutes) ->
          ready(new SessionCommand.ReopenBreakout(new BreakoutKey(breakout), minutes));
      case Help(var done, var group) -> ready(help(done, group));
      case ChooseGroup(var group) -> ready(new SessionCommand.ChooseGroup(new RoomKey(group)));
      case DeclineBreakout() -> ready(new SessionCommand.Decline());
      case JoinBreakout() -> ready(new SessionCommand.JoinGroup());
      case PlaceRest() -> ready(new SessionCommand.PlaceRest());
      case GiveGroupRole(var role, var person, var group) ->
          ready(
              new SessionCommand.GiveGroupRole(
                  role,
                  person == null ? null : new PersonKey(person),
                  group == null ? null : new RoomKey(group)));
      case SeeMessage(var message) -> ready(new SessionCommand.SeeMessage(message));
    };
  }

  private static Mapped poll(ClientPollCommand command) {
    return switch (command) {
      case ChangePoll(var turn, var poll) -> ready(poll(turn, new PollKey(poll)));
      case AnswerPoll poll -> answer(poll);
    };
  }

  private static Mapped people(ClientPeopleCommand command) {
    return switch (command) {
      case AdmitPeople(var people, var as, var delegation) -> admit(people, as, delegation);
      case AdmitAsPerson(var guest, var person, var confirmed) ->
          ready(new SessionCommand.AdmitAs(new PersonKey(guest), new PersonKey(person), confirmed));
      case MovePersons move -> ready(move(move));
      case ChangeRole(var person, var role) ->
          Role.parse(role)
              .<Mapped>map(to -> ready(new SessionCommand.ChangeRole(new PersonKey(person), to)))
              .orElseGet(() -> refused(Code.FRAME_OUT_OF_RANGE, "role"));
      case Knock() -> ready(new SessionCommand.Knock());
      case SetDoor door -> door(door);
      case RemovePerson(var person, var ban) ->
          ready(new SessionCommand.Remove(new PersonKey(person), ban));
      case CheckIn(var person, var room) ->
          ready(
              new SessionCommand.CheckIn(
                  new PersonKey(person), room == null ? null : new RoomKey(room)));
      case CheckOut(var person) -> ready(new SessionCommand.CheckOut(new PersonKey(person)));
      case CorrectAttendance(var person, var from, var until, var reason) ->
          ready(new SessionCommand.Correct(new PersonKey(person), from, until, reason));
    };
  }

  private static SessionCommand session(ChangeSession.Step step) {
    return switch (step) {
      case OPEN -> new SessionCommand.Open();
      case START -> new SessionCommand.Start();
      case PAUSE -> new SessionCommand.Pause();
      case RESUME -> new SessionCommand.Resume();
      case CLOSE -> new SessionCommand.Close();
      case REOPEN -> new SessionCommand.Reopen();
    };
  }

  private static SessionCommand poll(ChangePoll.Turn turn, PollKey poll) {
    return switch (turn) {
      case OPEN -> new SessionCommand.OpenPoll(poll);
      case CLOSE -> new SessionCommand.ClosePoll(poll);
      case PUBLISH -> new SessionCommand.PublishPoll(poll);
      case REOPEN -> new SessionCommand.ReopenPoll(poll);
    };
  }

  private static SessionCommand help(boolean done, @Nullable String group) {
    if (group != null) {
      return new SessionCommand.EndHelp(new RoomKey(group));
    }
    return done ? new SessionCommand.EndHelp(null) : new SessionCommand.AskHelp();
  }

  private static Mapped answer(AnswerPoll poll) {
    return answer(poll.answer())
        .<Mapped>map(answer ->
            ready(
                new SessionCommand.AnswerPoll(
                    new PollKey(poll.poll()), answer, poll.round(), poll.onBehalfOf())))
        .orElseGet(() -> unsuitable(poll.answer()));
  }

  private static Optional<Answer> answer(WireAnswer answer) {
    return switch (answer) {
      case WireAnswer.One(var option) -> OptionKey.parse(option).map(Answer.One::new);
      case WireAnswer.Many(var options) ->
          Optional.of(new Answer.Many(options.stream().map(OptionKey::new).toList()));
      case WireAnswer.Value(var number) -> Optional.of(new Answer.Value(number));
      case WireAnswer.Points _ -> Optional.empty();
    };
  }

  private static Mapped unsuitable(WireAnswer answer) {
    return switch (answer) {
      case WireAnswer.One _ ->
          new Mapped.Refused(
              "poll.answer-unknown-option", "The poll has no such option.", "answer");
      case WireAnswer.Many _, WireAnswer.Value _, WireAnswer.Points _ ->
          new Mapped.Refused(
              "poll.answer-wrong-type",
              "This is not the kind of answer that the poll takes.",
              "answer");
    };
  }

  private static Mapped admit(
      List<String> people, @Nullable String as, @Nullable String delegation) {
    var role = as == null ? null : Role.parse(as).orElse(null);
    if (as != null && role == null) {
      return refused(Code.FRAME_OUT_OF_RANGE, "as");
    }
    return ready(
        new SessionCommand.Admit(
            people(people), role, delegation == null ? null : new DelegationKey(delegation)));
  }

  private static SessionCommand move(MovePersons move) {
    var people = people(move.people());
    return switch (move.motion()) {
      case REFUSE -> new SessionCommand.Refuse(people, move.reason());
      case WAIT -> new SessionCommand.PutBack(people);
      case RESTORE -> new SessionCommand.Restore(people);
    };
  }

  private static Mapped door(SetDoor door) {
    var policy = Door.Policy.parse(door.policy());
    var admits = Role.parse(door.admits());
    var becomes = Door.Policy.parse(door.becomes());
    if (policy.isEmpty()) {
      return refused(Code.FRAME_OUT_OF_RANGE, "policy");
    }
    if (admits.isEmpty()) {
      return refused(Code.FRAME_OUT_OF_RANGE, "admits");
    }
    return becomes.isEmpty()
        ? refused(Code.FRAME_OUT_OF_RANGE, "becomes")
        : ready(
            new SessionCommand.SetDoor(
                new Door(policy.get(), admits.get(), becomes.get(), door.minutes())));
  }

  private static List<PersonKey> people(List<String> keys) {
    return keys.stream().map(PersonKey::new).toList();
  }

  private static List<RoomKey> rooms(List<String> keys) {
    return keys.stream().map(RoomKey::new).toList();
  }

  private static Map<RoomKey, List<PersonKey>> groups(Map<String, List<String>> groups) {
    var byRoom = new LinkedHashMap<RoomKey, List<PersonKey>>();
    groups.forEach((room, people) -> byRoom.put(new RoomKey(room), people(people)));
    return byRoom;
  }

  private static Mapped ready(SessionCommand command) {
    return new Mapped.Ready(command);
  }

  private static Mapped refused(Code code, String field) {
    return new Mapped.Refused(code.value(), code.sentence(), field);
  }
}
