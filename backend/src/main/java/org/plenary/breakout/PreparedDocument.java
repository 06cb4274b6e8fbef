package org.plenary.breakout;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;

/// Groups that are kept ready, as leaders see them.
final class PreparedDocument {

  private static final String TOPIC = "prepared/";

  private PreparedDocument() {}

  static Topic topic(BreakoutKey breakout) {
    return new Topic(TOPIC + breakout.value());
  }

  static Stream<Shown> shown(Breakouts breakouts) {
    return breakouts
        .prepared()
        .keys()
        .map(key -> new Shown(topic(key), Audience.leaders(), Pace.PROMPT, true));
  }

  static Optional<Document> render(Breakouts breakouts, Topic topic, PersonCards cards) {
    return topic.name().startsWith(TOPIC)
        ? BreakoutKey.parse(topic.name().substring(TOPIC.length()))
            .flatMap(key -> breakouts.prepared().find(key).map(it -> document(key, it, cards)))
        : Optional.empty();
  }

  private static Document document(BreakoutKey breakout, Prepared prepared, PersonCards cards) {
    var known = cards.all().stream().map(PersonCard::id).collect(Collectors.toUnmodifiableSet());
    var groups = Document.with();
    prepared
        .groups()
        .forEach((group, people) -> groups.put(group.value(), keys(people, known, cards)));
    return Document.with()
        .put("breakout", breakout)
        .put("groups", groups.build())
        .put("locked", keys(prepared.locked(), known, cards))
        .put("by", cards.card(prepared.by()).name())
        .put("at", prepared.at())
        .build();
  }

  /// Without those who left the workshop since.
  private static List<PersonKey> keys(
      List<PersonId> people, Collection<PersonId> known, PersonCards cards) {
    return people.stream().filter(known::contains).map(id -> cards.card(id).key()).toList();
  }
}
