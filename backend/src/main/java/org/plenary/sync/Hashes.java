package org.plenary.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// The chain's hashes at the entries that clients may name, asked for once when all come back.
final class Hashes {

  private static final int KEPT = 1_024;

  private final SessionId session;
  private final History history;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Seq, String> known = new LinkedHashMap<>();

  Hashes(SessionId session, History history) {
    this.session = session;
    this.history = history;
  }

  void put(Seq seq, String hash) {
    lock.lock();
    try {
      keep(seq, hash);
    } finally {
      lock.unlock();
    }
  }

  /// Whether this hash stands at this entry; clients that ask for the same, or for what stands
  /// around it, share one look-up.
  boolean matches(Seq seq, String hash) {
    lock.lock();
    try {
      if (!known.containsKey(seq)) {
        history.hashesAround(session, seq).forEach(this::keep);
      }
      return hash.equals(known.get(seq));
    } finally {
      lock.unlock();
    }
  }

  private void keep(Seq seq, String hash) {
    known.put(seq, hash);
    if (known.size() > KEPT) {
      known.remove(known.keySet().iterator().next());
    }
  }
}
