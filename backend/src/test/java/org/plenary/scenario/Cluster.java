package org.plenary.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  private final TestDatabase database = Engines.database();
  private final Map<String, String> environment;
  private final List<PlenaryProcess> nodes = new ArrayList<>();

  Cluster() {
    this(Map.of());
  }

  /// @param more settings of all nodes
  Cluster(Map<String, String> more) {
    environment = new HashMap<>(more);
    environment.putAll(
        Map.of(
            "SPRING_DATASOURCE_URL", database.url(),
            "SPRING_DATA_REDIS_URL", Engines.redis().toURI().toString(),
            "PLENARY_TOKEN_KEY", Base64.getEncoder().encodeToString(new byte[32]),
            "PLENARY_SIGNING_KEY", signingKey(),
            "PLENARY_ADMIN_EMAIL", EMAIL,
            "PLENARY_ADMIN_PASSWORD", PASSWORD,
            "PLENARY_PRESENCE_HEARTBEAT", "2s"));
  }

  /// Starts one more node; it is ready when its address is asked for.
  PlenaryProcess node() {
    var node = PlenaryProcess.start(folder(), environment);
    nodes.add(node);
    return node;
  }

  /// The organizer's hands on this node.
  Organizer organizer(PlenaryProcess node) {
    return Organizer.signIn(node.awaitReady(), EMAIL, PASSWORD);
  }

  TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
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
