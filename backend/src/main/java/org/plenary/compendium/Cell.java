package org.plenary.compendium;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.rules.Text;

/// One part of a card.
///
/// @param column its key in the worksheet
/// @param type what the column holds, by the words of the plan: text, choice, link …
/// @param text as people read it; null once it was erased
/// @param by the person whose words they are, as far as it is one of the workshop
public record Cell(
    String column, Text title, String type, @Nullable String text, @Nullable PersonId by) {

  static final String LINK = "link";
  static final String PERSON = "person";

  boolean says(String other) {
    return other.equals(text);
  }

  Cell saying(String other, @Nullable PersonId writer) {
    return new Cell(column, title, type, other, writer);
  }

  Cell erased() {
    return new Cell(column, title, type, null, null);
  }
}
