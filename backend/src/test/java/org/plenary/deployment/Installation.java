package org.plenary.deployment;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.plenary.testing.Engines;
import redis.embedded.core.ExecutableProvider;
import tools.jackson.databind.json.JsonMapper;

/// What the image and its compose file describe, as plain processes of this machine.
final class Installation implements AutoCloseable {

  static final String EMAIL = "organizer@example.org";
  static final String PASSWORD = "a quiet harbour at dawn";

  private final Path folder;
  private final Path docker = DeploymentFilesTests.FOLDER.toAbsolutePath().normalize();
  private final Dockerfile image = DeploymentFilesTests.dockerfile();
  private final List<Process> processes = new ArrayList<>();
  private final Map<String, String> engines = new HashMap<>();

  Installation(Path folder) {
    this.folder = folder;
  }

  /// Lays out the files that the image holds, by the tool and the layers that the Dockerfile names.
  Path layOut() throws Exception {
    var layers = folder.resolve("layers");
    var extract =
        List.of(
            java(),
            "-Djarmode=tools",
            "-jar",
            packaged().toString(),
            "extract",
            "--layers",
            "--destination",
            layers.toString(),
            "--application-filename",
            "plenary.jar");
    run(new ProcessBuilder(extract));
    var app = Files.createDirectories(folder.resolve("plenary"));
    for (var copy : image.named("COPY")) {
      var source = copy.words().getFirst();
      if (source.startsWith("/layers/")) {
        var layer = layers.resolve(source.substring("/layers/".length()));
        run(new ProcessBuilder("cp", "-a", layer + "/.", app.toString()));
      }
    }
    return app;
  }

  private static Path packaged() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("backend-.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("./mvnw package comes before this test"));
    }
  }

  /// Starts Redis by the script of the compose file.
  void startEngines() throws Exception {
    var programs = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(
        programs.resolve("redis-server"),
        ExecutableProvider.newJarResourceProvider().get().toPath().toAbsolutePath());
    var password = Files.writeString(folder.resolve("redis-password"), "over-the-wall");
    var port = freePort();
    var redis =
        new ProcessBuilder(
            "sh", docker.resolve("redis.sh").toString(), "--port", port, "--bind", "127.0.0.1");
    redis.environment().merge("PATH", programs + ":", (path, first) -> first + path);
    redis.environment().put("REDIS_PASSWORD_FILE", password.toString());
    start("redis", redis);
    engines.putAll(
        Map.of(
            "SPRING_DATASOURCE_URL",
            Engines.database().url(),
            "SPRING_DATA_REDIS_HOST",
            "127.0.0.1",
            "SPRING_DATA_REDIS_PORT",
            port,
            "SPRING_DATA_REDIS_USERNAME",
            "plenary"));
  }

  /// Subscribes as a node does, by the user that the script makes.
  void subscribe() {
    var uri =
        RedisURI.builder()
            .withHost("127.0.0.1")
            .withPort(
                Integer.parseInt(Objects.requireNonNull(engines.get("SPRING_DATA_REDIS_PORT"))))
            .withAuthentication("plenary", "over-the-wall")
            .build();
    try (var client = RedisClient.create(uri);
        var line = client.connectPubSub()) {
      line.sync().psubscribe("plenary:signal:*");
      line.sync().subscribe("plenary:hints");
    }
  }

  /// Runs the training of the Dockerfile on a database of its own.
  void train(Path app) throws Exception {
    var training = process("bash", docker.resolve("train.sh").toString()).directory(app.toFile());
    training.environment().putAll(engines);
    training.environment().put("SPRING_DATA_REDIS_PASSWORD", "over-the-wall");
    training.environment().put("SPRING_DATASOURCE_URL", Engines.database().url());
    run(training);
  }

  /// Starts a node as the image does, with its secrets as files.
  Process node(Path app, String port, String proxy) throws Exception {
    var node = process(entry()).directory(app.toFile());
    node.environment().putAll(engines);
    node.environment()
        .putAll(
            Map.of(
                "SERVER_PORT",
                port,
                "MANAGEMENT_SERVER_PORT",
                "0",
                "PLENARY_PUBLIC_URL",
                proxy,
                "PLENARY_TRUSTED_PROXIES",
                "127.0.0.1",
                "PLENARY_ADMIN_EMAIL",
                EMAIL,
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                "ecs",
                "SPRING_CONFIG_IMPORT",
                "optional:configtree:" + secrets() + "/"));
    return start("node-" + port, node);
  }

  /// Starts a node that is told nothing and, as in the image, may write nowhere.
  Process bare(Path app) throws Exception {
    var node = process(entry()).directory(app.toFile());
    node.environment().put("SERVER_PORT", "0");
    node.environment().put("PLENARY_DATA_DIR", "/proc/nowhere");
    return start("bare", node);
  }

  private String[] entry() {
    var entry = image.lastStage().named("ENTRYPOINT").getFirst().arguments();
    var words = JsonMapper.builder().build().readValue(entry, String[].class);
    words[0] = java();
    return words;
  }

  private Path secrets() throws Exception {
    var secrets = folder.resolve("secrets");
    if (!Files.exists(secrets)) {
      Files.createDirectories(secrets);
      var signing = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
      Files.writeString(secrets.resolve("spring.data.redis.password"), "over-the-wall");
      Files.writeString(secrets.resolve("plenary.admin.password"), PASSWORD);
      Files.writeString(secrets.resolve("plenary.token-key"), base64(new byte[32]));
      Files.writeString(secrets.resolve("plenary.signing-key"), base64(signing.getEncoded()));
    }
    return secrets;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// Starts the proxy with the compose file's settings, on ports of its own.
  void proxy(Path caddy, String port, List<String> nodes) throws Exception {
    var settings =
        DeploymentFilesTests.text("Caddyfile")
            .replaceFirst(
                "(?m)^\\{$",
                "{\n\tadmin off\n\tskip_install_trust\n\thttp_port %s\n".formatted(freePort()));
    var file = Files.writeString(folder.resolve("Caddyfile"), settings);
    var proxy =
        process(caddy.toString(), "run", "--config", file.toString(), "--adapter", "caddyfile");
    proxy.environment().put("XDG_DATA_HOME", folder.resolve("caddy").toString());
    proxy.environment().put("XDG_CONFIG_HOME", folder.resolve("caddy").toString());
    proxy.environment().put("PLENARY_DOMAIN", "localhost:" + port);
    proxy
        .environment()
        .put("PLENARY_NODES", String.join(" ", nodes.stream().map("127.0.0.1:"::concat).toList()));
    start("proxy", proxy);
  }

  /// Who signed the proxy's certificate.
  Path authority() {
    return folder.resolve("caddy/caddy/pki/authorities/local/root.crt");
  }

  /// Whether the health check of the image holds a node for ready.
  boolean isReady(String port) throws Exception {
    var check = process("bash", docker.resolve("ready.sh").toString());
    check.environment().put("SERVER_PORT", port);
    return check
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  String output(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException _) {
      return "";
    }
  }

  Process start(String name, ProcessBuilder builder) throws IOException {
    builder.redirectError(folder.resolve(name + ".log").toFile());
    if (builder.redirectOutput() == ProcessBuilder.Redirect.PIPE && !name.equals("people")) {
      builder.redirectErrorStream(true);
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
    }
    var process = builder.start();
    processes.add(process);
    return process;
  }

  /// A process whose environment says nothing of Plenary yet.
  static ProcessBuilder process(String... command) {
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(SPRING|SERVER|MANAGEMENT|PLENARY|LOGGING)_.*"));
    builder.environment().merge("PATH", "", (path, _) -> Path.of(java()).getParent() + ":" + path);
    return builder;
  }

  private static void run(ProcessBuilder builder) throws Exception {
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new AssertionError(builder.command() + " failed:\n" + output);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  @Override
  public void close() {
    for (var process : processes.reversed()) {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
