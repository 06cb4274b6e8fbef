package org.plenary.transport.ws;

import org.plenary.session.SessionCommand;

/// A command of the wire in the words of the session, or why it cannot mean anything there.
sealed interface Mapped {

  record Ready(SessionCommand command) implements Mapped {}

  /// No session could accept it.
  record Refused(String code, String sentence, String field) implements Mapped {}
}
