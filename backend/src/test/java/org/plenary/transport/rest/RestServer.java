package org.plenary.transport.rest;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.PlenaryApplication;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;
import org.plenary.testing.TestDatabase;
import org.plenary.workshop.Happenings;
import org.plenary.workshop.ToldHappenings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The REST endpoints on a port of their own, over a database of their own.
final class RestServer implements AutoCloseable {

  static final String EMAIL = "admin@example.org";
  static final String PASSWORD = "correct horse battery";

  private final TestDatabase database = Engines.database();
  private final ConfigurableApplicationContext context;

  private RestServer(Map<String, Object> more) {
    var properties = new HashMap<String, Object>(more);
    properties.putIfAbsent("server.port", 0);
    properties.put("management.server.port", 0);
    properties.put("spring.datasource.url", database.url());
    properties.put("spring.data.redis.url", Engines.redis().toURI().toString());
    properties.put("plenary.token-key", Base64.getEncoder().encodeToString(new byte[32]));
    properties.put("plenary.signing-key", signingKey());
    context =
        new SpringApplicationBuilder(PlenaryApplication.class, Decided.class)
            .run(
                properties.entrySet().stream()
                    .map(property -> "--" + property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new));
  }

  /// With an account that signs in by [#EMAIL] and [#PASSWORD].
  static RestServer start() {
    return start(Map.of());
  }

  /// With settings of its own.
  static RestServer start(Map<String, Object> more) {
    var properties = new HashMap<>(more);
    properties.put("plenary.admin.email", EMAIL);
    properties.put("plenary.admin.password", PASSWORD);
    return new RestServer(properties);
  }

  static RestServer startEmpty() {
    return new RestServer(Map.of("plenary.demo", true));
  }

  RestClient client() {
    return new RestClient("http://localhost:" + port());
  }

  int port() {
    return context
        .getBean(Environment.class)
        .getRequiredProperty("local.server.port", Integer.class);
  }

  JdbcClient jdbc() {
    return database.jdbc();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> Stream<T> beans(Class<T> type) {
    return context.getBeanProvider(type).orderedStream();
  }

  /// What a session is said to have begun.
  void happened(SessionId session, Happenings happenings) {
    context.getBean(ToldHappenings.class).tell(session, happenings);
  }

  @Override
  public void close() {
    context.close();
  }

  private static String signingKey() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What tests decide themselves.
  @TestConfiguration(proxyBeanMethods = false)
  static class Decided {

    @Bean
    @Primary
    FakeSheets sheets() {
      return new FakeSheets();
    }

    @Bean
    @Primary
    ToldHappenings told() {
      return new ToldHappenings();
    }
  }
}
