package org.plenary.oidc;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the provider where one is configured.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

  @Bean
  @ConditionalOnExpression("!'${plenary.oidc.issuer:}'.isBlank()")
  Provider provider(ProviderSettings settings, InstantSource clock) {
    return new Provider(settings, clock);
  }
}
