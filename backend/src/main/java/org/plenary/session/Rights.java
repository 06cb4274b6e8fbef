package org.plenary.session;

import org.plenary.rules.Role;
import org.plenary.worksheet.SheetCommand;

/// Which roles may give which command; the rules of a feature may narrow it further.
final class Rights {

  private Rights() {}

  static boolean allow(Role role, SessionCommand command) {
    return switch (command) {
      case SessionCommand.Open _,
          SessionCommand.Start _,
          SessionCommand.Pause _,
          SessionCommand.Resume _,
          SessionCommand.Close _,
          SessionCommand.Reopen _,
          SessionCommand.StartItem _,
          SessionCommand.StartBreakout _,
          SessionCommand.PrepareBreakout _,
          SessionCommand.ExtendBreakout _,
          SessionCommand.MessageGroups _,
          SessionCommand.CloseBreakout _,
          SessionCommand.ReopenBreakout _,
          SessionCommand.PlaceRest _,
          SessionCommand.OpenPoll _,
          SessionCommand.ClosePoll _,
          SessionCommand.PublishPoll _,
          SessionCommand.ReopenPoll _,
          SessionCommand.Admit _,
          SessionCommand.AdmitAs _,
          SessionCommand.Refuse _,
          SessionCommand.PutBack _,
          SessionCommand.Remove _,
          SessionCommand.Restore _,
          SessionCommand.SetDoor _,
          SessionCommand.CheckIn _,
          SessionCommand.CheckOut _ ->
          role.leads();
      case SessionCommand.OfSheets(var sheets) -> allow(role, sheets);
      case SessionCommand.Correct _, SessionCommand.ChangeRole _ -> role == Role.ORGANIZER;
      case SessionCommand.Knock _ -> false;
      case SessionCommand.AnswerPoll answer ->
          answer.onBehalfOf() == null ? role == Role.PARTICIPANT || role.leads() : role.leads();
      case SessionCommand.ChooseGroup _, SessionCommand.Decline _, SessionCommand.JoinGroup _ ->
          role == Role.PARTICIPANT;
      case SessionCommand.GiveGroupRole _ -> role == Role.PARTICIPANT || role.leads();
      case SessionCommand.SeeMessage _ -> role != Role.SCREEN;
      case SessionCommand.MovePeople _, SessionCommand.AskHelp _, SessionCommand.EndHelp _ ->
          role != Role.SCREEN;
    };
  }

  private static boolean allow(Role role, SheetCommand command) {
    return switch (command) {
      case SheetCommand.Edit _, SheetCommand.Remove _, SheetCommand.Restore _ ->
          role != Role.OBSERVER && role != Role.INTERPRETER && role != Role.SCREEN;
      case SheetCommand.Open _,
          SheetCommand.Close _,
          SheetCommand.Present _,
          SheetCommand.PutTogether _ ->
          role.leads();
      case SheetCommand.OpenWithRound _,
          SheetCommand.CloseWithRound _,
          SheetCommand.CloseAll _,
          SheetCommand.EndPresentation _ ->
          false;
    };
  }
}
