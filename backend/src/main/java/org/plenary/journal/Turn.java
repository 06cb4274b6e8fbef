package org.plenary.journal;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session's journal while this node alone may append to it: one transaction under the session's
/// lock.
public interface Turn {

  /// The database's time under the lock, in microseconds, never earlier than the last entry.
  Instant now();

  /// Where the journal ended when the lock was taken.
  Head head();

  /// The chain's hash at the known entry; another one, or none, betrays that history was replaced.
  Optional<byte[]> known();

  /// The entries after the known one, in order.
  List<Entry> news();

  /// The entry that a command already has, among the names given to the turn and what this turn
  /// appended.
  Optional<Entry> earlier(CommandName name);

  /// Gives the draft its place; it is written when the work is done.
  Entry append(Draft draft);

  /// Sets when somebody must look at this session even where no node has loaded it; without a call
  /// it stays.
  void deadline(@Nullable Instant next);

  /// The transaction's connection, for facts that must stand or fall with the entries.
  Connection connection();
}
