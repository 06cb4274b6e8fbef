package org.plenary.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.ids.PersonId;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.topics.Audience;
import org.plenary.topics.Pace;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;
import org.plenary.topics.Viewer;

/// Whom the way from one state to a later one concerns at once.
final class Concerned implements Predicate<PersonId> {

  private final SessionState before;
  private final SessionState after;
  private final boolean everyone;

  /// Who may see the shared topics that are not as they were.
  private final List<Audience> audiences = new ArrayList<>();

  Concerned(SessionState before, SessionState after) {
    this.before = before;
    this.after = after;
    collect();
    everyone = isNewer(SessionTopics.LOBBY);
  }

  private void collect() {
    var earlier = new HashSet<>(SessionTopics.shared(before));
    for (var shown : SessionTopics.shared(after)) {
      if (!earlier.remove(shown) || (shown.pace() == Pace.PROMPT && isNewer(shown.topic()))) {
        audiences.add(shown.audience());
      }
    }
    earlier.stream().map(Shown::audience).forEach(audiences::add);
  }

  @Override
  public boolean test(PersonId person) {
    if (everyone || isNewer(Topic.me(person))) {
      return true;
    }
    var known = after.roster().person(person);
    if (!standing(known).equals(standing(before.roster().person(person)))) {
      return true;
    }
    if (known.isEmpty()) {
      return false;
    }
    var now = viewer(after, known.get());
    return !now.equals(viewer(before, known.get()))
        || audiences.stream().anyMatch(audience -> audience.admits(now));
  }

  private boolean isNewer(Topic topic) {
    return !before.version(topic).equals(after.version(topic));
  }

  private static List<Object> standing(Optional<RegisteredPerson> person) {
    return person
        .map(one ->
            List.<Object>of(
                one.role(), one.waiting(), Objects.requireNonNullElse(one.delegation(), "")))
        .orElse(List.of());
  }

  private static Viewer viewer(SessionState state, RegisteredPerson person) {
    return new Viewer(person.id(), person.role(), person.delegation(), state.roomOf(person.id()));
  }
}
