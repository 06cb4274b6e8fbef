package org.plenary.session;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.journal.Author;
import org.plenary.journal.CommandName;

/// Something that waits in the mailbox of a lane.
sealed interface Submission {

  /// A command that ends in the journal when it is accepted.
  sealed interface Order extends Submission {

    CommandName name();

    byte[] digest();

    CompletableFuture<Outcome> outcome();
  }

  /// A person's command.
  ///
  /// @param proposal groups that were solved before the lane
  @SuppressWarnings("ArrayRecordComponent")
  record FromPerson(
      PersonId actor,
      CommandId id,
      byte[] digest,
      SessionCommand command,
      Optional<Planned> proposal,
      CompletableFuture<Outcome> outcome)
      implements Order {
    @Override
    public CommandName name() {
      return new CommandName(Author.of(actor), id);
    }

    FromPerson with(Planned found) {
      return new FromPerson(actor, id, digest, command, Optional.of(found), outcome);
    }
  }

  /// An order of the system, which waits as long as the database is away.
  record FromSystem(CommandId id, SystemOrder order, CompletableFuture<Outcome> outcome)
      implements Order {

    private static final byte[] NO_DIGEST = {};

    @Override
    public CommandName name() {
      return new CommandName(Author.SYSTEM, id);
    }

    @Override
    public byte[] digest() {
      return NO_DIGEST;
    }
  }

  /// Somebody says that there is news.
  ///
  /// Asks for a turn in which the register is looked at; done when it was.
  record Refresh(CompletableFuture<@Nullable Void> done) implements Submission {}

  /// @param register whether the register may have changed, so that a turn is needed
  record Nudge(boolean register) implements Submission {}
}
