package org.plenary.sync;

import java.util.Optional;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// What is known of the chain behind a session's present state.
public interface History {

  /// The first 8 hexadecimal digits of the chain's hash at an entry; empty where there is none.
  Optional<String> hashAt(SessionId session, Seq seq);
}
