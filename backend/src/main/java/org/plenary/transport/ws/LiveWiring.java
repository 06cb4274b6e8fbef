package org.plenary.transport.ws;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.ids.TabId;
import org.plenary.journal.Journal;
import org.plenary.presence.Fence;
import org.plenary.rules.Attends;
import org.plenary.session.Arrivals;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;
import org.plenary.session.Sessions;
import org.plenary.sync.Feeds;
import org.plenary.sync.Metronome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Joins sockets to the sessions of this node.
@Configuration(proxyBeanMethods = false)
class LiveWiring {

  private static final int HASH_DIGITS = 8;

  /// Without a build of its own a node trusts no marks but its own.
  @Bean
  Build build(ObjectProvider<BuildProperties> properties) {
    var built = properties.getIfAvailable();
    var time = built == null ? null : built.getTime();
    return new Build(
        built == null || time == null
            ? "unbuilt+" + new RandomIds(new SecureRandom()).next().substring(0, HASH_DIGITS)
            : built.getVersion() + "+" + Long.toString(time.getEpochSecond(), 36));
  }

  @Bean(destroyMethod = "close")
  Ticks ticks() {
    return new Ticks(
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticks").daemon().factory()));
  }

  @Bean
  Feeds feeds(Build build, Journal journal, Ticks ticks) {
    return new Feeds(
        build.name(),
        (session, seq) ->
            journal.hashesAround(session, seq).entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        at -> HexFormat.of().formatHex(at.getValue()).substring(0, HASH_DIGITS))),
        Metronome.of(ticks.executor()));
  }

  @Bean
  LiveSessions liveSessions(Sessions sessions, Arrivals arrivals) {
    return new NodeSessions(sessions, arrivals);
  }

  /// A node that was taken for dead closes its sockets.
  @Bean
  Fence socketFence(ObjectProvider<Arrivals> arrivals) {
    return () -> arrivals.getObject().fenceAll();
  }

  /// The thread that ticks; not a bean of its own, or it would be taken for everybody's scheduler.
  record Ticks(ScheduledExecutorService executor) implements AutoCloseable {
    @Override
    public void close() {
      executor.shutdownNow();
    }
  }

  /// The sessions and connections of this node.
  private record NodeSessions(Sessions sessions, Arrivals arrivals) implements LiveSessions {

    @Override
    public CompletableFuture<@Nullable Void> load(SessionId session) {
      return sessions.load(session);
    }

    @Override
    public CompletableFuture<Outcome> submit(
        SessionId session, PersonId actor, CommandId id, byte[] digest, SessionCommand command) {
      return sessions.submit(session, actor, id, digest, command);
    }

    @Override
    public ConnectionId arrive(
        SessionId session, PersonId person, TabId tab, Attends attends, Arrivals.Socket socket) {
      return arrivals.arrive(session, person, tab, attends, socket);
    }

    @Override
    public void heard(ConnectionId connection) {
      arrivals.heard(connection);
    }

    @Override
    public void depart(ConnectionId connection, String reason, boolean abrupt) {
      arrivals.depart(connection, reason, abrupt);
    }
  }
}
