package org.plenary.breakout;

import java.util.Comparator;
import java.util.List;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.RoomKey;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Document;

/// A group as those who are in it see it.
final class RoomDocument {

  private RoomDocument() {}

  static Document of(Round round, Group group, PersonCards cards) {
    var definition = round.definition();
    var prompt = group.prompt();
    var call = round.calls().get(group.key());
    return Document.with()
        .put("key", group.key())
        .put("title", Titles.of(group))
        .put("rank", round.groups().indexOf(group))
        .put("breakout", definition.key())
        .put("breakoutTitle", Titles.of(definition))
        .put("prompt", prompt == null ? definition.prompt() : prompt)
        .put("call", group.call())
        .put("members", members(round, group.key(), cards))
        .put("help", call == null ? null : call(Document.with(), call, cards))
        .put("messages", messages(round, group.key(), cards))
        .build();
  }

  private static Document members(Round round, RoomKey group, PersonCards cards) {
    var members = Document.with();
    round.places().stream()
        .filter(place -> place.getValue().equals(group))
        .map(place -> cards.card(place.getKey()))
        .sorted(Comparator.comparingInt(PersonCard::rank))
        .forEach(card -> members.put(card.id().value(), member(card)));
    return members.build();
  }

  private static Document member(PersonCard card) {
    return Document.with()
        .put("rank", card.rank())
        .put("key", card.key())
        .put("name", card.name())
        .put("delegation", card.delegation())
        .put("role", card.role().word())
        .put("online", card.online())
        .build();
  }

  static Document call(Document.Builder document, Round.Call call, PersonCards cards) {
    var card = cards.card(call.by());
    return document
        .put("by", card.key())
        .put("name", card.name())
        .put("since", call.since())
        .build();
  }

  private static Document messages(Round round, RoomKey group, PersonCards cards) {
    var messages = Document.with();
    for (var message : round.messages().getOrDefault(group, List.of())) {
      messages.put(
          message.seq().toString(),
          Document.with()
              .put("text", message.text().text())
              .put("from", cards.card(message.from()).name())
              .put("at", message.at())
              .build());
    }
    return messages.build();
  }
}
