package org.plenary.topics;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;

/// One immutable state of a session as clients may see it.
public interface Projection {

  /// The last entry that is in this state.
  Seq seq();

  /// The first 8 hexadecimal digits of the chain's hash at that entry.
  String hash();

  /// How this person sees the session; empty when they may not see it at all.
  Optional<Viewer> viewer(PersonId person);

  /// Every topic that exists in this state and may be visible to this viewer; topics that the
  /// viewer may not see are not in it.
  Collection<TopicState> visible(Viewer viewer);

  /// Who may see this topic, if it is not one person's; nobody where it does not exist.
  default Predicate<PersonId> audience(Topic topic) {
    return person ->
        viewer(person).stream()
            .anyMatch(viewer ->
                visible(viewer).stream()
                    .anyMatch(
                        state -> state.topic().equals(topic) && state.audience().admits(viewer)));
  }

  /// The document of a topic. It follows from the state alone, so it is the same on every node.
  Document render(Topic topic);
}
