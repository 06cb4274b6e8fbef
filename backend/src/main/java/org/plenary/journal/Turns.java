package org.plenary.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Runs turns, each in one transaction on the lane's own pool.
final class Turns {

  private final DataSource lane;
  private final RandomGenerator salts;

  /// @param lane connections that do not commit by themselves and have the timeouts that free a
  ///   frozen node's lock
  Turns(DataSource lane, RandomGenerator salts) {
    this.lane = lane;
    this.salts = salts;
  }

  <T> T run(SessionId session, Seq known, Collection<CommandName> names, Work<T> work)
      throws TurnFailed {
    var connection = connect();
    try {
      var result = beforeCommit(connection, session, known, names, work);
      commit(connection);
      return result;
    } finally {
      release(connection);
    }
  }

  private Connection connect() throws TurnFailed {
    try {
      return lane.getConnection();
    } catch (SQLException e) {
      throw new TurnFailed.Unavailable(e);
    }
  }

  private <T> T beforeCommit(
      Connection connection,
      SessionId session,
      Seq known,
      Collection<CommandName> names,
      Work<T> work)
      throws TurnFailed {
    try {
      var locked = LockedHead.take(connection, session, known, names);
      var turn = new OpenTurn(connection, session, locked, names, salts);
      var result = work.run(turn);
      turn.write();
      return result;
    } catch (SQLException e) {
      throw Failures.beforeCommit(e);
    }
  }

  private static void commit(Connection connection) throws TurnFailed {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw Failures.atCommit(e);
    }
  }

  /// Gives the connection back without a transaction, or ends it where that cannot be known.
  private static void release(Connection connection) {
    try (connection) {
      try {
        connection.rollback();
      } catch (SQLException e) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      // The pool drops a connection that cannot be closed; what the turn did is decided already.
    }
  }
}
