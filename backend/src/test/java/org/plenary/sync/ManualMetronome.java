package org.plenary.sync;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A metronome that moves only when a test says so.
public final class ManualMetronome implements Metronome {

  private final PriorityQueue<Planned> planned =
      new PriorityQueue<>(Comparator.comparingLong(Planned::at).thenComparingLong(Planned::order));
  private long now = 1_000_000_000L;
  private long order;

  private record Planned(long at, long order, Runnable task) {}

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void after(Duration delay, Runnable task) {
    planned.add(new Planned(now + delay.toNanos(), order++, task));
  }

  /// Lets time pass and runs what falls due meanwhile.
  public void pass(Duration time) {
    var until = now + time.toNanos();
    while (!planned.isEmpty() && planned.peek().at() <= until) {
      var next = planned.remove();
      now = Math.max(now, next.at());
      next.task().run();
    }
    now = until;
  }
}
