package org.plenary.journal;

import java.sql.SQLException;
import java.util.Set;

/// Tells from a database's error what stands afterwards.
final class Failures {

  /// Classes of errors that lie in the values: the same batch would fail again.
  private static final Set<String> OF_THE_VALUES = Set.of("22", "23", "54");

  /// Classes of errors that a server gives instead of a commit, never after one.
  private static final Set<String> INSTEAD_OF_COMMIT = Set.of("22", "23", "25", "40", "54");

  private static final String STATEMENT_COMPLETION_UNKNOWN = "40003";
  private static final String IDLE_IN_TRANSACTION = "25P03";

  private Failures() {}

  static TurnFailed beforeCommit(SQLException e) {
    return OF_THE_VALUES.contains(category(e))
        ? new TurnFailed.Refused(e)
        : new TurnFailed.Unavailable(e);
  }

  static TurnFailed atCommit(SQLException e) {
    var state = e.getSQLState();
    var certain =
        INSTEAD_OF_COMMIT.contains(category(e))
            && !STATEMENT_COMPLETION_UNKNOWN.equals(state)
            && !IDLE_IN_TRANSACTION.equals(state);
    return certain ? beforeCommit(e) : new TurnFailed.InDoubt(e);
  }

  private static String category(SQLException e) {
    var state = e.getSQLState();
    return state == null || state.length() < 2 ? "" : state.substring(0, 2);
  }
}
