package org.plenary.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Reads several things as they stood at one moment.
final class Snapshot {

  private Snapshot() {}

  static <T> T of(DataSource source, Reading<T> reading) throws SQLException {
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return reading.from(connection);
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
      }
    }
  }

  /// What is read.
  @FunctionalInterface
  interface Reading<T> {
    T from(Connection connection) throws SQLException;
  }
}
