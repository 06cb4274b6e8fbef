package org.plenary.workshop;

import java.security.SecureRandom;
import org.plenary.audit.Audit;
import org.plenary.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the register together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkshopSettings.class)
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
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Workshops workshops,
      Journal journal,
      ObjectProvider<Erasure.SpokenWords> elsewhere) {
    Erasure.SpokenWords words =
        about -> {
          journal.erase(about);
          elsewhere.orderedStream().forEach(others -> others.erase(about));
        };
    return new Erasure(jdbc, transaction, workshops, words, random);
  }

  @Bean
  PlanChange planChange(JdbcTemplate jdbc, TransactionTemplate transaction, Workshops workshops) {
    return new PlanChange(jdbc, transaction, workshops, random);
  }

  @Bean
  PeopleEdits peopleEdits(PlanChange change, JdbcClient jdbc) {
    return new PeopleEdits(change, jdbc, new GuestEdits(jdbc));
  }

  @Bean
  DelegationEdits delegationEdits(PlanChange change) {
    return new DelegationEdits(change);
  }

  @Bean
  PlanImport planImport(
      Workshops workshops, Happened happened, JdbcTemplate jdbc, TransactionTemplate transaction) {
    return new PlanImport(workshops, happened, jdbc, transaction, random);
  }

  @Bean
  Rehearsals rehearsals(
      Workshops workshops,
      PlanImport plans,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    return new Rehearsals(workshops, plans, audit, jdbc, transaction);
  }

  @Bean
  WorkshopLife workshopLife(
      Workshops workshops,
      Audit audit,
      Journal journal,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      WorkshopSettings settings) {
    return new WorkshopLife(workshops, audit, journal::forget, jdbc, transaction, random, settings);
  }

  @Bean
  Drafts drafts(
      Workshops workshops,
      Happened happened,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    return new Drafts(workshops, happened, audit, jdbc, transaction);
  }

  @Bean
  Purges purges(WorkshopLife life, WorkshopSettings settings) {
    return new Purges(life, settings.purgeInterval());
  }

  @Bean
  Copies copies(PlanImport plans, Audit audit) {
    return new Copies(plans, audit);
  }

  @Bean
  Owners owners(
      Workshops workshops, Audit audit, JdbcClient jdbc, TransactionTemplate transaction) {
    return new Owners(workshops, audit, jdbc, transaction);
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
