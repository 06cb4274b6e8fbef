package org.plenary.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// The lane's own connections, whose timeouts cost a frozen node its turn and not everybody's.
final class LanePool {

  private static final Duration LONGER_THAN_ANY_STATEMENT = Duration.ofSeconds(5);

  private LanePool() {}

  static HikariDataSource open(JdbcConnectionDetails database, JournalSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("lane");
    config.setJdbcUrl(database.getJdbcUrl());
    config.setUsername(database.getUsername());
    config.setPassword(database.getPassword());
    config.setAutoCommit(false);
    // The pool's own statements end their transactions: an open one would be cut off as idle, and
    // the settings below would be undone with it.
    config.setIsolateInternalQueries(true);
    config.setMaximumPoolSize(settings.connections());
    config.setConnectionTimeout(settings.lockTimeout().toMillis());
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(
        "SET lock_timeout = %d; SET idle_in_transaction_session_timeout = %d; SET statement_timeout = %d"
            .formatted(
                settings.lockTimeout().toMillis(),
                settings.idleTimeout().toMillis(),
                settings.statementTimeout().toMillis()));
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty(
        "socketTimeout",
        String.valueOf(settings.statementTimeout().plus(LONGER_THAN_ANY_STATEMENT).toSeconds()));
    return new HikariDataSource(config);
  }
}
