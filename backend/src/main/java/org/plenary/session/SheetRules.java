package org.plenary.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Decided;
import org.plenary.worksheet.SheetCommand;

/// How worksheets go with the session: when they may be filled, and what opens and closes them.
final class SheetRules {

  private SheetRules() {}

  static Decided<SessionEvent> decide(SheetCommand command, StateMoment moment) {
    return needsLife(command) && !moment.live()
        ? new Decided.Refused<>(Conduct.notLive(moment.state()))
        : sheet(command, moment);
  }

  /// Answers are put together and shown in a pause, too.
  private static boolean needsLife(SheetCommand command) {
    return switch (command) {
      case SheetCommand.Open _,
          SheetCommand.Close _,
          SheetCommand.Edit _,
          SheetCommand.Remove _,
          SheetCommand.Restore _ ->
          true;
      case SheetCommand.Present _, SheetCommand.PutTogether _ -> false;
      case SheetCommand.OpenWithRound _,
          SheetCommand.CloseWithRound _,
          SheetCommand.CloseAll _,
          SheetCommand.EndPresentation _ ->
          false;
    };
  }

  /// What happened to rounds, with what follows for worksheets: a round opens those that it names
  /// and closes with it what it opened.
  static Decided<SessionEvent> withRounds(Decided<BreakoutEvent> decided, StateMoment moment) {
    return switch (decided) {
      case Decided.Refused<BreakoutEvent>(var refusal) -> new Decided.Refused<>(refusal);
      case Decided.Accepted<BreakoutEvent>(var breakouts, var result) -> {
        var events = new ArrayList<SessionEvent>();
        for (var event : breakouts) {
          events.add(new SessionEvent.OfBreakout(event));
          events.addAll(following(event, moment));
        }
        yield new Decided.Accepted<>(events, result);
      }
    };
  }

  private static List<SessionEvent> following(BreakoutEvent event, StateMoment moment) {
    return switch (event) {
      case BreakoutEvent.RoundStarted started ->
          events(
              new SheetCommand.OpenWithRound(started.definition().key(), named(started)), moment);
      case BreakoutEvent.RoundClosed closed ->
          events(new SheetCommand.CloseWithRound(closed.breakout()), moment);
      default -> List.of();
    };
  }

  private static List<WorksheetKey> named(BreakoutEvent.RoundStarted started) {
    var named = new LinkedHashSet<WorksheetKey>();
    var whole = started.definition().worksheet();
    for (var group : started.groups()) {
      var own = group.worksheet();
      if (own != null) {
        named.add(own);
      } else if (whole != null) {
        named.add(whole);
      }
    }
    if (started.groups().isEmpty() && whole != null) {
      named.add(whole);
    }
    return List.copyOf(named);
  }

  /// What a command makes that is never refused.
  static List<SessionEvent> events(SheetCommand command, StateMoment moment) {
    return sheet(command, moment) instanceof Decided.Accepted<SessionEvent>(var events, var _)
        ? events
        : List.of();
  }

  private static Decided<SessionEvent> sheet(SheetCommand command, StateMoment moment) {
    var state = moment.state();
    return state
        .worksheets()
        .decide(command, moment, new SheetSetting(state))
        .map(SessionEvent.OfSheet::new);
  }
}
