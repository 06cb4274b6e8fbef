package org.plenary.transport.ws;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;
import org.plenary.fanout.Signals;
import org.plenary.keys.Keys;
import org.plenary.redis.RedisLine;
import org.plenary.sync.Feeds;
import org.plenary.testing.TestRedis;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

/// The sockets alone on a free port, over a house without a database.
final class SocketServer implements AutoCloseable {

  final FakeHouse house = new FakeHouse();
  private final AnnotationConfigServletWebServerApplicationContext context =
      new AnnotationConfigServletWebServerApplicationContext();

  SocketServer(String... properties) {
    this(TomcatServletWebServerAutoConfiguration.class, properties);
  }

  SocketServer(Class<?> server, String... properties) {
    context.registerBean(Signals.class, () -> house.signals);
    start(server, properties);
  }

  /// A node that hears others over Redis.
  SocketServer(TestRedis redis) {
    context.registerBean(RedisLine.class, () -> new RedisLine(redis.uri()));
    context.scan("org.plenary.fanout");
    start(TomcatServletWebServerAutoConfiguration.class);
  }

  private void start(Class<?> server, String... properties) {
    TestPropertyValues.of(properties)
        .and("server.port=0", "spring.threads.virtual.enabled=true")
        .and("plenary.public-url=https://plenary.example/")
        .applyTo(context);
    context.registerBean(FakeHouse.class, () -> house);
    context.registerBean(Feeds.class, () -> house.feeds);
    context.registerBean(MeterRegistry.class, () -> house.meters);
    context.registerBean(InstantSource.class, InstantSource::system);
    context.registerBean(
        Keys.class, () -> new Keys(new SecretKeySpec(new byte[32], "HmacSHA256"), pair()));
    context.registerBean(Build.class, () -> new Build("build"));
    context.register(
        server,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SocketWiring.class);
    context.refresh();
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  int port() {
    return context.getWebServer().getPort();
  }

  @Override
  public void close() {
    context.close();
    house.close();
  }
}
