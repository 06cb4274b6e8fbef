package org.plenary.breakout;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.RoomKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Document;

/// A group as those who are in it see it.
final class RoomDocument {

  private RoomDocument() {}

  static Document of(Round round, Group group, PersonCards cards) {
    var definition = round.definition();
    var prompt = group.prompt();
    var call = round.talk().calls().get(group.key());
    var people = people(round, group.key(), cards);
    var document =
        Document.with()
            .put("key", group.key())
            .put("title", Titles.of(group))
            .put("rank", round.groups().indexOf(group))
            .put("breakout", definition.key())
            .put("breakoutTitle", Titles.of(definition))
            .put("prompt", prompt == null ? definition.prompt() : prompt)
            .put("call", group.call())
            .put("members", members(people))
            .put("help", call == null ? null : call(Document.with(), call, cards))
            .put("messages", messages(round, group.key(), cards))
            .put("worksheet", worksheet(round, group));
    var max = definition.groups().max();
    if (max != null) {
      document.put("max", max);
    }
    if (!definition.roles().isEmpty()) {
      document.put("roles", roles(round, people));
    }
    var languages = Languages.shared(people);
    return (languages.isEmpty() ? document : document.put("languages", languages)).build();
  }

  /// The worksheet that the group fills in.
  static @Nullable WorksheetKey worksheet(Round round, Group group) {
    var own = group.worksheet();
    return own == null ? round.definition().worksheet() : own;
  }

  private static List<PersonCard> people(Round round, RoomKey group, PersonCards cards) {
    return round.seating().places().stream()
        .filter(place -> place.getValue().room().equals(group))
        .map(place -> cards.card(place.getKey()))
        .sorted(Comparator.comparingInt(PersonCard::rank))
        .toList();
  }

  private static Document members(List<PersonCard> people) {
    var members = Document.with();
    people.forEach(card -> members.put(card.id().value(), member(card)));
    return members.build();
  }

  private static Document roles(Round round, List<PersonCard> people) {
    var roles = Document.with();
    people.forEach(card ->
        round.seating().roles().find(card.id()).ifPresent(role -> roles.put(role, card.key())));
    return roles.build();
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

  static Document call(Document.Builder document, Talk.Call call, PersonCards cards) {
    var card = cards.card(call.by());
    return document
        .put("by", card.key())
        .put("name", card.name())
        .put("since", call.since())
        .build();
  }

  private static Document messages(Round round, RoomKey group, PersonCards cards) {
    var messages = Document.with();
    for (var message : round.talk().messages().getOrDefault(group, List.of())) {
      messages.put(message.key(), message(message, cards));
    }
    return messages.build();
  }

  static Document message(Talk.Message message, PersonCards cards) {
    return Document.with()
        .put("text", message.text().text())
        .put("from", cards.card(message.from()).name())
        .put("at", message.at())
        .build();
  }
}
