package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.ids.PersonId;
import org.plenary.topics.Pace;
import org.plenary.topics.Topic;
import org.plenary.topics.TopicState;

/// Nobody whose screen changes at once is left asleep, and a room that votes sleeps.
class ConcernedTests {

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36})
  void namesEveryoneWhoseScreenChangesAtOnce(long seed) {
    var play = new RandomSession(seed);
    int asleep = 0;
    var before = new SessionProjection(play.state());
    for (int step = 0; step < 300; step++) {
      if (play.step().isEmpty()) {
        continue;
      }
      var after = new SessionProjection(play.state());
      var concerned = after.concerned(before);
      for (var person : play.state().roster().people()) {
        if (concerned.test(person.id())) {
          continue;
        }
        asleep++;
        assertThat(after.viewer(person.id()))
            .as("seed %d step %d", seed, step)
            .isEqualTo(before.viewer(person.id()));
        assertThat(prompt(after, person.id()))
            .as("seed %d step %d", seed, step)
            .isEqualTo(prompt(before, person.id()));
      }
      before = after;
    }
    assertThat(asleep).as("looks that are saved").isPositive();
  }

  private static Map<Topic, TopicState> prompt(SessionProjection projection, PersonId person) {
    return projection.viewer(person).stream()
        .flatMap(viewer -> projection.visible(viewer).stream())
        .collect(
            Collectors.toMap(
                TopicState::topic, state -> state.pace() == Pace.PROMPT ? state : calm(state)));
  }

  /// What is collected for a second may be older, but is there or not.
  private static TopicState calm(TopicState state) {
    return new TopicState(
        state.topic(), state.audience(), org.plenary.ids.Seq.NONE, state.pace(), state.lazy());
  }
}
