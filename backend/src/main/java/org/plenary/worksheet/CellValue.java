package org.plenary.worksheet;

import java.util.Optional;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.rules.Word;

/// What a cell holds.
public sealed interface CellValue {

  /// Nothing, or nothing any more.
  record Empty() implements CellValue {}

  /// Prose; its words stand beside the journal.
  record Prose(Word word) implements CellValue {}

  /// The address of a page.
  record Link(Word word) implements CellValue {}

  /// One of the options.
  record Option(OptionKey option) implements CellValue {}

  /// A step of a scale, or a number.
  record Whole(long number) implements CellValue {}

  /// Yes or no.
  record Flag(boolean yes) implements CellValue {}

  /// A person of the workshop.
  record Person(PersonId person) implements CellValue {}

  /// A day, such as `2026-03-01`.
  record Day(String day) implements CellValue {}

  /// What somebody said in their own words.
  default Optional<Word> spoken() {
    return switch (this) {
      case Prose(var word) -> Optional.of(word);
      case Link(var word) -> Optional.of(word);
      case Empty _, Option _, Whole _, Flag _, Person _, Day _ -> Optional.empty();
    };
  }

  /// Whether there is something to read: an erased word is nothing.
  default boolean isFilled() {
    return !(this instanceof Empty) && spoken().filter(said -> said.text() == null).isEmpty();
  }

  /// Whether there was something that was erased.
  default boolean isErased() {
    return !(this instanceof Empty) && !isFilled();
  }

  /// The words of a text; empty for everything else and for what was erased.
  default String text() {
    return this instanceof Prose(var word) && word.text() != null ? word.text() : "";
  }

  /// Whether both say the same, whoever said it.
  default boolean saysTheSameAs(CellValue other) {
    return switch (this) {
      case Prose(var word) when other instanceof Prose(var second) ->
          word.text() != null && word.text().equals(second.text());
      case Link(var word) when other instanceof Link(var second) ->
          word.text() != null && word.text().equals(second.text());
      default -> equals(other);
    };
  }
}
