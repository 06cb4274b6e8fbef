package org.plenary.presence;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.plenary.ids.RandomIds;
import org.plenary.redis.RedisLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts presence together; losses and fences may be beans that need presence themselves.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PresenceSettings.class)
class PresenceConfiguration {

  @Bean(initMethod = "start", destroyMethod = "close")
  @DependsOnDatabaseInitialization
  Presence presence(
      DataSource database,
      RedisLine redis,
      PresenceSettings settings,
      ObjectProvider<Losses> losses,
      ObjectProvider<Fence> fences,
      MeterRegistry registry) {
    return new Presence(
        database,
        redis,
        settings,
        new RandomIds(new SecureRandom()),
        InstantSource.system(),
        new Presence.Neighbours(
            losses::getObject, fences::orderedStream, new PresenceMeters(registry)));
  }
}
