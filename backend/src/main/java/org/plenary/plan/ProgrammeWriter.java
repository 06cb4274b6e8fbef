package org.plenary.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the programme of a plan: its days, sessions and items.
final class ProgrammeWriter {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int TURN_DECIMALS = 4;

  private final String language;
  private final int seats;
  private final PollWriter polls;
  private final WorksheetWriter worksheets;
  private final BreakoutWriter breakouts;
  private final DecisionWriter decisions;

  /// @param groupSheets keys of the worksheets that breakouts use
  ProgrammeWriter(String language, int seats, Set<String> groupSheets) {
    this.language = language;
    this.seats = seats;
    this.polls = new PollWriter(language);
    this.worksheets = new WorksheetWriter(language, groupSheets);
    this.breakouts = new BreakoutWriter(language);
    this.decisions = new DecisionWriter(language);
  }

  Yaml day(Day day) {
    return new Entries(language)
        .string("day", day.day().toString())
        .list("sessions", day.sessions(), this::session)
        .yaml();
  }

  private Yaml session(Session session) {
    Set<String> runnable =
        ProgrammeReader.runnable(session.polls(), session.breakouts(), session.decisions());
    boolean usual = session.minutes() == Defaults.minutes(session.items());
    return new Entries(language)
        .string("key", session.key())
        .text("title", session.title())
        .string("starts", TIME.format(session.starts()))
        .number("minutes", usual ? null : (Integer) session.minutes())
        .flag("requires", session.requires(), true)
        .string("call", session.call())
        .list("items", session.items(), item -> item(item, runnable))
        .list("polls", session.polls(), polls::poll)
        .list("worksheets", session.worksheets(), worksheets::worksheet)
        .list("breakouts", session.breakouts(), breakouts::breakout)
        .list("decisions", session.decisions(), decisions::decision)
        .yaml();
  }

  private Yaml item(Item item, Set<String> runnable) {
    Entries entries =
        new Entries(language)
            .string("key", item.key())
            .text("title", item.title())
            .number("minutes", item.minutes())
            .strings("speakers", item.speakers())
            .word("kind", item.kind(), ItemKind.TALK);
    Duration perTurn = item.perTurn();
    if (perTurn != null && !isUsualTurn(item, perTurn)) {
      entries.put("perTurnMinutes", new Yaml.Bare(minutes(perTurn)));
    }
    entries.list("fields", item.fields(), this::field);
    if (!item.runs().equals(Defaults.runs(item.key(), runnable))) {
      entries.put("runs", Yaml.strings(item.runs()));
    }
    return entries.yaml();
  }

  private boolean isUsualTurn(Item item, Duration perTurn) {
    @Nullable Duration usual = Defaults.perTurn(item.minutes(), seats);
    return Objects.equals(usual, perTurn);
  }

  private static String minutes(Duration duration) {
    return BigDecimal.valueOf(duration.toSeconds())
        .divide(BigDecimal.valueOf(60), TURN_DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Yaml field(Column column) {
    return column.equals(ItemReader.bare(column.key(), language))
        ? Yaml.of(column.key())
        : worksheets.column(column);
  }
}
