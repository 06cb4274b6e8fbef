package org.plenary.testing;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A migrated database that belongs to one test.
///
/// @param url its JDBC address, user included, for a pool of one's own or `spring.datasource.url`
/// @param dataSource opens a new connection each time
public record TestDatabase(String url, DataSource dataSource) {

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }
}
