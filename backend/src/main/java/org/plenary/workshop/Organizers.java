package org.plenary.workshop;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.plenary.ids.AccountId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The people that accounts are in the workshops that they own.
public final class Organizers {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final RandomGenerator random;

  Organizers(JdbcClient jdbc, TransactionTemplate transaction, RandomGenerator random) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.random = random;
  }

  /// The organizer that an account is, made when it comes for the first time.
  public Person of(WorkshopId workshop, AccountId account, String name) {
    return find(workshop, account)
        .orElseGet(() -> {
          transaction.executeWithoutResult(_ -> make(workshop, account, name));
          return find(workshop, account).orElseThrow();
        });
  }

  private void make(WorkshopId workshop, AccountId account, String name) {
    Workshops.raise(jdbc, workshop);
    jdbc.sql(
            """
            INSERT INTO person
              (id, workshop_id, key, rank, name, role, attends, origin, account_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'account', ?)
            ON CONFLICT DO NOTHING
            """)
        .params(
            new RandomIds(random).next(),
            workshop.value(),
            RandomKeys.next("organizer", random),
            Ranks.ACCOUNTS,
            name,
            Role.ORGANIZER.word(),
            Attends.REMOTE.word(),
            account.value())
        .update();
  }

  private Optional<Person> find(WorkshopId workshop, AccountId account) {
    return jdbc.sql(PersonRows.SELECT + "WHERE workshop_id = ? AND account_id = ?")
        .params(workshop.value(), account.value())
        .query(PersonRows::read)
        .optional();
  }
}
