package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.topics.Document;
import org.plenary.topics.Topic;

/// A forgotten touch is a stale screen: every document is rendered before and after every entry.
class TouchesTests {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void everyDocumentThatChangesIsTouched(long seed) {
    var play = new RandomSession(seed);
    var before = documents(play.state());
    for (int step = 0; step < 400; step++) {
      var events = play.step();
      if (events.isEmpty()) {
        continue;
      }
      var after = documents(play.state());
      for (var topic : union(before, after)) {
        if (!java.util.Objects.equals(before.get(topic), after.get(topic))) {
          assertThat(play.state().version(topic))
              .as("seed %d step %d: %s after %s", seed, step, topic, events)
              .isEqualTo(play.state().seq());
        }
      }
      before = after;
    }
    assertThat(play.state().seq().value()).as("entries of seed %d", seed).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void anEntryReadBackMakesTheSameState(long seed) {
    var codec = new EntryCodec();
    var play = new RandomSession(seed);
    var copy = play.state();
    for (int step = 0; step < 400; step++) {
      var events = play.step();
      if (events.isEmpty()) {
        continue;
      }
      var written = codec.write(new EntryBody(events));
      var words = written.words().stream().map(word -> java.util.Optional.of(word.text())).toList();
      var read = codec.read(EntryCodec.VERSION, written.body(), words);
      assertThat(read.events()).as("seed %d step %d", seed, step).isEqualTo(events);
      var state = play.state();
      copy = Fold.apply(copy, read.events(), state.seq(), state.hash(), state.at());
      assertThat(documents(copy)).isEqualTo(documents(state));
    }
  }

  private static Map<Topic, Document> documents(SessionState state) {
    var documents = new HashMap<Topic, Document>();
    var projection = new SessionProjection(state);
    SessionTopics.all(state).forEach(topic -> documents.put(topic, projection.render(topic)));
    return documents;
  }

  private static List<Topic> union(Map<Topic, Document> one, Map<Topic, Document> other) {
    var topics = new LinkedHashSet<>(one.keySet());
    topics.addAll(other.keySet());
    return List.copyOf(topics);
  }
}
