package org.plenary.embedded;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Starts each engine whose URL is not configured and writes its address into the environment, as
/// if somebody had configured it. Nothing else knows the difference.
final class EmbeddedEngines
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    boolean wantsPostgres = !isConfigured(environment, "spring.datasource.url");
    boolean wantsRedis =
        !isConfigured(environment, "spring.data.redis.url")
            && !isConfigured(environment, "spring.data.redis.host");
    if (!wantsPostgres && !wantsRedis) {
      return;
    }
    if (wantsPostgres) {
      PostgresPrograms.areHere();
    }
    var engines = new RunningEngines();
    stopAtTheEnd(engines, context);
    Map<String, Object> addresses = new LinkedHashMap<>();
    try {
      var folder =
          engines.opened(
              DataFolder.open(Path.of(environment.getProperty("plenary.data-dir", "data"))));
      Orphans.stopAll(folder);
      if (wantsPostgres) {
        addresses.putAll(engines.started(PostgresServer.start(folder)).properties());
        addresses.putAll(ownKeys(folder, environment));
      }
      if (wantsRedis) {
        addresses.putAll(engines.started(RedisServer.start(folder)).properties());
      }
      engines.lookAfter();
    } catch (RuntimeException failure) {
      engines.stop();
      throw failure;
    }
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("plenary embedded engines", addresses));
  }

  private static Map<String, Object> ownKeys(DataFolder folder, Environment environment) {
    Map<String, Object> keys = new LinkedHashMap<>();
    if (!isConfigured(environment, "plenary.token-key")) {
      keys.put("plenary.token-key", Secrets.in(folder).tokenKey());
    }
    if (!isConfigured(environment, "plenary.signing-key")) {
      keys.put("plenary.signing-key", Secrets.in(folder).signingKey());
    }
    return keys;
  }

  private static boolean isConfigured(Environment environment, String property) {
    return !environment.getProperty(property, "").isBlank();
  }

  /// What is registered first is destroyed last: the engines outlive every bean that uses them. The
  /// shutdown handler is for a start that never came to a context.
  private static void stopAtTheEnd(RunningEngines engines, ConfigurableApplicationContext context) {
    var beans = context.getBeanFactory();
    beans.registerSingleton("embeddedEngines", engines);
    if (beans instanceof DefaultSingletonBeanRegistry registry) {
      registry.registerDisposableBean("embeddedEngines", engines::stop);
    }
    SpringApplication.getShutdownHandlers().add(engines::stop);
  }
}
