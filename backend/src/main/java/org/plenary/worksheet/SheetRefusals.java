package org.plenary.worksheet;

import org.plenary.rules.Refusal;

/// Every reason why a command about worksheets is refused.
final class SheetRefusals {

  static final Refusal FORBIDDEN =
      Refusal.of("command.forbidden", "Only facilitators and organizers may do this.");
  static final Refusal UNKNOWN =
      Refusal.of("sheet.unknown", "There is no such worksheet in this session.");
  static final Refusal NOT_OPEN =
      Refusal.of("sheet.not-open", "This worksheet has not been opened yet.");
  static final Refusal CLOSED =
      Refusal.of("sheet.closed", "This worksheet is closed. What was written stays.");
  static final Refusal UNKNOWN_COPY =
      Refusal.of("sheet.unknown-copy", "There is no such copy of this worksheet.");
  static final Refusal NOT_YOURS =
      Refusal.of("sheet.not-yours", "You may read this, but others fill it.");
  static final Refusal UNKNOWN_ROW =
      Refusal.of("sheet.unknown-row", "This worksheet has no such row.");
  static final Refusal UNKNOWN_COLUMN =
      Refusal.of("sheet.unknown-column", "This worksheet has no such column.");
  static final Refusal WRONG_TYPE =
      Refusal.of("sheet.value-wrong-type", "This column holds something else.");
  static final Refusal OUT_OF_RANGE =
      Refusal.of("sheet.value-out-of-range", "This number is too small or too large.");
  static final Refusal UNKNOWN_OPTION =
      Refusal.of("sheet.value-unknown-option", "This column has no such option.");
  static final Refusal TEXT_TOO_LONG =
      Refusal.of(
          "sheet.text-too-long",
          "A text has at most 2,000 characters, with what others wrote meanwhile.");
  static final Refusal LINK_WRONG =
      Refusal.of(
          "sheet.link-wrong", "A link begins with https:// and has at most 1,000 characters.");
  static final Refusal DATE_WRONG =
      Refusal.of("sheet.date-wrong", "A date is a day such as 2026-03-01.");
  static final Refusal PERSON_UNKNOWN =
      Refusal.of("sheet.person-unknown", "There is no such person in this workshop.");
  static final Refusal TOO_MANY_CARDS =
      Refusal.of("sheet.too-many-cards", "A worksheet has at most 200 cards.");
  static final Refusal CARD_REMOVED =
      Refusal.of("sheet.card-removed", "This card was taken away. Bring it back first.");
  static final Refusal NOT_FREE =
      Refusal.of("sheet.rows-fixed", "The rows of this worksheet cannot be taken away.");
  static final Refusal TOO_MANY_THEMES =
      Refusal.of("sheet.too-many-themes", "A worksheet has at most 100 themes.");
  static final Refusal THEME_TITLE =
      Refusal.of("sheet.theme-title", "The title of a theme has 1 to 200 characters.");

  private SheetRefusals() {}
}
