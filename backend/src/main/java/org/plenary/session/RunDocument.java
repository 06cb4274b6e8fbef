package org.plenary.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.Breakouts;
import org.plenary.poll.PollDefinition;
import org.plenary.poll.PollState;
import org.plenary.poll.Polls;
import org.plenary.rules.Refusal;
import org.plenary.rules.Text;
import org.plenary.topics.Document;
import org.plenary.worksheet.WorksheetDefinition;

/// The document `run`: everything that a facilitator may start in this session, and how far it is.
final class RunDocument {

  private RunDocument() {}

  static Document render(SessionState state) {
    var programme = state.roster().programme();
    var items = Document.with();
    for (var item : programme.items()) {
      items.put(
          item.key().value(),
          Document.with()
              .put("rank", item.rank())
              .put("title", item.title())
              .put("kind", item.kind())
              .put("minutes", item.minutes())
              .put("runs", item.runs())
              .build());
    }
    var polls = Document.with();
    programme.polls().forEach(poll -> polls.put(poll.key().value(), poll(state, poll)));
    var breakouts = Document.with();
    programme
        .breakouts()
        .forEach(breakout -> breakouts.put(breakout.key().value(), breakout(state, breakout)));
    return Document.with()
        .put("items", items.build())
        .put("polls", polls.build())
        .put("breakouts", breakouts.build())
        .put("sheets", sheets(state))
        .build();
  }

  private static Document sheets(SessionState state) {
    var sheets = Document.with();
    for (var sheet : new SheetSetting(state).planned()) {
      sheets.put(
          sheet.key().value(),
          Document.with()
              .put("rank", sheet.rank())
              .put("title", sheet.title())
              .put("item", sheet.item())
              .put("per", word(sheet.per()))
              .put("free", sheet.free())
              .put("state", sheetState(state, sheet))
              .put("breakout", sheet.breakout())
              .build());
    }
    return sheets.build();
  }

  private static String sheetState(SessionState state, WorksheetDefinition sheet) {
    return state
        .worksheets()
        .find(sheet.key())
        .map(opened -> opened.open() ? "open" : "closed")
        .orElse("planned");
  }

  private static Document poll(SessionState state, PollDefinition poll) {
    return runnable(Polls.unavailable(poll))
        .put("rank", poll.rank())
        .put("question", poll.question())
        .put("type", poll.type())
        .put("by", word(poll.by()))
        .put("results", word(poll.results()))
        .put("item", poll.item())
        .put("state", pollState(state, poll))
        .put("published", state.polls().find(poll.key()).map(PollState::published).orElse(false))
        .build();
  }

  private static String pollState(SessionState state, PollDefinition poll) {
    return state
        .polls()
        .find(poll.key())
        .map(opened -> opened.isOpen() ? "open" : "closed")
        .orElse("planned");
  }

  private static Document breakout(SessionState state, BreakoutDefinition breakout) {
    var document =
        runnable(Breakouts.unavailable(breakout))
            .put("rank", breakout.rank())
            .put("title", breakout.title())
            .put("item", breakout.item())
            .put("assign", breakout.assign())
            .put("groups", groups(breakout.groups()))
            .put("worksheet", breakout.worksheet())
            .put("state", breakoutState(state, breakout))
            .put("prepared", state.breakouts().isPrepared(breakout.key()))
            .put("spread", attributes(breakout.spread()))
            .put("together", attributes(breakout.together()))
            .put("common", attributes(breakout.common()))
            .put("newPartnersSince", breakout.newPartnersSince())
            .put("roles", breakout.roles());
    var max = breakout.groups().max();
    if (max != null) {
      document.put("max", max);
    }
    var minutes = breakout.minutes();
    if (minutes != null) {
      document.put("minutes", minutes);
    }
    return document.build();
  }

  private static List<String> attributes(List<BreakoutDefinition.Attribute> attributes) {
    return attributes.stream().map(RunDocument::word).toList();
  }

  private static String breakoutState(SessionState state, BreakoutDefinition breakout) {
    if (state.breakouts().running().filter(breakout.key()::equals).isPresent()) {
      return "on";
    }
    return state.breakouts().isOver(breakout.key()) ? "closed" : "planned";
  }

  private static Document groups(BreakoutDefinition.Groups groups) {
    return switch (groups) {
      case BreakoutDefinition.Groups.Count(int count, var _) ->
          Document.with().put("count", count).build();
      case BreakoutDefinition.Groups.Size(int size, var _) ->
          Document.with().put("size", size).build();
      case BreakoutDefinition.Groups.Named(var named, var _) ->
          Document.with().put("named", named.stream().map(RunDocument::group).toList()).build();
    };
  }

  private static Document group(BreakoutDefinition.Group group) {
    var title = group.title();
    return Document.with()
        .put("key", group.key())
        .put("title", title == null ? Text.of("en", group.key().value()) : title)
        .build();
  }

  private static Document.Builder runnable(Optional<Refusal> unavailable) {
    return Document.with()
        .put("runnable", unavailable.isEmpty())
        .put("reason", unavailable.map(Refusal::code).orElse(null));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
