package org.plenary.transport.ws;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CommandId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.PersonId;
import org.plenary.ids.SessionId;
import org.plenary.ids.TabId;
import org.plenary.rules.Attends;
import org.plenary.session.Arrivals;
import org.plenary.session.Outcome;
import org.plenary.session.SessionCommand;

/// The sessions as sockets need them.
interface LiveSessions {

  /// Completes when the session runs on this node and shows itself.
  CompletableFuture<@Nullable Void> load(SessionId session);

  CompletableFuture<Outcome> submit(
      SessionId session, PersonId actor, CommandId id, byte[] digest, SessionCommand command);

  /// A socket is here; matched by one `depart`.
  ConnectionId arrive(
      SessionId session, PersonId person, TabId tab, Attends attends, Arrivals.Socket socket);

  void heard(ConnectionId connection);

  /// The socket is gone.
  ///
  /// @param abrupt whether it broke without a good-bye
  void depart(ConnectionId connection, String reason, boolean abrupt);
}
