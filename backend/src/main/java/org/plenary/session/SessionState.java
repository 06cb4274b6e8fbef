package org.plenary.session;

import java.time.Instant;
import org.plenary.breakout.Breakouts;
import org.plenary.ids.PersonId;
import org.plenary.ids.RoomKey;
import org.plenary.ids.Seq;
import org.plenary.persistent.PersistentMap;
import org.plenary.poll.Polls;
import org.plenary.topics.Topic;

/// Everything that the journal of a session adds up to, as one immutable value.
///
/// @param seq the last entry that is in it
/// @param hash the first 8 hexadecimal digits of the chain's hash there
/// @param at the time of that entry
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
        PersistentMap.empty());
  }

  RoomKey roomOf(PersonId person) {
    return breakouts.room(person);
  }

  Seq version(Topic topic) {
    return versions.getOrDefault(topic, Seq.NONE);
  }

  SessionState with(Roster next) {
    return new SessionState(seq, hash, at, next, run, connected, polls, breakouts, versions);
  }

  SessionState with(Run next) {
    return new SessionState(seq, hash, at, roster, next, connected, polls, breakouts, versions);
  }

  SessionState with(Connected next) {
    return new SessionState(seq, hash, at, roster, run, next, polls, breakouts, versions);
  }

  SessionState with(Polls next) {
    return new SessionState(seq, hash, at, roster, run, connected, next, breakouts, versions);
  }

  SessionState with(Breakouts next) {
    return new SessionState(seq, hash, at, roster, run, connected, polls, next, versions);
  }

  SessionState with(PersistentMap<Topic, Seq> next) {
    return new SessionState(seq, hash, at, roster, run, connected, polls, breakouts, next);
  }

  SessionState at(Seq entry, String digits, Instant time) {
    return new SessionState(
        entry, digits, time, roster, run, connected, polls, breakouts, versions);
  }
}
