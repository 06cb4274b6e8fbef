package org.plenary.poll;

import java.util.List;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;

/// What happened to a poll.
public sealed interface PollEvent {

  PollKey poll();

  /// A round of the poll began.
  ///
  /// @param definition the question as it was asked
  /// @param round 1 for the first, one more each time that the poll is asked again
  /// @param entitled who could answer at that moment
  record Opened(PollDefinition definition, int round, List<Voter> entitled) implements PollEvent {
    public Opened {
      entitled = List.copyOf(entitled);
    }

    @Override
    public PollKey poll() {
      return definition.key();
    }
  }

  /// The people of the workshop changed, and so who may answer.
  ///
  /// @param entitled everyone who may answer from now on
  record EntitlementChanged(PollKey poll, List<Voter> entitled) implements PollEvent {
    public EntitlementChanged {
      entitled = List.copyOf(entitled);
    }
  }

  /// An answer was given or changed.
  ///
  /// @param by who gave it
  /// @param head whether that person was the head of the delegation at that moment
  /// @param entered whether a leader entered it for the voter
  record Answered(
      PollKey poll,
      int round,
      Voter voter,
      PersonId by,
      Answer answer,
      boolean head,
      boolean entered)
      implements PollEvent {}

  /// The round ended.
  ///
  /// @param tally what the answers add up to
  /// @param entitled who could have answered
  record Closed(PollKey poll, int round, Tally tally, List<Voter> entitled) implements PollEvent {
    public Closed {
      entitled = List.copyOf(entitled);
    }
  }

  /// The results were released to everyone.
  record Published(PollKey poll, int round) implements PollEvent {}
}
