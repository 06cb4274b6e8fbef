package org.plenary.fanout;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// Thins out hints: for each session the first at once, then the latest once per window.
final class Outbound {

  private final Duration window;
  private final ScheduledExecutorService clockwork;
  private final Consumer<Hint> send;

  /// Sessions with a window open; the value is what came since it opened, or NONE.
  private final Map<SessionId, Seq> waiting = new HashMap<>();

  /// @param send called on the one thread of the clockwork; must not block
  Outbound(Duration window, ScheduledExecutorService clockwork, Consumer<Hint> send) {
    this.window = window;
    this.clockwork = clockwork;
    this.send = send;
  }

  void offer(Hint hint) {
    boolean first;
    synchronized (waiting) {
      var latest = waiting.get(hint.session());
      first = latest == null;
      waiting.put(hint.session(), latest == null ? Seq.NONE : later(latest, hint));
    }
    if (first) {
      clockwork.execute(() -> open(hint));
    }
  }

  private static Seq later(Seq waiting, Hint hint) {
    return hint.seq().isAfter(waiting) ? hint.seq() : waiting;
  }

  private void open(Hint hint) {
    ScheduledFuture<?> _ =
        clockwork.schedule(() -> over(hint.session()), window.toMillis(), TimeUnit.MILLISECONDS);
    send.accept(hint);
  }

  private void over(SessionId session) {
    Seq latest;
    synchronized (waiting) {
      latest = waiting.getOrDefault(session, Seq.NONE);
      if (latest.equals(Seq.NONE)) {
        waiting.remove(session);
        return;
      }
      waiting.put(session, Seq.NONE);
    }
    open(new Hint(session, latest));
  }
}
