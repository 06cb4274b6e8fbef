package org.plenary.poll;

import org.jspecify.annotations.Nullable;
import org.plenary.ids.PollKey;

/// What somebody asks of the polls of a session.
public sealed interface PollCommand {

  /// Asks a question of the plan for the first time.
  record Open(PollDefinition definition) implements PollCommand {}

  /// Takes no more answers.
  record Close(PollKey poll) implements PollCommand {}

  /// Shows results that were kept until now.
  record Publish(PollKey poll) implements PollCommand {}

  /// Asks the same question again, in a new round.
  record Reopen(PollKey poll) implements PollCommand {}

  /// Answers, or changes an answer.
  ///
  /// @param round the round that the sender saw; null for the one that is on
  /// @param onBehalfOf for whom a leader enters the answer; null for the sender's own
  record GiveAnswer(
      PollKey poll, Answer answer, @Nullable Integer round, @Nullable Voter onBehalfOf)
      implements PollCommand {}

  /// Closes whatever is open, because the session closes.
  record CloseAll() implements PollCommand {}
}
