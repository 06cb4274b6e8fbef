package org.plenary.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// The PostgreSQL of this JVM's tests, with a migrated template.
final class SharedPostgres {

  private static final String TEMPLATE = "plenary_template";

  private final EmbeddedPostgres server;

  private SharedPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  static SharedPostgres instance() {
    return Holder.INSTANCE;
  }

  synchronized TestDatabase newDatabase(String name) {
    execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return new TestDatabase(
        server.getJdbcUrl("postgres", name), server.getDatabase("postgres", name));
  }

  private void execute(String sql) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static SharedPostgres start() {
    try {
      var postgres = new SharedPostgres(EmbeddedPostgres.builder().start());
      postgres.execute("CREATE DATABASE " + TEMPLATE);
      Flyway.configure()
          .dataSource(postgres.server.getDatabase("postgres", TEMPLATE))
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return postgres;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class Holder {
    static final SharedPostgres INSTANCE = start();
  }
}
