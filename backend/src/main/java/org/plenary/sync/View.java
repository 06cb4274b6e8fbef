package org.plenary.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.topics.TopicState;
import org.plenary.topics.Viewer;

/// What one client may see and wants of one edition, by the names that it knows.
record View(Edition edition, Viewer viewer, Map<String, TopicState> topics) {

  /// The audience is asked here again: nothing else decides what reaches a socket.
  static View of(Edition edition, Viewer viewer, @Nullable Set<String> want) {
    var topics = new LinkedHashMap<String, TopicState>();
    for (var state : edition.projection().visible(viewer)) {
      var name = state.topic().wireName();
      var wanted = !state.lazy() || want == null || want.contains(name);
      if (wanted && state.audience().admits(viewer)) {
        topics.put(name, state);
      }
    }
    return new View(edition, viewer, topics);
  }
}
