package org.plenary.plan;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a poll asks: its type, and the fields that belong to it.
final class PollForms {

  private static final List<String> ALL =
      List.of("options", "optionsFrom", "min", "max", "maxChoices", "points", "correct");
  private static final List<String> CHOICES = List.of("options", "optionsFrom");
  private static final Map<PollType, Set<String>> USED = used();

  private PollForms() {}

  static PollForm read(Fields fields) {
    Value typed = fields.require("type");
    int errors = typed.reading().errors().count();
    PollType type = typed.word(PollType.class);
    if (!fields.has("type") || typed.reading().errors().count() > errors) {
      return new PollForm.OpenText();
    }
    Set<String> used = USED.getOrDefault(type, Set.of());
    for (String field : ALL) {
      if (!used.contains(field)) {
        fields.refuse("type", type, field);
      }
    }
    return form(fields, type);
  }

  private static Map<PollType, Set<String>> used() {
    Map<PollType, Set<String>> used = new EnumMap<>(PollType.class);
    used.put(PollType.SINGLE, Set.of("options", "optionsFrom"));
    used.put(PollType.MULTI, Set.of("options", "optionsFrom", "maxChoices"));
    used.put(PollType.RANKING, Set.of("options", "optionsFrom", "maxChoices"));
    used.put(PollType.POINTS, Set.of("options", "optionsFrom", "points"));
    used.put(PollType.SCALE, Set.of("min", "max"));
    used.put(PollType.NUMBER, Set.of("min", "max"));
    used.put(PollType.QUIZ, Set.of("options", "correct"));
    return used;
  }

  private static PollForm form(Fields fields, PollType type) {
    return switch (type) {
      case SINGLE -> new PollForm.Single(choices(fields));
      case MULTI -> {
        Choices choices = choices(fields);
        yield new PollForm.Multi(choices, maxChoices(fields, choices));
      }
      case RANKING -> {
        Choices choices = choices(fields);
        yield new PollForm.Ranking(choices, maxChoices(fields, choices));
      }
      case POINTS -> {
        int points = fields.require("points").integer(1, PlanLimits.POINTS);
        yield new PollForm.Points(choices(fields), points);
      }
      case SCALE -> {
        Bounds bounds = Bounds.scale(fields);
        yield new PollForm.Scale(bounds.lowest(), bounds.highest());
      }
      case NUMBER -> {
        Bounds bounds = Bounds.number(fields);
        yield new PollForm.WholeNumber(bounds.min(), bounds.max());
      }
      case OPEN_TEXT -> new PollForm.OpenText();
      case WORD_CLOUD -> new PollForm.WordCloud();
      case QUIZ -> quiz(fields);
    };
  }

  private static Choices choices(Fields fields) {
    if (fields.has("optionsFrom")) {
      fields.find("options").ifPresent(o -> o.wrong(new Mistake.OneOfFields(CHOICES)));
      return from(fields.require("optionsFrom"));
    }
    return new Choices.Listed(Options.read(fields.require("options")));
  }

  private static Choices from(Value value) {
    Fields fields = value.fields("worksheet", "column", "top");
    String worksheet = fields.require("worksheet").reference(Names.Kind.WORKSHEET);
    Value columned = fields.require("column");
    String column = columned.key();
    Reading reading = value.reading();
    reading.later(() -> {
      Set<String> columns = reading.columns().get(worksheet);
      if (columns != null && Value.isKey(column) && !columns.contains(column)) {
        columned.unknownKey(Among.COLUMNS, column, Closest.to(column, columns));
      }
    });
    int top =
        fields.find("top").map(t -> t.integer(2, PlanLimits.OPTIONS)).orElse(PlanLimits.OPTIONS);
    return new Choices.From(worksheet, column, top);
  }

  private static @Nullable Integer maxChoices(Fields fields, Choices choices) {
    int options =
        switch (choices) {
          case Choices.Listed(var listed) when !listed.isEmpty() -> listed.size();
          case Choices.Listed _ -> PlanLimits.OPTIONS;
          case Choices.From from -> from.top();
        };
    return fields.integer("maxChoices", 1, options);
  }

  private static PollForm quiz(Fields fields) {
    List<Option> options = Options.read(fields.require("options"));
    Set<String> keys = new HashSet<>();
    options.forEach(option -> keys.add(option.key()));
    List<String> correct =
        fields.require("correct").distinct(1, PlanLimits.OPTIONS, value -> correct(value, keys));
    return new PollForm.Quiz(options, correct);
  }

  private static String correct(Value value, Set<String> options) {
    String key = value.key();
    if (Value.isKey(key) && !options.contains(key)) {
      value.unknownKey(Among.OPTIONS, key, Closest.to(key, options));
    }
    return key;
  }
}
