package org.plenary.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The one-time link with which the first account of an installation is made.
public final class SetupLinks {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AccessTokens tokens;
  private final Accounts accounts;
  private final RandomGenerator random;

  SetupLinks(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AccessTokens tokens,
      Accounts accounts,
      RandomGenerator random) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.tokens = tokens;
    this.accounts = accounts;
    this.random = random;
  }

  /// Makes a link and voids all older ones.
  public Secret renew() {
    var secret = Secret.random(random);
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("DELETE FROM setup_link").update();
      jdbc.sql("INSERT INTO setup_link (secret_hash) VALUES (?)").param(secret.hash()).update();
    });
    return secret;
  }

  /// A token for making the account, where the link is good.
  public Optional<String> open(Secret secret) {
    return isGood(secret.hash()) && accounts.isEmpty()
        ? Optional.of(
            tokens.writeSetup(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret.hash())))
        : Optional.empty();
  }

  /// Makes the account and uses the link up.
  ///
  /// @param token what [#open] gave
  public Optional<Account> redeem(
      String token, EmailAddress email, Password password, String name) {
    return tokens
        .readSetup(token)
        .flatMap(link ->
            transaction.execute(_ ->
                take(Base64.getUrlDecoder().decode(link)) && accounts.isEmpty()
                    ? accounts.create(email, password, name)
                    : Optional.<Account>empty()));
  }

  private boolean isGood(byte[] hash) {
    return jdbc.sql("SELECT count(*) FROM setup_link WHERE secret_hash = ?")
            .param(hash)
            .query(Long.class)
            .single()
        > 0;
  }

  /// Deleting locks the row: of two who redeem the same link at once, one finds it gone.
  private boolean take(byte[] hash) {
    return jdbc.sql("DELETE FROM setup_link WHERE secret_hash = ?").param(hash).update() == 1;
  }
}
