package org.plenary.presence;

import java.util.concurrent.CompletableFuture;

/// Writes down who left with a lost node.
public interface Losses {

  /// Completes when every session of the node has its entry; the same node may come again, with
  /// fewer connections leased or when an earlier call failed.
  CompletableFuture<Void> lost(LostNode node);
}
