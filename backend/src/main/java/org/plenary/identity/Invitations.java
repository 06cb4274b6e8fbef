package org.plenary.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.plenary.ids.AccountId;
import org.plenary.ids.RandomIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The one-time links with which accounts invite others. No mail is sent: whoever invites hands the
/// link over.
public final class Invitations {

  private static final Duration LIFE = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AccessTokens tokens;
  private final Accounts accounts;
  private final RandomGenerator random;

  Invitations(
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

  /// An invitation that was not used yet.
  public record Open(String id, AccountId by, Instant expires) {}

  /// A new invitation with the secret of its link, which nobody is told again.
  public record Made(Open invitation, Secret secret) {}

  /// What using an invitation came to.
  public sealed interface Redeemed {
    record Done(Account account) implements Redeemed {}

    /// It was used, withdrawn, or has expired.
    record Over() implements Redeemed {}

    /// An account has this e-mail; the invitation stays good.
    record EmailTaken() implements Redeemed {}
  }

  public Made make(AccountId by) {
    var secret = Secret.random(random);
    var id = new RandomIds(random).next();
    var expires =
        jdbc.sql(
                """
                INSERT INTO invitation (id, secret_hash, made_by, expires_at)
                VALUES (?, ?, ?, clock_timestamp() + make_interval(secs => ?))
                RETURNING expires_at
                """)
            .params(id, secret.hash(), by.value(), (double) LIFE.toSeconds())
            .query((row, _) -> row.getObject("expires_at", OffsetDateTime.class).toInstant())
            .single();
    return new Made(new Open(id, by, expires), secret);
  }

  public List<Open> all() {
    return jdbc.sql(
            """
            SELECT id, made_by, expires_at FROM invitation
            WHERE expires_at > clock_timestamp() ORDER BY made_at
            """)
        .query((row, _) ->
            new Open(
                row.getString("id"),
                new AccountId(row.getString("made_by")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// @return false where there is none of that id
  public boolean withdraw(String id) {
    return jdbc.sql("DELETE FROM invitation WHERE id = ?").param(id).update() > 0;
  }

  /// A token for making the account, where the link is good.
  public Optional<String> open(Secret secret) {
    boolean good =
        jdbc.sql(
                    """
                    SELECT count(*) FROM invitation
                    WHERE secret_hash = ? AND expires_at > clock_timestamp()
                    """)
                .param(secret.hash())
                .query(Long.class)
                .single()
            > 0;
    return good
        ? Optional.of(
            tokens.writeSetup(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret.hash())))
        : Optional.empty();
  }

  /// Makes the account and uses the invitation up.
  ///
  /// @param token what [#open] gave
  public Redeemed redeem(String token, EmailAddress email, Password password, String name) {
    return tokens
        .readSetup(token)
        .map(link -> Base64.getUrlDecoder().decode(link))
        .<Redeemed>map(hash ->
            transaction.execute(status -> {
              if (!take(hash)) {
                return new Redeemed.Over();
              }
              var made = accounts.create(email, password, name);
              if (made.isEmpty()) {
                status.setRollbackOnly();
                return new Redeemed.EmailTaken();
              }
              return new Redeemed.Done(made.get());
            }))
        .orElseGet(Redeemed.Over::new);
  }

  /// Deleting locks the row: of two who redeem the same link at once, one finds it gone.
  private boolean take(byte[] hash) {
    return jdbc.sql(
                """
                DELETE FROM invitation
                WHERE secret_hash = ? AND expires_at > clock_timestamp()
                """)
            .param(hash)
            .update()
        == 1;
  }
}
