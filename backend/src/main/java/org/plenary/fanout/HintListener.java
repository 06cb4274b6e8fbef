package org.plenary.fanout;

import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Hears that a session has news up to a seq, perhaps its own; hints of all sessions come one after
/// the other.
public interface HintListener {

  void hinted(SessionId session, Seq seq);
}
