package org.plenary.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonKey;
import org.plenary.ids.SessionId;
import org.plenary.rules.Role;

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
  /// session before this one shows it as its next.
  void phase(Connection connection, SessionId session, Phase phase) throws SQLException;

  /// Admits waiting guests, or all who wait when the list is empty, and raises the revision.
  void admit(
      Connection connection,
      SessionId session,
      List<PersonKey> people,
      Role as,
      @Nullable DelegationKey delegation)
      throws SQLException;

  /// Removes a person from the workshop and raises the revision.
  ///
  /// @param ban whether they are refused when they come again
  void remove(Connection connection, SessionId session, PersonKey person, boolean ban)
      throws SQLException;
}
