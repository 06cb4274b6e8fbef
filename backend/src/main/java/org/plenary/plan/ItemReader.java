package org.plenary.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the `items` of a session.
final class ItemReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key", "title", "minutes", "speakers", "kind", "perTurnMinutes", "fields", "runs");
  private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

  private final int seats;
  private final Set<String> runnable;

  /// @param runnable keys of the polls, breakouts and decisions of the session
  ItemReader(int seats, Set<String> runnable) {
    this.seats = seats;
    this.runnable = runnable;
  }

  Item read(Value value) {
    Fields fields = value.fields(FIELDS);
    String key = fields.require("key").definedKey(Names.Kind.ITEM);
    @Nullable Integer minutes = fields.integer("minutes", 1, PlanLimits.MINUTES);
    ItemKind kind = fields.word("kind", ItemKind.TALK);
    boolean tour = kind == ItemKind.TOUR_DE_TABLE;
    if (!tour) {
      fields.refuse("kind", kind, "perTurnMinutes", "fields");
    }
    return new Item(
        key,
        fields.require("title").text(),
        minutes,
        fields.find("speakers").map(v -> v.references(Names.Kind.PERSON)).orElse(List.of()),
        kind,
        tour ? perTurn(fields, minutes) : null,
        fields.find("fields").map(ItemReader::columns).orElse(List.of()),
        fields.find("runs").map(this::runs).orElseGet(() -> Defaults.runs(key, runnable)));
  }

  private @Nullable Duration perTurn(Fields fields, @Nullable Integer minutes) {
    Optional<Value> given = fields.find("perTurnMinutes");
    return given.isPresent() ? turn(given.get()) : Defaults.perTurn(minutes, seats);
  }

  /// Minutes that may have a fraction, to the second.
  private static Duration turn(Value value) {
    Optional<String> text = value.number();
    Optional<Duration> turn =
        text.filter(t -> t.length() <= 12)
            .map(BigDecimal::new)
            .filter(m -> m.compareTo(BigDecimal.valueOf(PlanLimits.MINUTES)) <= 0)
            .map(m -> m.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact())
            .filter(seconds -> seconds > 0)
            .map(Duration::ofSeconds);
    if (turn.isEmpty()) {
      value.wrongType(Expected.MINUTES);
    }
    return turn.orElse(Duration.ofMinutes(1));
  }

  private static List<Column> columns(Value value) {
    LocalNames names = new LocalNames(value.reading().errors());
    return value.list(PlanLimits.COLUMNS, column -> column(column, names));
  }

  /// A column, or only its key for one of type text.
  private static Column column(Value value, LocalNames names) {
    if (!value.isScalar()) {
      return ColumnReader.read(value, names);
    }
    String key = value.key();
    names.define(key, value.spot());
    return bare(key, value.reading().language());
  }

  /// What a key alone stands for.
  static Column bare(String key, String language) {
    return new Column(key, Text.of(language, key), new ColumnForm.Simple(ColumnType.TEXT), false);
  }

  private List<String> runs(Value value) {
    return value.distinct(0, PlanLimits.PARTS, this::run);
  }

  private String run(Value value) {
    String key = value.key();
    if (Value.isKey(key) && !runnable.contains(key)) {
      value.unknownKey(Among.RUNS, key, Closest.to(key, runnable));
    }
    return key;
  }
}
