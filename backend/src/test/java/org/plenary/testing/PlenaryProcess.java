package org.plenary.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// Plenary as a process of its own, with its real main class on the class path of the tests, on a
/// random port.
///
/// ```java
/// try (var plenary = PlenaryProcess.start(folder, Map.of())) {
///   plenary.awaitReady();
/// }
/// ```
public final class PlenaryProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Plenary is ready on (http://\\S+)");

  private final Process process;
  private final Path output;
  private final Path data;

  private PlenaryProcess(Process process, Path output, Path data) {
    this.process = process;
    this.output = output;
    this.data = data;
  }

  /// @param data the data folder
  /// @param environment what to add to an environment that says nothing of engines and keys
  public static PlenaryProcess start(Path data, Map<String, String> environment) {
    return start(data, environment, List.of());
  }

  /// @param before what stands before the class path of the tests
  public static PlenaryProcess start(
      Path data, Map<String, String> environment, List<Path> before) {
    return launch(data, environment, classPath(before));
  }

  /// As `./mvnw` runs it: the JVM remembers nothing of classes that are in folders.
  ///
  /// @param application the jar of the application
  public static PlenaryProcess startJars(
      Path data, Map<String, String> environment, Path application) {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"));
    return launch(
        data,
        environment,
        Stream.concat(Stream.of(application.toString()), jars)
            .collect(Collectors.joining(File.pathSeparator)));
  }

  private static PlenaryProcess launch(
      Path data, Map<String, String> environment, String classPath) {
    try {
      var output = Files.createTempFile("plenary", ".log");
      var builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  classPath,
                  "org.plenary.PlenaryApplication")
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.matches("(SPRING|SERVER|MANAGEMENT|PLENARY)_.*"));
      builder.environment().put("PLENARY_DATA_DIR", data.toString());
      builder.environment().put("SERVER_PORT", "0");
      builder.environment().putAll(environment);
      return new PlenaryProcess(builder.start(), output, data);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String classPath(List<Path> before) {
    return Stream.concat(
            before.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// Waits until the console says that it is ready, and gives the address that it says.
  public URI awaitReady() {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(100))
        .failFast("Plenary ended", () -> !process.isAlive())
        .until(this::address, Optional::isPresent)
        .orElseThrow();
  }

  private Optional<URI> address() {
    return READY.matcher(output()).results().map(found -> URI.create(found.group(1))).findFirst();
  }

  /// The status of a page.
  public HttpResponse<String> get(String path) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(awaitReady().resolve(path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }

  /// All that it has printed so far.
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The processes of the engines that run from this data folder, whoever started them.
  ///
  /// @param program how the name of the program begins
  public List<ProcessHandle> engines(String program) {
    return engines(data, program);
  }

  private static List<ProcessHandle> engines(Path data, String program) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().command().filter(in(data, program)).isPresent())
        .toList();
  }

  private static Predicate<String> in(Path data, String program) {
    return path ->
        path.startsWith(data.toAbsolutePath() + "/")
            && Path.of(path).getFileName().toString().startsWith(program);
  }

  /// The server's process, for signals.
  public long pid() {
    return process.pid();
  }

  /// How much processor time it has used so far.
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  /// How many threads it has now, virtual ones among them.
  public long threads() {
    try {
      var dump = Files.createTempFile("plenary-threads", ".txt");
      var _ = jcmd("Thread.dump_to_file", "-overwrite", "" + dump);
      try (var lines = Files.lines(dump)) {
        return lines.filter(line -> line.startsWith("#")).count();
      } finally {
        Files.delete(dump);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Bytes of its heap that a full collection leaves.
  public long retainedBytes() {
    try {
      var total = jcmd("GC.class_histogram").lines().filter(it -> it.startsWith("Total ")).toList();
      return Long.parseLong(total.getLast().strip().split(" +")[2]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String jcmd(String... command) throws IOException {
    var whole = new ArrayList<String>();
    whole.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    whole.add("" + pid());
    whole.addAll(List.of(command));
    try (var said = new ProcessBuilder(whole).start().inputReader(StandardCharsets.UTF_8)) {
      return said.lines().collect(Collectors.joining("\n"));
    }
  }

  /// Ends the server's process as `kill -9` does; its engines stay behind.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Asks it to stop, as Ctrl-C does, and waits.
  public int stop() {
    process.destroy();
    return awaitExit();
  }

  /// Asks it to stop, as Ctrl-C does.
  public void terminate() {
    process.destroy();
  }

  public int awaitExit() {
    try {
      if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("Plenary does not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }

  /// Ends whatever still runs from a data folder.
  public static void sweep(Path data) {
    engines(data, "").forEach(ProcessHandle::destroyForcibly);
  }

  /// Asks it to stop and then insists; a server that was killed leaves its engines behind.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
