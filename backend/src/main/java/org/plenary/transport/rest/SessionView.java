package org.plenary.transport.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition;
import org.plenary.breakout.Breakouts;
import org.plenary.plan.Decision;
import org.plenary.plan.Item;
import org.plenary.plan.Worksheet;
import org.plenary.poll.PollDefinition;
import org.plenary.poll.Polls;
import org.plenary.rules.Refusal;
import org.plenary.rules.Text;
import org.plenary.workshop.Timetable;

/// A session of the programme, and what of it can be run.
record SessionView(
    String key,
    Map<String, String> title,
    String starts,
    Instant startsAt,
    int minutes,
    String state,
    List<ItemView> items,
    List<PollView> polls,
    List<BreakoutView> breakouts,
    List<WorksheetView> worksheets,
    List<DecisionView> decisions) {

  static final String NO_DECISIONS = "decision.unavailable";

  /// An agenda item.
  record ItemView(
      String key,
      Map<String, String> title,
      @Nullable Integer minutes,
      String kind,
      List<String> speakers) {

    static ItemView of(Item planned) {
      return new ItemView(
          planned.key(),
          planned.title().byLanguage(),
          planned.minutes(),
          planned.kind().word(),
          planned.speakers());
    }
  }

  /// A poll.
  ///
  /// @param reason the code that tells why it cannot be run
  record PollView(
      String key,
      Map<String, String> question,
      String type,
      String by,
      String results,
      boolean anonymous,
      boolean secret,
      boolean runnable,
      @Nullable String reason) {

    static PollView of(PollDefinition poll) {
      var refusal = Polls.unavailable(poll);
      return new PollView(
          poll.key().value(),
          poll.question().byLanguage(),
          poll.type(),
          word(poll.by()),
          word(poll.results()),
          poll.anonymous(),
          poll.secret(),
          refusal.isEmpty(),
          code(refusal));
    }
  }

  /// A breakout.
  ///
  /// @param reason the code that tells why it cannot be run
  record BreakoutView(
      String key,
      @Nullable Map<String, String> title,
      GroupsView groups,
      String assign,
      @Nullable Integer minutes,
      boolean runnable,
      @Nullable String reason) {

    static BreakoutView of(BreakoutDefinition breakout) {
      var refusal = Breakouts.unavailable(breakout);
      var title = breakout.title();
      return new BreakoutView(
          breakout.key().value(),
          title == null ? null : title.byLanguage(),
          GroupsView.of(breakout.groups()),
          breakout.assign(),
          breakout.minutes(),
          refusal.isEmpty(),
          code(refusal));
    }
  }

  /// How many groups a breakout has: one of count, size and named.
  ///
  /// @param max how many people at most are in each
  record GroupsView(
      @Nullable Integer count,
      @Nullable Integer size,
      @Nullable List<GroupView> named,
      @Nullable Integer max) {

    static GroupsView of(BreakoutDefinition.Groups groups) {
      return switch (groups) {
        case BreakoutDefinition.Groups.Count(int count, var max) ->
            new GroupsView(count, null, null, max);
        case BreakoutDefinition.Groups.Size(int size, var max) ->
            new GroupsView(null, size, null, max);
        case BreakoutDefinition.Groups.Named(var named, var max) ->
            new GroupsView(null, null, named.stream().map(GroupView::of).toList(), max);
      };
    }
  }

  /// A group with a name of its own.
  record GroupView(String key, @Nullable Map<String, String> title) {
    static GroupView of(BreakoutDefinition.Group group) {
      Text title = group.title();
      return new GroupView(group.key().value(), title == null ? null : title.byLanguage());
    }
  }

  /// A worksheet.
  ///
  /// @param reason null, since every worksheet can be run
  record WorksheetView(
      String key, Map<String, String> title, boolean runnable, @Nullable String reason) {
    static WorksheetView of(Worksheet planned) {
      return new WorksheetView(planned.key(), planned.title().byLanguage(), true, null);
    }
  }

  /// A decision, which cannot be run yet.
  record DecisionView(
      String key, String number, Map<String, String> text, boolean runnable, String reason) {
    static DecisionView of(Decision planned) {
      return new DecisionView(
          planned.key(), planned.number(), planned.text().byLanguage(), false, NO_DECISIONS);
    }
  }

  static SessionView of(Timetable.Slot slot, String state) {
    var session = slot.session();
    return new SessionView(
        session.key(),
        session.title().byLanguage(),
        session.starts().toString(),
        slot.startsAt(),
        session.minutes(),
        state,
        session.items().stream().map(ItemView::of).toList(),
        slot.polls().stream().map(PollView::of).toList(),
        slot.breakouts().stream().map(BreakoutView::of).toList(),
        session.worksheets().stream().map(WorksheetView::of).toList(),
        session.decisions().stream().map(DecisionView::of).toList());
  }

  private static @Nullable String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse(null);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
