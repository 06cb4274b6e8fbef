package org.plenary.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.attendance.Evidence;
import org.plenary.breakout.BreakoutEvent;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.session.Histories.Happened;
import org.plenary.session.Phase;
import org.plenary.session.SessionEvent;

/// What the entries of a session say about who was there.
final class SessionEvidence {

  private final List<Evidence> evidence = new ArrayList<>();

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
      case SessionEvent.Arrived came ->
          evidence.add(
              new Evidence.Came(
                  came.person(), came.connection(), came.tab(), came.attends(), came.since()));
      case SessionEvent.Left left ->
          evidence.add(new Evidence.Went(left.connection(), left.until(), at, left.abrupt()));
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
      case SessionEvent.RegisterTaken _,
          SessionEvent.RegisterChanged _,
          SessionEvent.SessionOpened _,
          SessionEvent.ItemStarted _,
          SessionEvent.OfPoll _ -> {}
    }
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
      case BreakoutEvent.RoundClosed closed -> everyoneBack(closed.groups(), at);
      case BreakoutEvent.RoundExtended _,
          BreakoutEvent.GroupsMessaged _,
          BreakoutEvent.HelpAsked _,
          BreakoutEvent.HelpEnded _ -> {}
    }
  }

  private void everyoneBack(Map<RoomKey, List<PersonId>> groups, Instant at) {
    groups.values().forEach(people -> inRoom(people, RoomKey.PLENARY, at));
  }

  private void inRoom(List<PersonId> people, RoomKey room, Instant at) {
    people.forEach(person -> evidence.add(new Evidence.InRoom(person, room, at)));
  }
}
