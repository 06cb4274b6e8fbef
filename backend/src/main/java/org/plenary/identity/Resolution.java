package org.plenary.identity;

import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

/// Where somebody who knocks at a workshop gets in.
public sealed interface Resolution {

  /// As this person into this session.
  ///
  /// @param waiting whether only into its waiting room
  record Found(
      WorkshopId workshop,
      WorkshopKey workshopKey,
      SessionId session,
      SessionKey sessionKey,
      PersonId person,
      PersonKey personKey,
      String name,
      Role role,
      boolean waiting,
      Attends attends)
      implements Resolution {}

  /// All sessions are over.
  record NoSessionLeft() implements Resolution {}

  /// Nowhere: removed, not of this workshop, or there is no such workshop or session. Which of
  /// these is not said.
  record Forbidden() implements Resolution {}
}
