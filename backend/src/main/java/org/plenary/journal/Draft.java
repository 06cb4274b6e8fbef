package org.plenary.journal;

import java.util.List;
import org.plenary.ids.CommandId;

/// An entry before it has its place in the journal.
///
/// @param digest of the command as it was sent, to tell a repetition from another command with the
///   same id
/// @param version of the format of the body
@SuppressWarnings("ArrayRecordComponent")
public record Draft(
    Author author, CommandId id, byte[] digest, int version, String body, List<Words> words) {

  public Draft {
    words = List.copyOf(words);
  }
}
