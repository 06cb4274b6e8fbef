package org.plenary.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

/// A node in a process of its own that can be frozen while it holds a session's lock.
final class LaneProcess implements AutoCloseable {

  private final Process process;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();

  LaneProcess(String database, SessionId session) {
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  LaneProcess.class.getName(),
                  database,
                  session.value())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var _ = Thread.startVirtualThread(this::listen);
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> said(String beginning) {
    return said.stream().filter(line -> line.startsWith(beginning)).toList();
  }

  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets the work in the turn come to its end.
  void proceed() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /// Takes a turn, says so, and appends when it is told to proceed.
  static void main(String[] args) {
    var session = new SessionId(args[1]);
    try (var node = TestJournal.on(args[0])) {
      node.journal().turn(session, Seq.NONE, List.of(), LaneProcess::append);
      System.out.println("end appended");
    } catch (TurnFailed e) {
      System.out.println("end " + e.getClass().getSimpleName());
    }
  }

  private static Entry append(Turn turn) {
    System.out.println("holds the lock");
    try {
      var _ = System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return turn.append(TestJournal.draft(TestJournal.BEN, "frozen-command", "{}"));
  }
}
