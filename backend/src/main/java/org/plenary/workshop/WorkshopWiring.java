package org.plenary.workshop;

import java.security.SecureRandom;
import org.plenary.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
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

  @Bean
  Guests guests(JdbcClient jdbc, TransactionTemplate transaction) {
    return new Guests(jdbc, transaction, random);
  }

  @Bean
  FrontDoor frontDoor(JdbcClient jdbc, TransactionTemplate transaction, Workshops workshops) {
    return new FrontDoor(jdbc, transaction, workshops);
  }

  @Bean
  Erasure erasure(
      JdbcClient jdbc, TransactionTemplate transaction, Workshops workshops, Journal journal) {
    return new Erasure(jdbc, transaction, workshops, journal::erase, random);
  }

  @Bean
  PlanImport planImport(
      Workshops workshops,
      Schedule schedule,
      Happened happened,
      JdbcTemplate jdbc,
      TransactionTemplate transaction) {
    return new PlanImport(workshops, schedule, happened, jdbc, transaction, random);
  }

  /// With an own database a first workshop is there to try; `plenary.demo` says otherwise.
  @Bean
  DemoWorkshop demoWorkshop(
      Workshops workshops, PlanImport plans, ConfigurableEnvironment environment) {
    var engines = environment.getPropertySources().get("plenary embedded engines");
    boolean ownDatabase = engines != null && engines.containsProperty("spring.datasource.url");
    return new DemoWorkshop(
        workshops, plans, environment.getProperty("plenary.demo", Boolean.class, ownDatabase));
  }
}
