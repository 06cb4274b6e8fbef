package org.plenary.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.plenary.topics.Audience;
import org.plenary.topics.Pace;
import org.plenary.topics.Shown;
import org.plenary.topics.Topic;
import org.plenary.topics.Viewer;

/// The topics of a session and who may see them.
final class SessionTopics {

  static final Topic SESSION = new Topic("session");
  static final Topic LOBBY = new Topic("lobby");
  static final Topic PEOPLE = new Topic("people");
  static final Topic DELEGATIONS = new Topic("delegations");
  static final Topic ROOMS = new Topic("rooms");
  static final Topic RUN = new Topic("run");
  static final Topic WAITING = new Topic("waiting");

  private static final List<Shown> OWN =
      List.of(
          Shown.prompt(SESSION, Audience.everyone()),
          new Shown(DELEGATIONS, Audience.everyone(), Pace.CALM, false),
          new Shown(PEOPLE, Audience.everyone(), Pace.CALM, true),
          Shown.prompt(RUN, Audience.leaders()),
          Shown.prompt(WAITING, Audience.leaders()));

  private SessionTopics() {}

  /// What this viewer may see, in the order of importance.
  static Collection<Shown> visible(SessionState state, Viewer viewer) {
    var me = Topic.me(viewer.person());
    var mine = Shown.prompt(me, new Audience.Only(viewer.person()));
    var waits =
        state.roster().person(viewer.person()).map(Register.RegisteredPerson::waiting).orElse(true);
    if (waits) {
      return List.of(mine, Shown.prompt(LOBBY, Audience.everyone()));
    }
    var shown = new ArrayList<Shown>();
    shown.add(mine);
    shown.addAll(shared(state));
    shown.removeIf(topic -> !topic.audience().admits(viewer));
    return shown;
  }

  /// The topics that are not one person's.
  static List<Shown> shared(SessionState state) {
    var shown = new ArrayList<>(OWN);
    shown.addAll(state.breakouts().shown());
    shown.addAll(state.polls().shown());
    shown.addAll(state.worksheets().shown());
    return shown;
  }

  /// Every topic that somebody may see in this state.
  static Collection<Topic> all(SessionState state) {
    var topics = new LinkedHashSet<Topic>();
    topics.add(LOBBY);
    OWN.forEach(shown -> topics.add(shown.topic()));
    state.roster().people().forEach(person -> topics.add(Topic.me(person.id())));
    state.breakouts().shown().forEach(shown -> topics.add(shown.topic()));
    state.polls().shown().forEach(shown -> topics.add(shown.topic()));
    state.worksheets().shown().forEach(shown -> topics.add(shown.topic()));
    return topics;
  }
}
