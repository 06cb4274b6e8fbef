package org.plenary.breakout;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Word;

/// What happened to the breakouts of a session.
public sealed interface BreakoutEvent {

  /// A round began.
  ///
  /// @param definition the breakout as it was started
  /// @param groups its groups in order, those without a name of their own included
  /// @param assignment who is in which
  /// @param deadline when it ends; null when it is closed by hand
  /// @param kept seats of people who are not there yet; null for none
  /// @param reopened whether it goes on with what was said and chosen in the breakout's last round
  /// @param again how many pairs meet again whom the plan wants apart, where rounds of other
  ///   sessions count; null where those of this session tell it
  record RoundStarted(
      BreakoutDefinition definition,
      List<BreakoutDefinition.Group> groups,
      Assignment assignment,
      @Nullable Instant deadline,
      @Nullable Map<PersonId, RoomKey> kept,
      @Nullable Boolean reopened,
      @Nullable Integer again)
      implements BreakoutEvent {
    public RoundStarted {
      groups = List.copyOf(groups);
      kept = kept == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    /// A round for which nothing is kept.
    public RoundStarted(
        BreakoutDefinition definition,
        List<BreakoutDefinition.Group> groups,
        Assignment assignment,
        @Nullable Instant deadline,
        @Nullable Map<PersonId, RoomKey> kept,
        @Nullable Boolean reopened) {
      this(definition, groups, assignment, deadline, kept, reopened, null);
    }
  }

  /// Groups are kept ready for the next round of a breakout.
  ///
  /// @param groups who is to be where; empty where none are kept any more
  /// @param locked whom a leader placed for good
  record GroupsPrepared(
      BreakoutKey breakout, Map<RoomKey, List<PersonId>> groups, List<PersonId> locked, PersonId by)
      implements BreakoutEvent {
    public GroupsPrepared {
      groups = Assignment.copy(groups);
      locked = List.copyOf(locked);
    }
  }

  /// The end of the round was moved.
  record RoundExtended(BreakoutKey breakout, int minutes, Instant deadline)
      implements BreakoutEvent {}

  /// A leader said something to these groups.
  record GroupsMessaged(PersonId from, List<RoomKey> groups, Word text) implements BreakoutEvent {
    public GroupsMessaged {
      groups = List.copyOf(groups);
    }
  }

  /// A group called for help.
  record HelpAsked(RoomKey group, PersonId by) implements BreakoutEvent {}

  /// A group's call for help is answered or taken back.
  record HelpEnded(RoomKey group) implements BreakoutEvent {}

  /// People went from one room to another.
  record PeopleMoved(List<Step> steps) implements BreakoutEvent {
    public PeopleMoved {
      steps = List.copyOf(steps);
    }
  }

  /// Those who were in no group got one, by a leader's wish.
  record PeoplePlaced(List<Step> steps) implements BreakoutEvent {
    public PeoplePlaced {
      steps = List.copyOf(steps);
    }

    /// What the sender of the command is told.
    public Map<String, Object> result() {
      return PlacingRest.result(steps.size());
    }
  }

  /// A person chose to stay in plenary.
  record Declined(PersonId person) implements BreakoutEvent {}

  /// Somebody is now this in a group, and nobody else there.
  ///
  /// @param person null for nobody
  record RoleGiven(RoomKey group, String role, @Nullable PersonId person)
      implements BreakoutEvent {}

  /// A message was shown to somebody.
  ///
  /// @param message the entry with which it was sent
  /// @param group where they were
  record MessageSeen(Seq message, PersonId by, RoomKey group) implements BreakoutEvent {}

  /// One person's way.
  record Step(PersonId person, RoomKey from, RoomKey to) {}

  /// The round ended and everyone is back in plenary.
  ///
  /// @param groups who was in which group at the end
  record RoundClosed(BreakoutKey breakout, Map<RoomKey, List<PersonId>> groups, Ending ending)
      implements BreakoutEvent {
    public RoundClosed {
      groups = Assignment.copy(groups);
    }
  }

  /// What ended a round.
  enum Ending {
    BY_HAND,
    DEADLINE,
    SESSION
  }
}
