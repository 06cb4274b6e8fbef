package org.plenary.breakout;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.Talk.Sent;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Document;

/// What was said to groups, as those who lead see it: how many it reached.
final class MessagesDocument {

  private MessagesDocument() {}

  static Document of(@Nullable Round round, PersonCards cards) {
    var messages = Document.with();
    if (round != null) {
      for (var sent : round.talk().sent()) {
        messages.put(sent.message().key(), message(round, sent, cards));
      }
    }
    return Document.with().put("messages", messages.build()).build();
  }

  private static Document message(Round round, Sent sent, PersonCards cards) {
    var message = sent.message();
    var groups = new HashSet<>(sent.groups());
    var reachable =
        cards.all().stream()
            .filter(card -> !card.role().leads())
            .filter(card ->
                sent.seen().containsKey(card.id())
                    || (card.online() && groups.contains(round.placeOf(card.id()))))
            .count();
    return Document.with()
        .put("text", message.text().text())
        .put("from", cards.card(message.from()).name())
        .put("at", message.at())
        .put("groups", sent.groups())
        .put("seen", sent.seen().size())
        .put("of", Math.max(reachable, sent.seen().size()))
        .put("groupsSeen", sent.seen().values().distinct().count())
        .build();
  }
}
