package org.plenary.workshop;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the register together.
@Configuration(proxyBeanMethods = false)
class WorkshopWiring {

  private final SecureRandom random = new SecureRandom();

  @Bean
  Organizers organizers(JdbcClient jdbc, TransactionTemplate transaction) {
    return new Organizers(jdbc, transaction, random);
  }
}
