package org.plenary.sync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.topics.Projection;
import org.plenary.topics.Projections;

/// What all sessions of this node show, and to whom.
public final class Feeds implements Projections {

  private final String release;
  private final History history;
  private final Metronome metronome;
  private final Map<SessionId, Feed> feeds = new ConcurrentHashMap<>();

  /// Feeds without any session yet.
  ///
  /// @param build names the code that renders documents; another one voids all marks
  public Feeds(String build, History history, Metronome metronome) {
    this.release = Mark.release(build);
    this.history = history;
    this.metronome = metronome;
  }

  @Override
  public void publish(SessionId session, Projection projection) {
    feed(session).publish(projection);
  }

  /// A client that begins to follow a session; whoever asks for it also leaves it.
  ///
  /// @param wake called, from any thread, when there may be something to send
  public Replica follow(SessionId session, PersonId person, Claim claim, Runnable wake) {
    return new Replica(feed(session), release, person, claim, wake);
  }

  private Feed feed(SessionId session) {
    return feeds.computeIfAbsent(session, id -> new Feed(id, metronome, history));
  }
}
