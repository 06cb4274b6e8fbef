package org.plenary.fanout;

import java.util.Optional;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// A hint as it travels: `{session} {seq}`.
record Hint(SessionId session, Seq seq) {

  static Optional<Hint> parse(String message) {
    var space = message.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    return SessionId.parse(message.substring(0, space))
        .flatMap(session -> seq(message.substring(space + 1)).map(seq -> new Hint(session, seq)));
  }

  private static Optional<Seq> seq(String text) {
    return text.matches("[0-9]{1,18}")
        ? Optional.of(new Seq(Long.parseLong(text)))
        : Optional.empty();
  }

  String message() {
    return session + " " + seq;
  }
}
