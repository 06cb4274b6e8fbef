package org.plenary.session;

import java.util.List;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;

/// Which sessions of a workshop may have had rounds.
public interface OtherSessions {

  /// A session of the programme.
  record Listed(SessionId id, SessionKey key) {}

  /// The sessions of the same workshop that were ever opened, without this one; the newest last.
  List<Listed> beside(SessionId session);
}
