package org.plenary.transport.rest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.rules.PersonCards;
import org.plenary.worksheet.CellValue;

/// What a cell holds, as a plain value.
sealed interface CellJson {

  record Words(@JsonValue String text) implements CellJson {}

  record Whole(@JsonValue long number) implements CellJson {}

  record YesNo(@JsonValue boolean yes) implements CellJson {}

  /// Null for nothing, or nothing any more.
  static @Nullable CellJson of(CellValue value, PersonCards people) {
    return switch (value) {
      case CellValue.Empty _ -> null;
      case CellValue.Prose(var word) -> words(word.text());
      case CellValue.Link(var word) -> words(word.text());
      case CellValue.Option(var option) -> new Words(option.value());
      case CellValue.Whole(var number) -> new Whole(number);
      case CellValue.Flag(var yes) -> new YesNo(yes);
      case CellValue.Person(var person) -> new Words(people.card(person).key().value());
      case CellValue.Day(var day) -> new Words(day);
    };
  }

  private static @Nullable CellJson words(@Nullable String text) {
    return Optional.ofNullable(text).map(Words::new).orElse(null);
  }
}
