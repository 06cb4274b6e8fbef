package org.plenary.session;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.plenary.fanout.HintListener;
import org.plenary.fanout.Hints;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.journal.Journal;
import org.plenary.presence.Losses;
import org.plenary.presence.Presence;
import org.plenary.topics.Projections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the live session together.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofSeconds(1);

  @Bean
  DatabaseClock databaseClock() {
    return new DatabaseClock(InstantSource.system());
  }

  @Bean(destroyMethod = "close")
  Scheduler sessionScheduler() {
    return new Scheduler();
  }

  @Bean
  LaneMeters laneMeters(MeterRegistry registry) {
    return new LaneMeters(registry);
  }

  @Bean(destroyMethod = "close")
  Sessions sessions(
      Journal journal,
      RegisterSource registers,
      Hints hints,
      DatabaseClock clock,
      Scheduler scheduler,
      ObjectProvider<Arrivals> arrivals,
      Projections projections,
      LaneMeters meters,
      OtherSessions others) {
    var sessions =
        new Sessions(
            new LaneSurroundings(
                journal,
                registers,
                new EntryCodec(),
                hints,
                clock,
                scheduler,
                new Listeners(journal, arrivals::getObject),
                projections,
                meters),
            others);
    meters.lanes(sessions);
    return sessions;
  }

  @Bean
  Proposals proposals(Sessions sessions) {
    return new Proposals(sessions);
  }

  @Bean
  Arrivals arrivals(
      Presence presence, DatabaseClock clock, Scheduler scheduler, Sessions sessions) {
    return new Arrivals(
        PATIENCE,
        alive(presence),
        clock,
        scheduler,
        new RandomIds(new SecureRandom()),
        new PatientOrders(sessions, scheduler));
  }

  private static Arrivals.Alive alive(Presence presence) {
    return new Arrivals.Alive() {
      @Override
      public BootId opened(SessionId session, ConnectionId connection) {
        return presence.opened(session, connection);
      }

      @Override
      public void heard(ConnectionId connection) {
        presence.heard(connection);
      }

      @Override
      public void silent(ConnectionId connection) {
        presence.silent(connection);
      }

      @Override
      public void closed(SessionId session, ConnectionId connection) {
        presence.closed(session, connection);
      }

      @Override
      public boolean isOwn(BootId boot) {
        return presence.boot().equals(boot);
      }

      @Override
      public void abandon(SessionId session) {
        presence.abandon(session);
      }
    };
  }

  @Bean
  Histories histories(Journal journal) {
    return new Histories(journal);
  }

  @Bean
  Losses losses(Sessions sessions) {
    return new LostNodes(sessions);
  }

  @Bean
  HintListener hintListener(Sessions sessions) {
    return sessions::nudge;
  }

  @Bean
  Watch watch(
      DataSource database,
      Sessions sessions,
      Presence presence,
      DatabaseClock clock,
      LaneMeters meters,
      ApplicationContext context)
      throws IOException {
    var serving =
        new Serving(state -> AvailabilityChangeEvent.publish(context, state), System::nanoTime);
    var query =
        new ClassPathResource("watch.sql", Watch.class).getContentAsString(StandardCharsets.UTF_8);
    return new Watch(
        JdbcClient.create(database), query, sessions, presence, clock, meters, serving);
  }

  @Bean
  WatchStart watchStart(Watch watch) {
    return new WatchStart(watch, new Scheduler("session-watch"));
  }

  /// Begins to look when everything stands; on a thread of its own, since an engine that hangs
  /// holds it up and must not hold up deadlines.
  record WatchStart(Watch watch, Scheduler scheduler) implements AutoCloseable {
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
      var _ = scheduler.every(LOOK, watch::look);
    }

    @Override
    public void close() {
      scheduler.close();
    }
  }
}
