package org.plenary.sync;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.topics.Projection;
import org.plenary.topics.Projections;
import org.plenary.topics.Topic;

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
    var _ =
        feeds.compute(
            session,
            (id, known) -> {
              var feed = known == null ? feed(id) : known;
              feed.publish(projection);
              return feed;
            });
  }

  @Override
  public void replace(SessionId session, Projection projection) {
    var fresh = feed(session);
    fresh.publish(projection);
    feeds.put(session, fresh);
  }

  @Override
  public void forget(SessionId session) {
    feeds.computeIfPresent(session, (_, feed) -> feed.isFollowed() ? feed : null);
  }

  /// Who may see a topic of a session that is not one person's, as this node shows it; nobody where
  /// either does not exist.
  public Predicate<PersonId> audience(SessionId session, Topic topic) {
    var feed = feeds.get(session);
    var edition = feed == null ? null : feed.edition();
    return edition == null ? _ -> false : edition.projection().audience(topic);
  }

  /// The sessions that somebody follows, or that were published and not forgotten.
  Set<SessionId> known() {
    return Set.copyOf(feeds.keySet());
  }

  /// A client that begins to follow a session; whoever asks for it also leaves it.
  ///
  /// @param wake called, from any thread, when there may be something to send
  public Replica follow(SessionId session, PersonId person, Claim claim, Runnable wake) {
    // Within the map's lock, so that no feed is forgotten between being found and being followed.
    var replica = new AtomicReference<Replica>();
    var _ =
        feeds.compute(
            session,
            (id, known) -> {
              var feed = known == null ? feed(id) : known;
              replica.set(new Replica(feed, release, person, claim, wake));
              return feed;
            });
    return replica.get();
  }

  private Feed feed(SessionId session) {
    return new Feed(session, metronome, history);
  }
}
