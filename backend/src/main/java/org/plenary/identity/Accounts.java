package org.plenary.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.plenary.ids.AccountId;
import org.plenary.ids.RandomIds;
import org.plenary.workshop.Workshops;
import org.springframework.dao.DuplicateKeyException;
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
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

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

  /// All accounts that sign in, in the order in which they were made.
  public List<Account> all() {
    return jdbc.sql(SELECT + "removed_at IS NULL ORDER BY created_at, id")
        .query(Accounts::row)
        .list();
  }

  /// The account that signs in by this e-mail.
  public Optional<Account> find(EmailAddress email) {
    return jdbc.sql(SELECT + "email = ? AND removed_at IS NULL")
        .param(email.value())
        .query(Accounts::row)
        .optional();
  }

  /// Whether this is the account's password.
  public boolean opens(AccountId account, Password password) {
    var hash =
        jdbc.sql("SELECT password_hash FROM account WHERE id = ? AND removed_at IS NULL")
            .param(account.value())
            .query(String.class)
            .optional();
    boolean matches = matches(password, hash.orElse(decoy));
    return matches && hash.isPresent();
  }

  public void setPassword(AccountId account, Password password) {
    jdbc.sql("UPDATE account SET password_hash = ? WHERE id = ?")
        .params(passwords.encode(password.value()), account.value())
        .update();
  }

  /// @return false where another account has this e-mail
  public boolean change(AccountId account, EmailAddress email, String name) {
    try {
      jdbc.sql("UPDATE account SET email = ?, name = ? WHERE id = ?")
          .params(email.value(), name, account.value())
          .update();
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  /// Lets an account sign in no more. Its name stays beside what it did, its e-mail does not.
  ///
  /// @return false where it is the last one
  public boolean remove(AccountId account) {
    return transaction.execute(_ -> {
      jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('accounts'))").query((_, _) -> 1).list();
      if (all().stream().allMatch(other -> other.id().equals(account))) {
        return false;
      }
      jdbc.sql(
              """
              UPDATE account
              SET removed_at = clock_timestamp(), email = 'removed:' || id, password_hash = ''
              WHERE id = ? AND removed_at IS NULL
              """)
          .param(account.value())
          .update();
      jdbc.sql("DELETE FROM invitation WHERE made_by = ?").param(account.value()).update();
      return true;
    });
  }

  /// The account that this password opens. It takes as long for an e-mail that nobody has.
  public Optional<Account> find(EmailAddress email, Password password) {
    var hash =
        jdbc.sql("SELECT password_hash FROM account WHERE email = ? AND removed_at IS NULL")
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
