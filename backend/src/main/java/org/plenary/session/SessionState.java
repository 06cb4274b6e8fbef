package org.plenary.session;

import java.time.Instant;
import org.plenary.breakout.Breakouts;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.persistent.PersistentMap;
import org.plenary.poll.Polls;
import org.plenary.topics.Topic;
import org.plenary.worksheet.Worksheets;

/// Everything that the journal of a session adds up to, as one immutable value.
///
/// @param seq the last entry that is in it
/// @param hash the first 8 hexadecimal digits of the chain's hash there
/// @param at the time of that entry
/// @param alone since when nobody leads
/// @param versions by topic, the last entry that touched it
record SessionState(
    Seq seq,
    String hash,
    Instant at,
    Roster roster,
    Run run,
    Connected connected,
    Polls polls,
    Breakouts breakouts,
    Worksheets worksheets,
    Alone alone,
    PersistentMap<Topic, Seq> versions) {

  static SessionState initial() {
    return new SessionState(
        Seq.NONE,
        "00000000",
        Instant.EPOCH,
        Roster.NONE,
        Run.planned(),
        Connected.nobody(),
        Polls.NONE,
        Breakouts.NONE,
        Worksheets.NONE,
        Alone.NOT,
        PersistentMap.empty());
  }

  RoomKey roomOf(PersonId person) {
    return breakouts.room(person);
  }

  /// Whether somebody who leads is connected.
  boolean isLed() {
    return roster.leaders().stream().anyMatch(leader -> connected.isOnline(leader.id()));
  }

  Seq version(Topic topic) {
    return versions.getOrDefault(topic, Seq.NONE);
  }

  SessionState with(Roster next) {
    return new SessionState(
        seq, hash, at, next, run, connected, polls, breakouts, worksheets, alone, versions);
  }

  SessionState with(Run next) {
    return new SessionState(
        seq, hash, at, roster, next, connected, polls, breakouts, worksheets, alone, versions);
  }

  SessionState with(Connected next) {
    return new SessionState(
        seq, hash, at, roster, run, next, polls, breakouts, worksheets, alone, versions);
  }

  SessionState with(Polls next) {
    return new SessionState(
        seq, hash, at, roster, run, connected, next, breakouts, worksheets, alone, versions);
  }

  SessionState with(Breakouts next) {
    return new SessionState(
        seq, hash, at, roster, run, connected, polls, next, worksheets, alone, versions);
  }

  SessionState with(Worksheets next) {
    return new SessionState(
        seq, hash, at, roster, run, connected, polls, breakouts, next, alone, versions);
  }

  SessionState with(Alone next) {
    return new SessionState(
        seq, hash, at, roster, run, connected, polls, breakouts, worksheets, next, versions);
  }

  SessionState with(PersistentMap<Topic, Seq> next) {
    return new SessionState(
        seq, hash, at, roster, run, connected, polls, breakouts, worksheets, alone, next);
  }

  SessionState at(Seq entry, String digits, Instant time) {
    return new SessionState(
        entry, digits, time, roster, run, connected, polls, breakouts, worksheets, alone, versions);
  }
}
