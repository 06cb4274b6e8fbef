package org.plenary.workshop;

import java.util.Collection;
import org.plenary.ids.SessionId;

/// Where an import asks what a session's polls, breakouts and worksheets came to; whoever runs
/// sessions answers.
public interface Happened {

  /// Nothing more happens in these sessions until the caller's transaction ends.
  void hold(Collection<SessionId> sessions);

  /// Misses nothing of a session that is held.
  Happenings of(SessionId session);
}
