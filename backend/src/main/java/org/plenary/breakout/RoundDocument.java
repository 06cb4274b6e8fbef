package org.plenary.breakout;

import java.util.Optional;
import org.plenary.ids.RoomKey;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Document;

/// A round as everyone sees it.
final class RoundDocument {

  private RoundDocument() {}

  static Document of(Round round, PersonCards cards) {
    var definition = round.definition();
    var deadline = round.deadline();
    var document =
        Document.with()
            .put("breakout", definition.key())
            .put("title", Titles.of(definition))
            .put("startedAt", round.startedAt())
            .put("deadline", deadline == null ? null : deadline.at());
    var minutes = definition.minutes();
    if (minutes != null) {
      document.put("minutes", minutes);
    }
    document
        .put("warnAtMinutes", round.warnings())
        .put("groups", round.groups().size())
        .put("assign", definition.assign());
    var max = definition.groups().max();
    if (max != null) {
      document.put("max", max);
    }
    if (round.isChosen()) {
      document.put("chosen", chosen(round, cards));
    }
    if (!definition.roles().isEmpty()) {
      document.put("roles", definition.roles());
    }
    return document.put("said", said(round, cards)).build();
  }

  /// The newest message that went to all groups: what was said to one of them stays there.
  private static Optional<Document> said(Round round, PersonCards cards) {
    return round
        .talk()
        .newestTo(round.groups())
        .map(message -> RoomDocument.message(message, cards));
  }

  private static long chosen(Round round, PersonCards cards) {
    return cards.all().stream()
        .filter(card -> !card.role().leads())
        .filter(card -> !round.placeOf(card.id()).equals(RoomKey.PLENARY))
        .count();
  }
}
