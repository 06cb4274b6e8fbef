package org.plenary.breakout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.breakout.BreakoutDefinition.Group;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Role;
import org.plenary.topics.Document;

/// All groups of a round as those who lead see them.
record GroupsDocument(Round round, Map<RoomKey, List<PersonCard>> people, PersonCards cards) {

  static Document of(@Nullable Round round, PersonCards cards) {
    if (round == null) {
      return Document.with()
          .put("groups", Document.EMPTY)
          .put("declined", List.of())
          .put("without", List.of())
          .build();
    }
    var people = new LinkedHashMap<RoomKey, List<PersonCard>>();
    for (var card : cards.all()) {
      people.computeIfAbsent(round.placeOf(card.id()), _ -> new ArrayList<>()).add(card);
    }
    return new GroupsDocument(round, people, cards).render();
  }

  private Document render() {
    var groups = Document.with();
    round.groups().forEach(group -> groups.put(group.key().value(), group(group)));
    return Document.with()
        .put("groups", groups.build())
        .put("declined", inPlenary(true))
        .put("without", inPlenary(false))
        .build();
  }

  private Document group(Group group) {
    var all = people.getOrDefault(group.key(), List.of());
    var members = all.stream().filter(card -> !card.role().leads()).toList();
    var present = members.stream().filter(PersonCard::online).count();
    var call = round.talk().calls().get(group.key());
    var messages = round.talk().messages().getOrDefault(group.key(), List.of());
    return Document.with()
        .put("rank", round.groups().indexOf(group))
        .put("title", Titles.of(group))
        .put("members", members.stream().map(PersonCard::key).toList())
        .put("present", present)
        .put("missing", members.size() - present)
        .put("help", call == null ? null : RoomDocument.call(Document.with(), call, cards))
        .put("facilitators", facilitators(all))
        .put("languages", Languages.shared(all))
        .put("roles", roles(all))
        .put("lastMessage", messages.isEmpty() ? null : messages.getLast().at())
        .put("worksheet", RoomDocument.worksheet(round, group))
        .build();
  }

  private static List<String> facilitators(List<PersonCard> all) {
    return all.stream().filter(card -> card.role().leads()).map(PersonCard::name).toList();
  }

  private Document roles(List<PersonCard> all) {
    var roles = Document.with();
    all.forEach(card ->
        round.seating().roles().find(card.id()).ifPresent(role -> roles.put(role, card.name())));
    return roles.build();
  }

  /// Participants who are in no group: those who declined, or those who are present and did not.
  private List<PersonKey> inPlenary(boolean declined) {
    return people.getOrDefault(RoomKey.PLENARY, List.of()).stream()
        .filter(card -> card.role() == Role.PARTICIPANT && (declined || card.online()))
        .filter(card -> round.seating().hasDeclined(card.id()) == declined)
        .map(PersonCard::key)
        .toList();
  }
}
