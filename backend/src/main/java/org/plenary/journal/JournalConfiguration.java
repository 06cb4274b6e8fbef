package org.plenary.journal;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import javax.sql.DataSource;
import org.plenary.keys.Keys;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the journal together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

  /// No bean of type DataSource: the application's own stays the only one.
  record Lane(HikariDataSource pool) implements AutoCloseable {
    @Override
    public void close() {
      pool.close();
    }
  }

  @Bean
  Lane journalLane(
      JdbcConnectionDetails database, JournalSettings settings, MeterRegistry registry) {
    var pool = LanePool.open(database, settings);
    pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    return new Lane(pool);
  }

  @Bean
  Journal journal(Lane journalLane, DataSource dataSource, Keys keys) {
    return new Journal(journalLane.pool(), dataSource, keys.signingKey(), new SecureRandom());
  }

  @Bean
  AnchorRounds anchorRounds(Journal journal, JournalSettings settings) {
    return new AnchorRounds(journal, settings.anchorInterval());
  }
}
