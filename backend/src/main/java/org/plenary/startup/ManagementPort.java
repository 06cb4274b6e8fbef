package org.plenary.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Chooses the loopback port of the actuator where none is configured: 8081 if it is free, else a
/// random one, so that it never keeps Plenary from starting.
final class ManagementPort
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String PROPERTY = "management.server.port";
  private static final int USUAL = 8081;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (!environment.containsProperty(PROPERTY)) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "plenary management port", Map.of(PROPERTY, port(environment))));
    }
  }

  private static int port(ConfigurableEnvironment environment) {
    int main = environment.getProperty("server.port", Integer.class, 8080);
    return main != 0 && main != USUAL && isFree() ? USUAL : 0;
  }

  private static boolean isFree() {
    try (var _ = new ServerSocket(USUAL, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
