package org.plenary.fanout;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import org.plenary.ids.RandomIds;
import org.plenary.redis.RedisLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the hints together; listeners may be beans that need the hints themselves.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FanoutSettings.class)
class FanoutConfiguration {

  @Bean
  RedisHints hints(
      RedisLine redis,
      FanoutSettings settings,
      ObjectProvider<HintListener> listeners,
      ObjectProvider<SignalListener> onlookers,
      MeterRegistry registry) {
    return new RedisHints(
        redis,
        settings,
        new RandomIds(new SecureRandom()),
        listeners::orderedStream,
        onlookers::orderedStream,
        new HintMeters(registry));
  }
}
