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
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/// Puts presence together; losses and fences may be beans that need presence themselves.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PresenceSettings.class)
class PresenceConfiguration {

  /// Comes before anything else when the application ends, so before the sockets close.
  @Bean
  ApplicationListener<ContextClosedEvent> presenceDrain(Presence presence) {
    return _ -> presence.drain();
  }

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
