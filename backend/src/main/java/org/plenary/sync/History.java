package org.plenary.sync;

import java.util.Map;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// What is known of the chain behind a session's present state.
public interface History {

  /// The first 8 hexadecimal digits of the chain's hash at an entry and at some that stand around
  /// it, for which others will ask at the same moment; nothing where there is no such entry.
  Map<Seq, String> hashesAround(SessionId session, Seq seq);
}
