package org.plenary.session;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.poll.PollEvent;
import org.plenary.worksheet.SheetEvent;

/// The names of event types in the journal. A name is frozen once a release has written it: new
/// facts get a new name.
final class EventNames {

  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("register.taken", SessionEvent.RegisterTaken.class),
          Map.entry("register.changed", SessionEvent.RegisterChanged.class),
          Map.entry("session.opened", SessionEvent.SessionOpened.class),
          Map.entry("session.started", SessionEvent.SessionStarted.class),
          Map.entry("session.paused", SessionEvent.SessionPaused.class),
          Map.entry("session.resumed", SessionEvent.SessionResumed.class),
          Map.entry("session.closed", SessionEvent.SessionClosed.class),
          Map.entry("session.reopened", SessionEvent.SessionReopened.class),
          Map.entry("session.left-unled", SessionEvent.LeftUnled.class),
          Map.entry("item.started", SessionEvent.ItemStarted.class),
          Map.entry("presence.arrived", SessionEvent.Arrived.class),
          Map.entry("presence.left", SessionEvent.Left.class),
          Map.entry("attendance.checked-in", SessionEvent.CheckedIn.class),
          Map.entry("attendance.checked-out", SessionEvent.CheckedOut.class),
          Map.entry("attendance.corrected", SessionEvent.AttendanceCorrected.class),
          Map.entry("poll.opened", PollEvent.Opened.class),
          Map.entry("poll.entitlement-changed", PollEvent.EntitlementChanged.class),
          Map.entry("poll.answered", PollEvent.Answered.class),
          Map.entry("poll.closed", PollEvent.Closed.class),
          Map.entry("poll.published", PollEvent.Published.class),
          Map.entry("breakout.started", BreakoutEvent.RoundStarted.class),
          Map.entry("breakout.prepared", BreakoutEvent.GroupsPrepared.class),
          Map.entry("breakout.extended", BreakoutEvent.RoundExtended.class),
          Map.entry("breakout.messaged", BreakoutEvent.GroupsMessaged.class),
          Map.entry("breakout.help-asked", BreakoutEvent.HelpAsked.class),
          Map.entry("breakout.help-ended", BreakoutEvent.HelpEnded.class),
          Map.entry("breakout.moved", BreakoutEvent.PeopleMoved.class),
          Map.entry("breakout.placed", BreakoutEvent.PeoplePlaced.class),
          Map.entry("breakout.declined", BreakoutEvent.Declined.class),
          Map.entry("breakout.role-given", BreakoutEvent.RoleGiven.class),
          Map.entry("breakout.seen", BreakoutEvent.MessageSeen.class),
          Map.entry("breakout.closed", BreakoutEvent.RoundClosed.class),
          Map.entry("sheet.opened", SheetEvent.Opened.class),
          Map.entry("sheet.closed", SheetEvent.Closed.class),
          Map.entry("sheet.edited", SheetEvent.Edited.class),
          Map.entry("sheet.card-removed", SheetEvent.Removed.class),
          Map.entry("sheet.card-restored", SheetEvent.Restored.class),
          Map.entry("sheet.presented", SheetEvent.Presented.class),
          Map.entry("sheet.presentation-ended", SheetEvent.PresentationEnded.class),
          Map.entry("sheet.themed", SheetEvent.Themed.class));

  private static final Map<Class<?>, String> NAMES =
      TYPES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private EventNames() {}

  static String of(Class<?> type) {
    var name = NAMES.get(type);
    if (name == null) {
      throw new IllegalArgumentException("an event without a name: " + type);
    }
    return name;
  }

  static Set<String> all() {
    return TYPES.keySet();
  }

  static Optional<Class<?>> type(String name) {
    return Optional.ofNullable(TYPES.get(name));
  }
}
