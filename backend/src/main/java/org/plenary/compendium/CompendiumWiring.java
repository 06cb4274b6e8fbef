package org.plenary.compendium;

import java.util.List;
import org.plenary.session.DatabaseClock;
import org.plenary.workshop.People;
import org.springframework.beans.factory.ObjectProvider;
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

  /// Until a node has worksheets, there are no cards.
  @Bean
  Compendium compendium(
      ObjectProvider<SheetCards> sheets, JdbcClient jdbc, PlatformTransactionManager transactions) {
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return new Compendium(sheets.getIfAvailable(() -> _ -> List.of()), new CardRows(jdbc), reading);
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
