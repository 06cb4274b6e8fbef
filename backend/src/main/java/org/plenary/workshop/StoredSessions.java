package org.plenary.workshop;

import java.util.List;
import org.plenary.ids.SessionId;
import org.plenary.session.OtherSessions;
import org.plenary.session.Phase;
import org.springframework.stereotype.Component;

/// The sessions of a workshop's programme that may have had rounds.
@Component
final class StoredSessions implements OtherSessions {

  private final Schedule schedule;

  StoredSessions(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public List<Listed> beside(SessionId session) {
    return schedule.find(session).map(it -> schedule.of(it.workshop())).orElseGet(List::of).stream()
        .filter(it -> !it.id().equals(session) && it.phase() != Phase.PLANNED)
        .map(it -> new Listed(it.id(), it.key()))
        .toList();
  }
}
