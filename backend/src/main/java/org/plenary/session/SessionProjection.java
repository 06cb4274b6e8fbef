package org.plenary.session;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.topics.Document;
import org.plenary.topics.Projection;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;
import org.plenary.topics.TopicState;
import org.plenary.topics.Viewer;

/// One state of a session as clients may see it.
record SessionProjection(SessionState state) implements Projection {

  @Override
  public Seq seq() {
    return state.seq();
  }

  @Override
  public String hash() {
    return state.hash();
  }

  @Override
  public Optional<Viewer> viewer(PersonId person) {
    return state
        .roster()
        .person(person)
        .map(known ->
            new Viewer(known.id(), known.role(), known.delegation(), state.roomOf(known.id())));
  }

  @Override
  public Collection<TopicState> visible(Viewer viewer) {
    return SessionTopics.visible(state, viewer).stream()
        .map(shown ->
            new TopicState(
                shown.topic(),
                shown.audience(),
                state.version(shown.topic()),
                shown.pace(),
                shown.lazy()))
        .toList();
  }

  /// The audience is found once for all who ask.
  @Override
  public Predicate<PersonId> audience(Topic topic) {
    var audiences =
        SessionTopics.shared(state).stream()
            .filter(shown -> shown.topic().equals(topic))
            .map(Shown::audience)
            .toList();
    return person ->
        viewer(person).stream()
            .filter(_ -> !isWaiting(person))
            .anyMatch(viewer -> audiences.stream().anyMatch(one -> one.admits(viewer)));
  }

  private boolean isWaiting(PersonId person) {
    return state.roster().person(person).map(Register.RegisteredPerson::waiting).orElse(true);
  }

  @Override
  public Document render(Topic topic) {
    var name = topic.name();
    if (name.startsWith("me/")) {
      return MeDocument.render(state, new PersonId(name.substring("me/".length())));
    }
    if (name.startsWith("poll/")) {
      return state.polls().render(topic, new Cards(state));
    }
    if (name.equals("sheets") || name.startsWith("sheet/") || name.startsWith("merged/")) {
      return state.worksheets().render(topic, new SheetSetting(state));
    }
    return switch (name) {
      case "session" -> SessionDocument.render(state);
      case "lobby" -> SessionDocument.lobby(state);
      case "people" -> PeopleDocuments.people(state);
      case "delegations" -> PeopleDocuments.delegations(state);
      case "waiting" -> PeopleDocuments.waiting(state);
      case "run" -> RunDocument.render(state);
      default -> state.breakouts().render(topic, new Cards(state));
    };
  }
}
