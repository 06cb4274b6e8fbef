package org.plenary.session;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenary.ids.CommandId;
import org.plenary.ids.PersonId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.journal.Journal;
import org.plenary.journal.JournalNode;
import org.plenary.topics.Document;
import org.plenary.topics.Projection;
import org.plenary.topics.Projections;

/// The lanes of one node on a real database, without sockets, leases and Redis.
final class TestNode implements AutoCloseable {

  private final JournalNode node;
  private final Scheduler scheduler = new Scheduler();
  private final Map<SessionId, Projection> published = new ConcurrentHashMap<>();
  private final List<TestNode> neighbours = new java.util.concurrent.CopyOnWriteArrayList<>();
  private final ConcurrentLinkedQueue<Long> shown = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Long> replaced = new ConcurrentLinkedQueue<>();
  private final Sessions sessions;

  TestNode(String url, RegisterSource registers) {
    this.node = JournalNode.on(url);
    this.sessions =
        new Sessions(
            new LaneSurroundings(
                node.journal(),
                registers,
                new EntryCodec(),
                this::hint,
                new DatabaseClock(InstantSource.system()),
                scheduler,
                new Silent(),
                new Shown(),
                new LaneMeters(new SimpleMeterRegistry())),
            _ -> List.of());
  }

  void knows(TestNode neighbour) {
    neighbours.add(neighbour);
  }

  Sessions sessions() {
    return sessions;
  }

  Journal journal() {
    return node.journal();
  }

  CompletableFuture<Outcome> give(
      SessionId session, PersonId actor, String id, SessionCommand command) {
    return sessions.submit(
        session,
        actor,
        new CommandId(id),
        command.toString().getBytes(StandardCharsets.UTF_8),
        command);
  }

  /// Every document of what was published last, by topic.
  Map<String, Document> documents(SessionId session) {
    var projection = (SessionProjection) published.get(session);
    var documents = new TreeMap<String, Document>();
    SessionTopics.all(projection.state())
        .forEach(topic -> documents.put(topic.name(), projection.render(topic)));
    return documents;
  }

  Seq seq(SessionId session) {
    var projection = published.get(session);
    return projection == null ? Seq.NONE : projection.seq();
  }

  /// The places that were published, in the order of publishing.
  List<Long> shown() {
    return List.copyOf(shown);
  }

  private void hint(SessionId session, Seq seq) {
    neighbours.forEach(neighbour -> neighbour.sessions.nudge(session, seq));
  }

  private final class Shown implements Projections {
    @Override
    public void publish(SessionId session, Projection projection) {
      shown.add(projection.seq().value());
      published.put(session, projection);
    }

    @Override
    public void replace(SessionId session, Projection projection) {
      replaced.add(projection.seq().value());
      published.put(session, projection);
    }

    @Override
    public void forget(SessionId session) {
      published.remove(session);
    }
  }

  /// The places at which another history was published.
  List<Long> replaced() {
    return List.copyOf(replaced);
  }

  @Override
  public void close() {
    sessions.close();
    scheduler.close();
    node.close();
  }

  private static final class Silent implements LaneListener {
    @Override
    public void changed(SessionId session, SessionState before, SessionState after) {}

    @Override
    public void replaced(SessionId session, SessionState state) {}

    @Override
    public void unserved(SessionId session) {}
  }
}
