package org.plenary.transport.ws;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.plenary.rules.Role;
import org.plenary.topics.Document;

/// What an open socket costs: a server in a process of its own and many clients that have said
/// hello, some of which never read.
///
/// Run with `./mvnw -pl backend test-compile exec:java -Dexec.classpathScope=test
/// -Dexec.mainClass=org.plenary.transport.ws.SocketBenchmark -Dexec.args="tomcat 1000"`, for the
/// other server with `-Pjetty` and `jetty`.
final class SocketBenchmark {

  private static final int UPDATES = 50;
  private static final int DEAF = 10;

  private SocketBenchmark() {}

  static void main(String[] args) throws Exception {
    if (args[0].equals("serve")) {
      Server.serve(args[1], Integer.parseInt(args[2]));
    } else {
      new Run(args[0], Integer.parseInt(args[1])).run();
    }
  }

  /// The side that is measured; it does what is asked on its standard input.
  private static final class Server {

    static void serve(String kind, int people) throws Exception {
      var type =
          kind.equals("jetty")
              ? "org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration"
              : "org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration";
      try (var server = new SocketServer(Class.forName(type), "plenary.socket.stall=10m")) {
        server.house.change(before -> {
          var scene = before;
          for (var i = 0; i < people; i++) {
            scene = scene.person(FakeHouse.id("%05d".formatted(i)), Role.PARTICIPANT, "plenary");
          }
          return scene;
        });
        say("port " + server.port());
        obey(server);
      }
    }

    private static void obey(SocketServer server) throws IOException, InterruptedException {
      var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (var order = orders.readLine(); order != null; order = orders.readLine()) {
        switch (order) {
          case "heap" -> say("heap " + heap());
          case "cpu" ->
              say(
                  "cpu "
                      + ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos());
          case "blocked" ->
              say("blocked " + (long) server.house.meters.counter("plenary.sends.blocked").count());
          case "delivered" ->
              say(
                  "delivered "
                      + (long) server.house.meters.counter("plenary.frames.delivered").count());
          default -> {
            var n = Integer.parseInt(order);
            server.house.change(before ->
                before.put(
                    "poll/ready/results",
                    Document.with().put("n", n).put("text", "x".repeat(300) + n).build()));
            say("done");
          }
        }
      }
    }

    private static long heap() throws InterruptedException {
      for (var i = 0; i < 4; i++) {
        System.gc();
        Thread.sleep(300);
      }
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void say(String line) {
      System.out.println("> " + line);
      System.out.flush();
    }
  }

  /// The side that measures.
  private static final class Run {
    private final String kind;
    private final int count;
    private final Process process;
    private final BufferedReader answers;
    private final List<RawSocket> clients = new ArrayList<>();
    private final LongAdder frames = new LongAdder();

    Run(String kind, int count) throws IOException {
      this.kind = kind;
      this.count = count;
      this.process =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:+UseSerialGC",
                  "-Xmx700m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SocketBenchmark.class.getName(),
                  "serve",
                  kind,
                  Integer.toString(count))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    void run() throws Exception {
      try {
        measure();
      } finally {
        process.destroy();
        process.waitFor();
      }
    }

    private void measure() throws Exception {
      var port = (int) answer("port");
      warm(port);
      var before = ask("heap");
      for (var i = 0; i < count; i++) {
        clients.add(come(port, i));
      }
      settle();
      var perClient = (ask("heap") - before) / count;
      clients.subList(DEAF, count).forEach(client -> Thread.ofVirtual().start(() -> read(client)));
      settle();
      var cpu = ask("cpu");
      var delivered = ask("delivered");
      for (var i = 0; i < UPDATES; i++) {
        ask(Integer.toString(i));
        Thread.sleep(120);
      }
      settle();
      delivered = ask("delivered") - delivered;
      cpu = ask("cpu") - cpu;
      System.out.printf(
          Locale.ROOT,
          "%s: %d clients, %.1f KB heap each, %.1f us CPU per delivered frame (%d), %d sends held back%n",
          kind,
          count,
          perClient / 1024.0,
          cpu / 1000.0 / delivered,
          delivered,
          ask("blocked"));
      for (var client : clients) {
        client.close();
      }
    }

    /// The first sockets load classes: they are not counted.
    private void warm(int port) throws Exception {
      for (var i = 0; i < 50; i++) {
        come(port, i).close();
      }
      Thread.sleep(2_000);
    }

    private RawSocket come(int port, int number) throws IOException {
      var client = RawSocket.open(port);
      var key = "%05d".formatted(number);
      client.frame(
          0x81, TestSocket.helloFrame(key, "tab-of-" + key).getBytes(StandardCharsets.US_ASCII));
      return client;
    }

    private void read(RawSocket client) {
      try {
        while (client.answerPings()) {
          frames.increment();
        }
      } catch (IOException closed) {
        // The run is over.
      }
    }

    private static void settle() throws InterruptedException {
      Thread.sleep(3_000);
    }

    private long ask(String order) throws IOException {
      process.outputWriter().write(order + "\n");
      process.outputWriter().flush();
      return answer(order);
    }

    private long answer(String name) throws IOException {
      for (var line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.equals("> done")) {
          return 0;
        }
        if (line.startsWith("> " + name + " ")) {
          return Long.parseLong(line.substring(name.length() + 3));
        }
      }
      throw new IOException("the server is gone");
    }
  }
}
