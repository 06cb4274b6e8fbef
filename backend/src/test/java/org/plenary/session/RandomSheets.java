package org.plenary.session;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.worksheet.Given;
import org.plenary.worksheet.SheetCommand;

/// Random commands about worksheets, most of which mean something.
final class RandomSheets {

  private static final List<String> CARDS =
      List.of("card-one-1", "card-two-2", "card-three-3", "card-four-4");

  private final Random random;
  private final List<String> people;
  private final Supplier<SessionState> state;

  RandomSheets(Random random, List<String> people, Supplier<SessionState> state) {
    this.random = random;
    this.people = people;
    this.state = state;
  }

  SessionCommand command() {
    var sheet = pick(List.of("cards", "map", "own", "tour", "roll"));
    return new SessionCommand.OfSheets(
        switch (random.nextInt(12)) {
          case 0 -> new SheetCommand.Open(new WorksheetKey(sheet));
          case 1 ->
              random.nextInt(5) == 0
                  ? new SheetCommand.Close(new WorksheetKey(sheet))
                  : new SheetCommand.Open(new WorksheetKey(sheet));
          case 2 -> new SheetCommand.Remove(new WorksheetKey("cards"), pick(CARDS), of("cards"));
          case 3 -> new SheetCommand.Restore(new WorksheetKey("cards"), pick(CARDS), of("cards"));
          case 4 ->
              new SheetCommand.Present(
                  random.nextInt(3) == 0 ? null : new WorksheetKey(sheet), of(sheet));
          case 5 -> theme();
          default -> edit(sheet);
        });
  }

  private SheetCommand theme() {
    var of = pick(List.of("1", "2", "3"));
    return new SheetCommand.PutTogether(
        new WorksheetKey("cards"),
        new ColumnKey("title"),
        new ThemeKey(pick(List.of("theme-one-1", "theme-two-2"))),
        "Theme " + random.nextInt(3),
        random.nextInt(4) == 0 ? List.of() : List.of(new SheetCommand.Place(of, pick(CARDS))));
  }

  private SheetCommand edit(String sheet) {
    var column =
        switch (sheet) {
          case "cards" -> pick(List.of("title", "story"));
          case "map" -> pick(List.of("place", "maturity", "done", "gap"));
          case "own" -> pick(List.of("with", "due", "page", "cost"));
          case "tour" -> "news";
          default -> "ready";
        };
    var row =
        switch (sheet) {
          case "cards" -> pick(CARDS);
          case "tour" -> pick(List.of("aa", "bb", "cc", "dd"));
          case "roll" -> pick(people);
          default -> pick(List.of("basic", "special"));
        };
    return new SheetCommand.Edit(
        new WorksheetKey(sheet),
        row,
        new ColumnKey(column),
        random.nextInt(8) == 0 ? new Given.Writing("") : value(column),
        random.nextInt(3) == 0 ? of(sheet) : null,
        base());
  }

  private Given value(String column) {
    return switch (column) {
      case "place" -> new Given.Writing(pick(List.of("yes", "no", "perhaps")));
      case "maturity", "cost" -> new Given.Whole(random.nextInt(7));
      case "done", "ready" -> new Given.YesNo(random.nextBoolean());
      case "with" -> new Given.Writing(pick(people));
      case "due" -> new Given.Writing("2026-03-0" + (1 + random.nextInt(9)));
      case "page" -> new Given.Writing("https://example.org/" + random.nextInt(9));
      default -> new Given.Writing(pick(List.of("We train", "We train more", "People leave")));
    };
  }

  private @Nullable String of(String sheet) {
    return switch (random.nextInt(5)) {
      case 0 -> null;
      case 1 -> pick(List.of("1", "aa", "aa-1", "all"));
      default ->
          switch (sheet) {
            case "cards" -> pick(List.of("1", "2", "3"));
            case "map" -> pick(List.of("aa", "bb", "cc", "dd", "ob"));
            case "own" -> pick(people);
            default -> "all";
          };
    };
  }

  private @Nullable Long base() {
    long seq = state.get().seq().value();
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> 0L;
      default -> Math.max(0, seq - random.nextInt(40));
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
