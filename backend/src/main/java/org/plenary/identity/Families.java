package org.plenary.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The refresh tokens of all sign-ins: each is good once, and one that comes again reveals a thief.
final class Families {

  /// So long a refresh token is good again: two tabs that wake up together both send the same.
  static final Duration GRACE = Duration.ofSeconds(10);

  static final Duration LIFE = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RandomGenerator random;

  Families(JdbcClient jdbc, Clock clock, RandomGenerator random) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.random = random;
  }

  /// What a refresh token leads to.
  record Member(FamilyId family, @Nullable PersonId person, @Nullable AccountId account) {}

  private record Presented(
      Member member, boolean revoked, Instant expires, @Nullable Instant used) {}

  FamilyId found(@Nullable PersonId person, @Nullable AccountId account) {
    forgetExpired();
    var family = new FamilyId(new RandomIds(random).next());
    jdbc.sql("INSERT INTO token_family (id, person_id, account_id, created_at) VALUES (?, ?, ?, ?)")
        .param(family.value())
        .param(person == null ? null : person.value())
        .param(account == null ? null : account.value())
        .param(now())
        .update();
    return family;
  }

  Secret next(FamilyId family) {
    var secret = Secret.random(random);
    jdbc.sql("INSERT INTO refresh_token (secret_hash, family_id, expires_at) VALUES (?, ?, ?)")
        .params(secret.hash(), family.value(), now().plus(LIFE))
        .update();
    return secret;
  }

  /// Takes a refresh token out of use. One that was used before takes its whole family with it.
  Optional<Member> spend(Secret secret) {
    return find(secret)
        .filter(presented -> !presented.revoked() && clock.instant().isBefore(presented.expires()))
        .flatMap(presented -> spend(secret, presented));
  }

  /// The family that a refresh token belongs to, whether it is still good or not.
  Optional<FamilyId> of(Secret secret) {
    return find(secret).map(presented -> presented.member().family());
  }

  boolean isAlive(FamilyId family) {
    return jdbc.sql("SELECT NOT revoked FROM token_family WHERE id = ?")
        .param(family.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Those of these families whose tokens are good, each with the person to whom it leads; empty
  /// for an account's.
  Map<FamilyId, Optional<PersonId>> alive(Set<FamilyId> families) {
    var alive = new HashMap<FamilyId, Optional<PersonId>>();
    jdbc.sql(
            """
            SELECT family.id, coalesce(person.merged_into, person.id) AS person
            FROM token_family AS family LEFT JOIN person ON person.id = family.person_id
            WHERE family.id = ANY (?) AND NOT revoked
            """)
        .param(families.stream().map(FamilyId::value).toArray(String[]::new))
        .query((row, _) ->
            alive.put(
                new FamilyId(row.getString("id")),
                Optional.ofNullable(row.getString("person")).map(PersonId::new)))
        .list();
    return alive;
  }

  void revoke(FamilyId family) {
    jdbc.sql("UPDATE token_family SET revoked = true WHERE id = ?").param(family.value()).update();
  }

  void revokeAll(PersonId person) {
    jdbc.sql(
            """
            UPDATE token_family SET revoked = true
            WHERE person_id IN (SELECT id FROM person WHERE ? IN (id, merged_into))
            """)
        .param(person.value())
        .update();
  }

  void revokeAll(WorkshopId workshop) {
    jdbc.sql(
            """
            UPDATE token_family SET revoked = true
            WHERE person_id IN (SELECT id FROM person WHERE workshop_id = ?)
            """)
        .param(workshop.value())
        .update();
  }

  void revokeAll(AccountId account) {
    jdbc.sql("UPDATE token_family SET revoked = true WHERE account_id = ?")
        .param(account.value())
        .update();
  }

  void revokeOthers(AccountId account, FamilyId but) {
    jdbc.sql("UPDATE token_family SET revoked = true WHERE account_id = ? AND id <> ?")
        .params(account.value(), but.value())
        .update();
  }

  private Optional<Member> spend(Secret secret, Presented presented) {
    var used = presented.used();
    if (used == null) {
      jdbc.sql("UPDATE refresh_token SET used_at = ? WHERE secret_hash = ?")
          .params(now(), secret.hash())
          .update();
    } else if (used.plus(GRACE).isBefore(clock.instant())) {
      revoke(presented.member().family());
      return Optional.empty();
    }
    return Optional.of(presented.member());
  }

  private Optional<Presented> find(Secret secret) {
    return jdbc.sql(
            """
            SELECT family_id, person_id, account_id, revoked, expires_at, used_at
            FROM refresh_token JOIN token_family ON token_family.id = family_id
            WHERE secret_hash = ?
            FOR UPDATE
            """)
        .param(secret.hash())
        .query(Families::presented)
        .optional();
  }

  private static Presented presented(ResultSet row, int number) throws SQLException {
    var person = row.getString("person_id");
    var account = row.getString("account_id");
    var used = row.getObject("used_at", OffsetDateTime.class);
    return new Presented(
        new Member(
            new FamilyId(row.getString("family_id")),
            person == null ? null : new PersonId(person),
            account == null ? null : new AccountId(account)),
        row.getBoolean("revoked"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant());
  }

  private void forgetExpired() {
    jdbc.sql("DELETE FROM refresh_token WHERE expires_at < ?").param(now()).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
