package org.plenary.breakout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Word;

/// What somebody asks of the breakouts of a session.
public sealed interface BreakoutCommand {

  /// Begins a round.
  ///
  /// @param proposal who goes where, worked out before; it is checked, and unless it was made by
  ///   hand those who are missing from it are placed
  /// @param orPrepared whether groups that are kept ready for this breakout go before the proposal
  /// @param elsewhere groups of rounds of other sessions whose pairs should not meet again
  record Start(
      BreakoutDefinition definition,
      Assignment proposal,
      boolean orPrepared,
      List<Map<RoomKey, List<PersonId>>> elsewhere)
      implements BreakoutCommand {
    public Start {
      elsewhere = List.copyOf(elsewhere);
    }

    /// Begins a round with these groups.
    public Start(BreakoutDefinition definition, Assignment proposal) {
      this(definition, proposal, false, List.of());
    }
  }

  /// Keeps groups ready for a breakout, whose round may start later.
  ///
  /// @param groups who is to be where; empty to keep none
  /// @param locked whom a leader placed for good
  record Prepare(
      BreakoutDefinition definition, Map<RoomKey, List<PersonId>> groups, List<PersonId> locked)
      implements BreakoutCommand {
    public Prepare {
      groups = Assignment.copy(groups);
      locked = List.copyOf(locked);
    }
  }

  /// Moves the end of the round, forward or back.
  record Extend(int minutes) implements BreakoutCommand {}

  /// Says something to groups.
  ///
  /// @param groups to whom; empty for all
  record Message(Word text, List<RoomKey> groups) implements BreakoutCommand {
    public Message {
      groups = List.copyOf(groups);
    }
  }

  /// Ends the round; everyone is back in plenary.
  record Close() implements BreakoutCommand {}

  /// Takes back the end of a breakout's last round: the same groups, and who was in them.
  ///
  /// @param minutes how long it goes on; null for the time that was left
  record Reopen(BreakoutKey breakout, @Nullable Integer minutes) implements BreakoutCommand {}

  /// Ends the round that is on, if any, because the session closes.
  record CloseWithSession() implements BreakoutCommand {}

  /// Calls a facilitator into the sender's group.
  record AskHelp() implements BreakoutCommand {}

  /// Takes a call for help back, or says that it was answered.
  ///
  /// @param group null for the sender's own
  record EndHelp(@Nullable RoomKey group) implements BreakoutCommand {}

  /// Brings people into a group or back to plenary; nobody else moves.
  record Move(List<PersonId> people, RoomKey room) implements BreakoutCommand {
    public Move {
      people = List.copyOf(people);
    }
  }

  /// Goes into a group of the sender's choice, where people choose.
  record Choose(RoomKey group) implements BreakoutCommand {}

  /// Stays in plenary, or goes back to it.
  record Decline() implements BreakoutCommand {}

  /// Goes to the seat that is kept for the sender, else into the group that fits best.
  record Join() implements BreakoutCommand {}

  /// Gives a group to everyone present who is in none and has not declined.
  record PlaceRest() implements BreakoutCommand {}

  /// Says who is what in a group.
  ///
  /// @param person null for nobody
  /// @param group null for the sender's own
  record GiveRole(String role, @Nullable PersonId person, @Nullable RoomKey group)
      implements BreakoutCommand {}

  /// A message was shown to the sender.
  ///
  /// @param message its key in the document of the group
  record Seen(String message) implements BreakoutCommand {}

  /// A deadline of this feature has passed.
  ///
  /// @param setBy the entry that set it; a later one voids it
  record DeadlineReached(String name, Seq setBy) implements BreakoutCommand {}
}
