package org.plenary.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the `programme` of a plan: its days and sessions.
final class ProgrammeReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key",
          "title",
          "starts",
          "minutes",
          "requires",
          "call",
          "items",
          "polls",
          "worksheets",
          "breakouts",
          "decisions");

  private final int seats;
  private final WorksheetReader worksheets;
  private final DecisionReader decisions = new DecisionReader();
  private LocalDate before = LocalDate.MIN;

  /// @param groupSheets keys of the worksheets that breakouts use
  ProgrammeReader(int seats, Set<String> groupSheets) {
    this.seats = seats;
    this.worksheets = new WorksheetReader(groupSheets);
  }

  List<Day> read(Value value) {
    return value.list(PlanLimits.DAYS, this::day);
  }

  private Day day(Value value) {
    Fields fields = value.fields("day", "sessions");
    LocalDate day = date(fields.require("day"));
    List<Session> sessions =
        fields
            .find("sessions")
            .map(list -> list.list(PlanLimits.SESSIONS, session -> session(session, day)))
            .orElse(List.of());
    return new Day(day, sessions);
  }

  /// What is no date counts as the day after the last, so that order breaks nowhere else.
  private LocalDate date(Value value) {
    Optional<LocalDate> read = Formats.date(value);
    LocalDate day = read.orElse(before.plusDays(1));
    if (!day.isAfter(before)) {
      value.wrong(new Mistake.DayOrder(before));
    }
    before = day;
    return day;
  }

  private Session session(Value value, LocalDate day) {
    int errors = value.reading().errors().count();
    Fields fields = value.fields(FIELDS);
    String key = fields.require("key").definedKey(Names.Kind.SESSION);
    Text title = fields.require("title").text();
    LocalTime starts = Formats.time(fields.require("starts"));
    PollReader poll = new PollReader(day.atTime(starts));
    BreakoutReader breakout = new BreakoutReader(day.atTime(starts));
    List<Poll> polls = parts(fields, "polls", poll::read);
    List<Worksheet> sheets = parts(fields, "worksheets", worksheets::read);
    List<Breakout> breakouts = parts(fields, "breakouts", breakout::read);
    List<Decision> texts = parts(fields, "decisions", decisions::read);
    ItemReader item = new ItemReader(seats, runnable(polls, breakouts, texts));
    List<Item> items = parts(fields, "items", item::read);
    @Nullable String call = fields.find("call").map(Formats::call).orElse(null);
    boolean whole = value.reading().errors().count() == errors;
    int minutes = minutes(fields, items, whole);
    boolean requires = fields.flag("requires", true);
    return new Session(
        key, title, starts, minutes, requires, call, items, polls, sheets, breakouts, texts);
  }

  private static <T> List<T> parts(Fields fields, String name, Function<Value, T> each) {
    return fields.find(name).map(list -> list.list(PlanLimits.PARTS, each)).orElse(List.of());
  }

  /// What items of the session may run; the writer asks for the same.
  static Set<String> runnable(
      List<Poll> polls, List<Breakout> breakouts, List<Decision> decisions) {
    return Stream.of(
            polls.stream().map(Poll::key),
            breakouts.stream().map(Breakout::key),
            decisions.stream().map(Decision::key))
        .flatMap(keys -> keys)
        .collect(Collectors.toSet());
  }

  private static int minutes(Fields fields, List<Item> items, boolean whole) {
    if (fields.has("minutes")) {
      return fields.require("minutes").integer(1, PlanLimits.MINUTES);
    }
    int sum = Defaults.minutes(items);
    if (whole && (sum < 1 || sum > PlanLimits.MINUTES)) {
      fields.wrong("minutes", new Mistake.WrongMinutes(1, PlanLimits.MINUTES, sum));
    }
    return sum;
  }
}
