package org.plenary.scenario;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.testing.Engines;
import org.plenary.testing.PlenaryProcess;
import org.plenary.testing.TestDatabase;

/// Nodes as processes of their own on one PostgreSQL and one Redis.
final class Cluster implements AutoCloseable {

  static final String EMAIL = "organizer@example.org";
  static final String PASSWORD = "correct horse battery staple";

  private static final Release TODAY = Release.today();

  private final TestDatabase database;
  private final Map<String, String> environment;
  private final List<PlenaryProcess> nodes = new ArrayList<>();

  Cluster() {
    this(Map.of());
  }

  /// @param more settings of all nodes
  Cluster(Map<String, String> more) {
    this(Engines.database(), Engines.redis(), more);
  }

  /// @param more what every node has in its environment besides
  Cluster(TestDatabase database, RedisURI redis, Map<String, String> more) {
    this.database = database;
    this.environment = new HashMap<>();
    environment.put("SPRING_DATASOURCE_URL", database.url());
    environment.put("SPRING_DATA_REDIS_URL", redis.toURI().toString());
    environment.put("PLENARY_TOKEN_KEY", Base64.getEncoder().encodeToString(new byte[32]));
    environment.put("PLENARY_SIGNING_KEY", signingKey());
    environment.put("PLENARY_ADMIN_EMAIL", EMAIL);
    environment.put("PLENARY_ADMIN_PASSWORD", PASSWORD);
    environment.put("PLENARY_PRESENCE_HEARTBEAT", "2s");
    environment.putAll(more);
  }

  /// Starts one more node; it is ready when its address is asked for.
  PlenaryProcess node() {
    return node(Map.of());
  }

  /// Starts one more node with settings of its own.
  PlenaryProcess node(Map<String, String> more) {
    return node(TODAY, more);
  }

  /// One more node, of this build.
  PlenaryProcess node(Release release) {
    return node(release, Map.of());
  }

  private PlenaryProcess node(Release release, Map<String, String> more) {
    var settings = new HashMap<>(environment);
    settings.putAll(release.environment());
    settings.putAll(more);
    var node = PlenaryProcess.start(folder(), settings, release.classPath());
    nodes.add(node);
    return node;
  }

  /// The organizer's hands on this node.
  Organizer organizer(PlenaryProcess node) {
    return Organizer.signIn(node.awaitReady(), EMAIL, PASSWORD);
  }

  /// The organizer's hands on whichever node answers at this address.
  Organizer organizer(URI address) {
    return Organizer.signIn(address, EMAIL, PASSWORD);
  }

  TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    // All at once: none of them waits for what another one does at its end.
    nodes.forEach(PlenaryProcess::terminate);
    nodes.forEach(PlenaryProcess::close);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("plenary-node");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String signingKey() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
