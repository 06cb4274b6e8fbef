package org.plenary.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// One accepted command at its place in the journal of a session.
///
/// @param words in the order of the draft; empty where erased
@SuppressWarnings("ArrayRecordComponent")
public record Entry(
    SessionId session,
    Seq seq,
    Instant at,
    Author author,
    CommandId id,
    byte[] digest,
    int version,
    String body,
    byte[] hash,
    List<Optional<String>> words) {

  public CommandName name() {
    return new CommandName(author, id);
  }
}
