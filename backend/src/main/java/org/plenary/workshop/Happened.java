package org.plenary.workshop;

import org.plenary.ids.SessionId;

/// Where an import asks what a session's polls and breakouts came to; whoever runs sessions
/// answers.
@FunctionalInterface
public interface Happened {

  Happenings of(SessionId session);
}
