package org.plenary.transport.rest;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.compendium.Card;
import org.plenary.compendium.CardId;
import org.plenary.compendium.Outcome;
import org.plenary.compendium.Rewording;
import org.springframework.http.HttpStatus;

/// What a change of a card is answered with, and what bodies about cards have to hold.
final class CardAnswers {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 1000;

  private CardAnswers() {}

  /// @param column its key
  record NewText(@Nullable String column, @Nullable String text) {}

  static Card done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var card) -> card;
      case Outcome.Unknown() -> throw Refused.notFound();
      case Outcome.Outdated() ->
          throw Refused.because(
              HttpStatus.CONFLICT,
              "card.outdated",
              "Somebody changed the wording meanwhile. Read it again before you decide.");
      case Outcome.NotNow() ->
          throw Refused.because(
              HttpStatus.CONFLICT,
              "card.not-now",
              "The card does not stand where this can be done. Look at it again.");
      case Outcome.Wrong(var fault) -> throw wrong(fault);
    };
  }

  private static Refused wrong(Outcome.Fault fault) {
    return switch (fault) {
      case TEXT_TOO_LONG ->
          Refused.badRequest("card.text-too-long", "A text has at most 4,000 characters.");
      case EMPTY -> Refused.badRequest("card.empty", "A card says something.");
      case TITLE_EMPTY ->
          Refused.badRequest(
              "card.title-empty", "The first part of a card names it, and says something.");
      case LINK ->
          Refused.badRequest("card.link-wrong", "A link begins with https:// and holds no name.");
      case COLUMN -> Refused.badRequest("card.column-unknown", "The card has no such part.");
      case TAGS ->
          Refused.badRequest(
              "card.tags-wrong", "A card has at most 12 tags of 1 to 60 characters.");
      case VERSIONS ->
          Refused.because(
              HttpStatus.CONFLICT,
              "card.too-many-versions",
              "This card was reworded 200 times. Clear it or withdraw it.");
    };
  }

  static CardId id(String card) {
    return CardId.parse(card).orElseThrow(Refused::notFound);
  }

  static int version(@Nullable Integer version) {
    if (version == null) {
      throw Refused.badRequest("body.missing-field", "The field \"version\" is missing.");
    }
    return version;
  }

  static Rewording rewording(@Nullable List<NewText> cells) {
    if (cells == null) {
      throw Refused.badRequest("body.missing-field", "The field \"cells\" is missing.");
    }
    var texts = new LinkedHashMap<String, String>();
    for (var cell : cells) {
      texts.put(Present.field(cell.column(), "column"), Present.field(cell.text(), "text"));
    }
    return new Rewording(texts);
  }

  static String reason(@Nullable String reason) {
    var given = Present.field(reason, "reason").replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    if (given.isEmpty() || given.length() > LONGEST_REASON) {
      throw Refused.badRequest(
          "card.reason-wrong", "Say in 1 to 1,000 characters why the card is withheld.");
    }
    return given;
  }

  /// Who decides, as they say: on one line, and without signs that turn what stands beside it
  /// round.
  static String name(@Nullable String name) {
    var given =
        Present.field(name, "name")
            .replaceAll("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "")
            .replaceAll("[\\s\\p{Cc}]+", " ")
            .strip();
    if (given.isEmpty() || given.length() > LONGEST_NAME) {
      throw Refused.badRequest(
          "card.name-wrong",
          "Give your name in 1 to 120 characters: it stands beside the decision.");
    }
    return given;
  }
}
