package org.plenary.fanout;

import org.plenary.ids.SessionId;

/// Hears what people of a session do at this moment, wherever they are connected. Anybody who
/// reaches Redis may have said it.
public interface SignalListener {

  void signalled(SessionId session, String signal);
}
