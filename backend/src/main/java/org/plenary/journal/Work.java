package org.plenary.journal;

import java.sql.SQLException;

/// What is done while a session's journal is held; whatever it throws leaves no trace.
@FunctionalInterface
public interface Work<T> {

  T run(Turn turn) throws SQLException;
}
