package org.plenary.scenario;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// One direction of a connection through a balancer: takes what comes, as proxies and kernels do,
/// and gives it on as slowly as the line is.
final class Pipe {

  /// What a proxy swallows at most before it reads no more.
  private static final int HELD = 1 << 20;

  private static final int CHUNK = 2 * 1024;

  /// How bad a line is.
  ///
  /// @param bitsPerSecond 0 for no limit
  record Quality(int bitsPerSecond, Duration delay) {
    static final Quality PERFECT = new Quality(0, Duration.ZERO);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Chunk(byte[] bytes, long dueNanos) {}

  private final Socket from;
  private final Socket to;
  private final Quality quality;
  private final Deque<Chunk> held = new ArrayDeque<>();
  private int backlog;
  private int longestBacklog;
  private boolean over;

  Pipe(Socket from, Socket to, Quality quality) {
    this.from = from;
    this.to = to;
    this.quality = quality;
  }

  /// @param whenOver called when either end is gone
  void start(Runnable whenOver) {
    Thread.ofVirtual().start(() -> end(this::take, whenOver));
    Thread.ofVirtual().start(() -> end(this::give, whenOver));
  }

  synchronized int longestBacklog() {
    return longestBacklog;
  }

  /// Moves bytes until an end is gone.
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private void end(Work work, Runnable whenOver) {
    try {
      work.run();
    } catch (IOException | InterruptedException _) {
      // Whatever it was, the connection is over.
    } finally {
      synchronized (this) {
        over = true;
        notifyAll();
      }
    }
    whenOver.run();
  }

  private void take() throws IOException, InterruptedException {
    var buffer = new byte[CHUNK];
    var in = from.getInputStream();
    for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      hold(new Chunk(Arrays.copyOf(buffer, read), System.nanoTime() + quality.delay().toNanos()));
    }
    drain();
  }

  private synchronized void hold(Chunk chunk) throws InterruptedException {
    while (backlog > HELD && !over) {
      wait();
    }
    held.addLast(chunk);
    backlog += chunk.bytes().length;
    longestBacklog = Math.max(longestBacklog, backlog);
    notifyAll();
  }

  /// What was said before a good-bye still arrives.
  private synchronized void drain() throws InterruptedException {
    while (backlog > 0 && !over) {
      wait();
    }
  }

  private void give() throws IOException, InterruptedException {
    var out = to.getOutputStream();
    var freeAt = System.nanoTime();
    while (true) {
      var chunk = next();
      if (chunk == null) {
        return;
      }
      var now = System.nanoTime();
      freeAt = Math.max(freeAt, Math.max(now, chunk.dueNanos())) + nanosFor(chunk.bytes().length);
      if (freeAt > now) {
        Thread.sleep(Duration.ofNanos(freeAt - now));
      }
      out.write(chunk.bytes());
      given(chunk);
    }
  }

  private synchronized @Nullable Chunk next() throws InterruptedException {
    while (held.isEmpty() && !over) {
      wait();
    }
    return held.pollFirst();
  }

  private synchronized void given(Chunk chunk) {
    backlog -= chunk.bytes().length;
    notifyAll();
  }

  private long nanosFor(int bytes) {
    return quality.bitsPerSecond() == 0 ? 0 : bytes * 8_000_000_000L / quality.bitsPerSecond();
  }
}
