package org.plenary.compendium;

import org.plenary.session.DatabaseClock;
import org.plenary.session.Sessions;
import org.plenary.workshop.People;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.Workshops;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the compendium together.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CompendiumSettings.class)
class CompendiumWiring {

  @Bean
  JournalCards journalCards(Sessions sessions, Schedule schedule, Workshops workshops) {
    return new JournalCards(sessions, schedule, workshops);
  }

  @Bean
  Compendium compendium(
      SheetCards sheets, JdbcClient jdbc, PlatformTransactionManager transactions) {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return new Compendium(sheets, new CardRows(jdbc), reading);
  }

  @Bean
  CardEdits cardEdits(Compendium compendium, JdbcClient jdbc, TransactionTemplate transaction) {
    var rows = new CardRows(jdbc);
    return new CardEdits(
        new CardTurn(compendium, rows, transaction), rows, compendium, transaction);
  }

  @Bean
  Clearing clearing(
      Compendium compendium, CardEdits edits, JdbcClient jdbc, TransactionTemplate transaction) {
    var rows = new CardRows(jdbc);
    return new Clearing(new CardTurn(compendium, rows, transaction), rows, edits);
  }

  @Bean
  CardErasure cardErasure(JdbcClient jdbc, TransactionTemplate transaction, People people) {
    return new CardErasure(jdbc, transaction, people);
  }

  @Bean
  Books books(
      Compendium compendium, People people, DatabaseClock clock, CompendiumSettings settings) {
    return new Books(compendium, people, clock, settings.fonts());
  }
}
