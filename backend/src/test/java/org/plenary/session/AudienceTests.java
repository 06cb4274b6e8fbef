package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.PersonId;
import org.plenary.topics.Topic;
import org.plenary.topics.TopicState;

/// The audience of a topic, found once, is those to whom the topic is visible one by one.
class AudienceTests {

  private static final Topic NOWHERE = new Topic("sheet/nowhere/all");

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54})
  void isWhoeverMaySeeTheTopic(long seed) {
    var play = new RandomSession(seed);
    for (int step = 0; step < 300; step++) {
      if (play.step().isEmpty()) {
        continue;
      }
      var projection = new SessionProjection(play.state());
      var topics = new HashSet<>(SessionTopics.all(play.state()));
      topics.removeIf(topic -> topic.name().startsWith("me/"));
      topics.remove(SessionTopics.LOBBY);
      topics.add(NOWHERE);
      for (var topic : topics) {
        var audience = projection.audience(topic);
        for (var person : play.state().roster().people()) {
          assertThat(audience.test(person.id()))
              .as("seed %d step %d: %s for %s", seed, step, topic, person.key())
              .isEqualTo(visible(projection, person.id()).contains(topic));
        }
        assertThat(audience.test(new PersonId("nobody-at-all"))).isFalse();
      }
    }
  }

  private static Set<Topic> visible(SessionProjection projection, PersonId person) {
    var topics = new HashSet<Topic>();
    projection.viewer(person).stream()
        .flatMap(viewer -> projection.visible(viewer).stream())
        .map(TopicState::topic)
        .forEach(topics::add);
    return topics;
  }
}
