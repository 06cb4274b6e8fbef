package org.plenary.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked of the rooms of a session: who goes where, and the breakouts.
public sealed interface ClientBreakoutCommand extends ClientCommand {

  record MovePeople(List<String> people, String room) implements ClientBreakoutCommand {
    public MovePeople {
      people = List.copyOf(people);
    }

    @Override
    public String name() {
      return "room.move";
    }
  }

  /// `breakout.start`.
  ///
  /// @param groups people by group; null lets the breakout's own rule assign
  /// @param place whether with groups newcomers are placed by rule all the same
  /// @param like an earlier breakout whose groups come again; null for none
  record StartBreakout(
      String breakout,
      @Nullable Map<String, List<String>> groups,
      boolean place,
      @Nullable String like)
      implements ClientBreakoutCommand {
    public StartBreakout(String breakout, @Nullable Map<String, List<String>> groups) {
      this(breakout, groups, false, null);
    }

    @Override
    public String name() {
      return "breakout.start";
    }
  }

  /// `breakout.prepare`.
  ///
  /// @param groups people by group; null to keep none
  record PrepareBreakout(
      String breakout, @Nullable Map<String, List<String>> groups, List<String> locked)
      implements ClientBreakoutCommand {
    public PrepareBreakout {
      locked = List.copyOf(locked);
    }

    @Override
    public String name() {
      return "breakout.prepare";
    }
  }

  record ExtendBreakout(int minutes) implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.extend";
    }
  }

  /// `breakout.message`.
  ///
  /// @param groups null for all
  record MessageGroups(String text, @Nullable List<String> groups)
      implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.message";
    }
  }

  record CloseBreakout() implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.close";
    }
  }

  /// `breakout.reopen`.
  ///
  /// @param minutes how long it goes on; null for the time that was left
  record ReopenBreakout(String breakout, @Nullable Integer minutes)
      implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.reopen";
    }
  }

  /// `breakout.help`.
  ///
  /// @param done true when help is no longer needed
  /// @param group for leaders, whose call has been answered; null for the sender's own
  record Help(boolean done, @Nullable String group) implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.help";
    }
  }

  record ChooseGroup(String group) implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.choose";
    }
  }

  /// `breakout.decline`: to stay in plenary.
  record DeclineBreakout() implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.decline";
    }
  }

  record JoinBreakout() implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.join";
    }
  }

  /// `breakout.place`: whoever is in no group gets one.
  record PlaceRest() implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.place";
    }
  }

  /// `breakout.role`.
  ///
  /// @param person null for nobody
  /// @param group null for the sender's own
  record GiveGroupRole(String role, @Nullable String person, @Nullable String group)
      implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.role";
    }
  }

  record SeeMessage(String message) implements ClientBreakoutCommand {
    @Override
    public String name() {
      return "breakout.seen";
    }
  }
}
