package org.plenary.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.attendance.Evidence;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.session.Histories.Happened;
import org.plenary.session.Phase;
import org.plenary.session.Register.RegisteredPerson;
import org.plenary.session.SessionEvent;

/// What the entries of a session say about who was there.
final class SessionEvidence {

  private final List<Evidence> evidence = new ArrayList<>();
  private final Set<PersonId> waiting = new HashSet<>();
  private final Map<ConnectionId, SessionEvent.Arrived> outside = new LinkedHashMap<>();
  private final Map<ConnectionId, SessionEvent.Arrived> inside = new LinkedHashMap<>();

  private SessionEvidence() {}

  static List<Evidence> of(List<Happened> history) {
    var reading = new SessionEvidence();
    for (var happened : history) {
      for (var event : happened.events()) {
        reading.read(event, happened);
      }
    }
    return List.copyOf(reading.evidence);
  }

  private void read(SessionEvent event, Happened entry) {
    var at = entry.at();
    switch (event) {
      case SessionEvent.SessionStarted _, SessionEvent.SessionResumed _ -> live(at);
      case SessionEvent.SessionReopened(var phase) -> {
        if (phase == Phase.LIVE) {
          live(at);
        }
      }
      case SessionEvent.SessionPaused _, SessionEvent.SessionClosed _ ->
          evidence.add(new Evidence.Halted(at));
      case SessionEvent.Arrived came -> {
        if (waiting.contains(came.person())) {
          outside.put(came.connection(), came);
        } else {
          came(came, came.since());
        }
      }
      case SessionEvent.Left left -> {
        inside.remove(left.connection());
        if (outside.remove(left.connection()) == null) {
          evidence.add(new Evidence.Went(left.connection(), left.until(), at, left.abrupt()));
        }
      }
      case SessionEvent.CheckedIn checkIn ->
          evidence.add(new Evidence.CheckedIn(checkIn.person(), checkIn.room(), at));
      case SessionEvent.CheckedOut(var person) -> evidence.add(new Evidence.CheckedOut(person, at));
      case SessionEvent.AttendanceCorrected correction ->
          evidence.add(
              new Evidence.Corrected(
                  correction.person(),
                  correction.from(),
                  correction.until(),
                  correction.reason().text(),
                  new PersonId(entry.author().value()),
                  at));
      case SessionEvent.OfBreakout(var breakout) -> rooms(breakout, at);
      case SessionEvent.RegisterTaken(var register) -> admit(register.people(), at);
      case SessionEvent.RegisterChanged change -> admit(change.people(), at);
      case SessionEvent.SessionOpened _,
          SessionEvent.LeftUnled _,
          SessionEvent.ItemStarted _,
          SessionEvent.OfPoll _,
          SessionEvent.OfSheet _ -> {}
    }
  }

  private void came(SessionEvent.Arrived came, Instant at) {
    inside.put(came.connection(), came);
    evidence.add(
        new Evidence.Came(came.person(), came.connection(), came.tab(), came.attends(), at));
  }

  /// A guest attends from the moment of being admitted, not from that of knocking, and no longer
  /// once that is taken back.
  private void admit(List<RegisteredPerson> people, Instant at) {
    for (var person : people) {
      if (person.waiting()) {
        if (waiting.add(person.id())) {
          outAgain(person.id(), at);
        }
      } else if (waiting.remove(person.id())) {
        of(person.id(), outside)
            .forEach(came -> {
              outside.remove(came.connection());
              came(came, at);
            });
      }
    }
  }

  private void outAgain(PersonId person, Instant at) {
    of(person, inside)
        .forEach(came -> {
          inside.remove(came.connection());
          outside.put(came.connection(), came);
          evidence.add(new Evidence.Went(came.connection(), at, at, false));
        });
  }

  /// A list of its own, so that what is found in a map may be taken out of it.
  private static List<SessionEvent.Arrived> of(
      PersonId person, Map<ConnectionId, SessionEvent.Arrived> connections) {
    return connections.values().stream().filter(came -> came.person().equals(person)).toList();
  }

  private void live(Instant at) {
    evidence.add(new Evidence.Live(at));
  }

  private void rooms(BreakoutEvent event, Instant at) {
    switch (event) {
      case BreakoutEvent.RoundStarted started ->
          started.assignment().groups().forEach((room, people) -> inRoom(people, room, at));
      case BreakoutEvent.PeopleMoved(var steps) ->
          steps.forEach(step -> inRoom(List.of(step.person()), step.to(), at));
      case BreakoutEvent.PeoplePlaced(var steps) ->
          steps.forEach(step -> inRoom(List.of(step.person()), step.to(), at));
      case BreakoutEvent.RoundClosed closed -> everyoneBack(closed.groups(), at);
      case BreakoutEvent.GroupsPrepared _,
          BreakoutEvent.RoundExtended _,
          BreakoutEvent.GroupsMessaged _,
          BreakoutEvent.HelpAsked _,
          BreakoutEvent.HelpEnded _,
          BreakoutEvent.Declined _,
          BreakoutEvent.RoleGiven _,
          BreakoutEvent.MessageSeen _ -> {}
    }
  }

  private void everyoneBack(Map<RoomKey, List<PersonId>> groups, Instant at) {
    groups.values().forEach(people -> inRoom(people, RoomKey.PLENARY, at));
  }

  private void inRoom(List<PersonId> people, RoomKey room, Instant at) {
    people.forEach(person -> evidence.add(new Evidence.InRoom(person, room, at)));
  }
}
