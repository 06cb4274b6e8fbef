package org.plenary.sync;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Role;
import org.plenary.topics.Audience;
import org.plenary.topics.Document;
import org.plenary.topics.Pace;
import org.plenary.topics.Projection;
import org.plenary.topics.Topic;
import org.plenary.topics.TopicState;
import org.plenary.topics.Viewer;

/// A projection that a test writes topic by topic.
public record Scene(Seq seq, Map<Topic, Shown> topics, Map<PersonId, Viewer> people, String history)
    implements Projection {

  record Shown(TopicState state, Document document) {}

  public static final Scene EMPTY = new Scene(Seq.NONE, Map.of(), Map.of(), "a");

  /// The next entry puts a document.
  public Scene put(String name, Audience audience, Pace pace, boolean lazy, Document document) {
    var next = new LinkedHashMap<>(topics);
    var topic = new Topic(name);
    var state = new TopicState(topic, audience, seq.next(), pace, lazy);
    next.put(topic, new Shown(state, document));
    return new Scene(seq.next(), next, people, history);
  }

  public Scene put(String name, Document document) {
    return put(name, Audience.everyone(), Pace.PROMPT, false, document);
  }

  public Scene drop(String name) {
    var next = new LinkedHashMap<>(topics);
    next.remove(new Topic(name));
    return new Scene(seq.next(), next, people, history);
  }

  public Scene person(PersonId person, Role role, String room) {
    var next = new LinkedHashMap<>(people);
    next.put(person, new Viewer(person, role, null, new RoomKey(room)));
    return new Scene(seq.next(), topics, next, history);
  }

  public Scene without(PersonId person) {
    var next = new LinkedHashMap<>(people);
    next.remove(person);
    return new Scene(seq.next(), topics, next, history);
  }

  /// The same state reached by another history.
  public Scene otherwise(String other) {
    return new Scene(seq, topics, people, other);
  }

  @Override
  public String hash() {
    return hashAt(history, seq);
  }

  static String hashAt(String history, Seq seq) {
    return "%08x".formatted((history + seq).hashCode());
  }

  @Override
  public Optional<Viewer> viewer(PersonId person) {
    return Optional.ofNullable(people.get(person));
  }

  @Override
  public Collection<TopicState> visible(Viewer viewer) {
    return topics.values().stream()
        .map(Shown::state)
        .filter(state -> state.audience().admits(viewer))
        .toList();
  }

  @Override
  public Document render(Topic topic) {
    return topics.get(topic).document();
  }
}
