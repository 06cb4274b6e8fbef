package org.plenary.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.plenary.ids.AccountId;
import org.plenary.ids.RandomIds;
import org.plenary.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts of this installation.
public final class Accounts {

  private static final String SELECT = "SELECT id, email, name FROM account WHERE ";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PasswordEncoder passwords;
  private final RandomGenerator random;
  private final Workshops workshops;
  private final String decoy;
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  Accounts(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PasswordEncoder passwords,
      RandomGenerator random,
      Workshops workshops) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.passwords = passwords;
    this.random = random;
    this.workshops = workshops;
    decoy = passwords.encode(Secret.random(random).value());
  }

  public boolean isEmpty() {
    return jdbc.sql("SELECT count(*) FROM account").query(Long.class).single() == 0;
  }

  public Optional<Account> find(AccountId id) {
    return jdbc.sql(SELECT + "id = ?").param(id.value()).query(Accounts::row).optional();
  }

  /// The account that this password opens. It takes as long for an e-mail that nobody has.
  public Optional<Account> find(EmailAddress email, Password password) {
    var hash =
        jdbc.sql("SELECT password_hash FROM account WHERE email = ?")
            .param(email.value())
            .query(String.class)
            .optional();
    boolean matches = matches(password, hash.orElse(decoy));
    return matches && hash.isPresent()
        ? jdbc.sql(SELECT + "email = ?").param(email.value()).query(Accounts::row).optional()
        : Optional.empty();
  }

  /// Makes an account, which becomes owner of what nobody owns; empty where the e-mail has one.
  Optional<Account> create(EmailAddress email, Password password, String name) {
    var id = new AccountId(new RandomIds(random).next());
    var hash = passwords.encode(password.value());
    return transaction.execute(_ -> {
      int made =
          jdbc.sql(
                  """
                  INSERT INTO account (id, email, name, password_hash) VALUES (?, ?, ?, ?)
                  ON CONFLICT (email) DO NOTHING
                  """)
              .params(id.value(), email.value(), name, hash)
              .update();
      if (made == 0) {
        return Optional.empty();
      }
      workshops.adopt(id);
      return Optional.of(new Account(id, email.value(), name));
    });
  }

  /// Hashing a password takes a core for a while: those who try many must leave cores to the
  /// others.
  private boolean matches(Password password, String hash) {
    hashing.acquireUninterruptibly();
    try {
      return passwords.matches(password.value(), hash);
    } finally {
      hashing.release();
    }
  }

  private static Account row(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getString("id")), row.getString("email"), row.getString("name"));
  }
}
