package org.plenary.presence;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.BootId;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds nodes that fell silent and has their losses written down.
///
/// A claim in the node's row makes it one sweeper at a time; it lapses should the sweeper die.
final class Sweep {

  private static final Logger logger = LoggerFactory.getLogger(Sweep.class);

  private final NodeRows rows;
  private final Leases leases;
  private final Supplier<Losses> losses;
  private final Runnable found;
  private final Set<BootId> running = ConcurrentHashMap.newKeySet();
  private final Set<NodeRows.Silent> takenOver = ConcurrentHashMap.newKeySet();

  /// What was written down of nodes without a young row, whose leases somebody still renews.
  private final Map<BootId, Map<SessionId, Set<ConnectionId>>> partly = new ConcurrentHashMap<>();

  /// @param found told of each silent node that this one takes upon itself
  Sweep(NodeRows rows, Leases leases, Supplier<Losses> losses, Runnable found) {
    this.rows = rows;
    this.leases = leases;
    this.losses = losses;
    this.found = found;
  }

  void sweep(BootId own) {
    for (var silent : rows.silent(own)) {
      if (silent.abandonedAt().isPresent()) {
        takeOver(silent, silent.abandonedAt().get());
      } else if (running.add(silent.boot()) && !begin(own, silent)) {
        running.remove(silent.boot());
      }
    }
  }

  /// Several nodes may do so at once: what one of them wrote down, the others find done.
  private void takeOver(NodeRows.Silent silent, Instant at) {
    if (!takenOver.add(silent)) {
      return;
    }
    var given = new LostNode(silent.boot(), at, Map.of(), silent.sessions(), Map.of(), true);
    var _ =
        losses
            .get()
            .lost(given)
            .whenCompleteAsync(
                (_, failure) -> {
                  try {
                    if (failure == null) {
                      rows.removeAbandoned(silent.boot(), silent.sessions());
                    } else {
                      logger.debug("Sessions of node {} wait", silent.boot(), failure);
                    }
                  } finally {
                    takenOver.remove(silent);
                  }
                },
                Thread::startVirtualThread);
  }

  /// Returns whether the losses are being written down.
  private boolean begin(BootId own, NodeRows.Silent silent) {
    try {
      var leased = leasesOf(silent);
      if (!leased.isEmpty() && leased.equals(partly.get(silent.boot()))) {
        return false;
      }
      var claimed = rows.claim(own, silent.boot());
      claimed.ifPresent(claim -> write(own, lostNode(silent.boot(), claim, leased)));
      return claimed.isPresent();
    } catch (Leases.TooEarly e) {
      return false;
    }
  }

  private Map<SessionId, Set<ConnectionId>> leasesOf(NodeRows.Silent silent)
      throws Leases.TooEarly {
    return silent.released()
        ? Map.of()
        : leases.of(silent.boot(), silent.sessions()).orElse(Map.of());
  }

  private static LostNode lostNode(
      BootId boot, NodeRows.Claimed claim, Map<SessionId, Set<ConnectionId>> leased) {
    return new LostNode(
        boot, claim.lastBeat(), leased, claim.sessions(), claim.silent(), claim.drained());
  }

  private void write(BootId own, LostNode node) {
    found.run();
    logger.info(
        "Node {} {} at {}",
        node.boot(),
        node.drained() ? "stopped" : "fell silent",
        node.lastBeat());
    var _ =
        losses
            .get()
            .lost(node)
            .whenCompleteAsync(
                (_, failure) -> written(own, node, failure), Thread::startVirtualThread);
  }

  private void written(BootId own, LostNode node, @Nullable Throwable failure) {
    try {
      if (failure != null) {
        logger.warn("The losses of node {} are not written down yet", node.boot(), failure);
        rows.unclaim(own, node.boot());
      } else if (node.stillLeased().isEmpty()) {
        rows.removeSwept(own, node.boot());
        partly.remove(node.boot());
      } else {
        partly.put(node.boot(), node.stillLeased());
        rows.unclaim(own, node.boot());
      }
    } finally {
      running.remove(node.boot());
    }
  }
}
