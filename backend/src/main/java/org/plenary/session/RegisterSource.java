package org.plenary.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;

/// Where a session's lane reads and changes the register, always within its turn.
public interface RegisterSource {

  /// The revision of the workshop that the session belongs to.
  long revision(Connection connection, SessionId session) throws SQLException;

  /// The register as it stands in this transaction.
  Register read(Connection connection, SessionId session) throws SQLException;

  /// Whether the session may be opened: its workshop is neither archived nor marked for deletion.
  /// Until the transaction ends, it becomes neither.
  boolean mayOpen(Connection connection, SessionId session) throws SQLException;

  /// Stores the session's state for those who list sessions, and raises the revision, because the
  /// session before this one shows it as its next. Lets those in who wait at a door that it opens.
  void phase(Connection connection, SessionId session, Phase phase) throws SQLException;

  /// Changes who is in and as what, and raises the revision. What the command asks was found to be
  /// allowed on the state of the session.
  ///
  /// @param actor null for the system
  /// @return whether there was anybody to whom it applies
  boolean change(
      Connection connection,
      SessionId session,
      SessionCommand.OfRegister command,
      @Nullable PersonId actor)
      throws SQLException;
}
