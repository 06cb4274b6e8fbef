package org.plenary.worksheet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Document;

/// How clients read what a cell holds.
final class CellValues {

  private CellValues() {}

  static void put(Document.Builder document, CellValue value, PersonCards cards) {
    switch (value) {
      case CellValue.Empty _ -> {}
      case CellValue.Prose(var word) -> document.put("value", word.text());
      case CellValue.Link(var word) -> document.put("value", word.text());
      case CellValue.Option(var option) -> document.put("value", option);
      case CellValue.Whole(var number) -> document.put("value", number);
      case CellValue.Flag(var yes) -> document.put("value", yes);
      case CellValue.Person(var person) ->
          document.put("value", cards.card(person).key()).put("name", cards.card(person).name());
      case CellValue.Day(var day) -> document.put("value", day);
    }
    if (value.isErased()) {
      document.put("erased", true);
    }
  }

  /// A text, number or flag; empty for nothing.
  static Optional<Object> plain(CellValue value, PersonCards cards) {
    var document = Document.with();
    put(document, value, cards);
    @Nullable Object plain = document.build().get("value");
    return Optional.ofNullable(plain);
  }
}
