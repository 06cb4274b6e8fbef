package org.plenary.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// A relay to PostgreSQL that can break a connection exactly at its next commit.
final class CommitRelay implements AutoCloseable {

  /// What happens to the next commit.
  enum Fate {
    PASSES,
    STANDS_BUT_NOBODY_HEARS,
    NEVER_ARRIVES
  }

  /// The driver sends the text of a commit once per connection and then only the name it gave it.
  private static final Pattern COMMIT = Pattern.compile("(S_\\d+)?\0COMMIT\0");

  private final ServerSocket door;
  private final int target;
  private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.PASSES);

  CommitRelay(int target) {
    this.target = target;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = Thread.startVirtualThread(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  void nextCommit(Fate next) {
    fate.set(next);
  }

  private void welcome() {
    try {
      while (true) {
        var client = door.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        var line = new Line(client, server, new AtomicReference<>(Fate.PASSES));
        var _ = Thread.startVirtualThread(() -> run(() -> upstream(line), line));
        var _ = Thread.startVirtualThread(() -> run(() -> downstream(line), line));
      }
    } catch (IOException e) {
      // The door is closed: the test is over.
    }
  }

  private record Line(Socket client, Socket server, AtomicReference<Fate> struck) {}

  private interface Pumping {
    void pump() throws IOException;
  }

  private static void run(Pumping pumping, Line line) {
    try (var _ = line.client();
        var _ = line.server()) {
      pumping.pump();
    } catch (IOException e) {
      // Either end is gone, and with it the other.
    }
  }

  private void upstream(Line line) throws IOException {
    InputStream in = line.client().getInputStream();
    OutputStream out = line.server().getOutputStream();
    var buffer = new byte[65_536];
    var commit = COMMIT;
    for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      var found = commit.matcher(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      if (found.find()) {
        if (found.groupCount() > 0 && found.group(1) != null) {
          commit = Pattern.compile("\0" + found.group(1) + "\0");
        }
        line.struck().set(fate.getAndSet(Fate.PASSES));
      }
      if (line.struck().get() == Fate.NEVER_ARRIVES) {
        return;
      }
      out.write(buffer, 0, n);
    }
  }

  private void downstream(Line line) throws IOException {
    InputStream in = line.server().getInputStream();
    OutputStream out = line.client().getOutputStream();
    var buffer = new byte[65_536];
    for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (line.struck().get() == Fate.STANDS_BUT_NOBODY_HEARS) {
        return;
      }
      out.write(buffer, 0, n);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
