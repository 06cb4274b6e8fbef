package org.plenary.session;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.plenary.ids.CommandId;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.presence.Losses;
import org.plenary.presence.LostNode;

/// Writes down who left when a node was lost: one entry per session.
record LostNodes(Sessions sessions) implements Losses {

  @Override
  public CompletableFuture<Void> lost(LostNode node) {
    return CompletableFuture.allOf(
        node.sessions().stream()
            .map(session -> lost(node, session))
            .toArray(CompletableFuture[]::new));
  }

  /// The id holds the place up to which this node knew the session, because connections with a
  /// lease of their own may be lost later, by another order.
  private CompletableFuture<Void> lost(LostNode node, SessionId session) {
    return sessions
        .load(session)
        .thenCompose(_ -> {
          var known = sessions.state(session).map(SessionState::seq).orElse(Seq.NONE);
          return sessions.order(
              session,
              new CommandId("lost/" + node.boot() + "/" + known),
              new SystemOrder.Lose(
                  node.boot(),
                  node.lastBeat(),
                  node.stillLeased().getOrDefault(session, Set.of()),
                  node.notHeardSince(),
                  node.drained()));
        })
        .thenAccept(LostNodes::requireDone);
  }

  private static void requireDone(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var refusal)) {
      throw new IllegalStateException("a lost node is not written down: " + refusal.code());
    }
  }
}
