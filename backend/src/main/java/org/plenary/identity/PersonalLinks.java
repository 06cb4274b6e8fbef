package org.plenary.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.plenary.workshop.Origin;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The links by which people of the plan enter: one for each, good until it is renewed.
public final class PersonalLinks {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TokenKeys keys;
  private final People people;
  private final Tokens tokens;

  PersonalLinks(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      TokenKeys keys,
      People people,
      Tokens tokens) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keys = keys;
    this.people = people;
    this.tokens = tokens;
  }

  /// The secret of the link that is good now.
  public Secret of(PersonId person) {
    return transaction.execute(_ -> current(person));
  }

  /// The links of everyone who may come in by one: people of a workshop who are neither waiting nor
  /// sign in with an account. Those who have none get one; the others keep theirs.
  public List<Linked> ofAll(WorkshopId workshop) {
    return transaction.execute(_ -> {
      var rows = rows(workshop);
      return (write(rows) ? rows(workshop) : rows)
          .stream()
              .map(row ->
                  new Linked(
                      row.person(), secret(row.person().id(), row.generation()), row.usedAt()))
              .toList();
    });
  }

  private record Row(
      Person person, int generation, @Nullable String hash, @Nullable Instant usedAt) {}

  private List<Row> rows(WorkshopId workshop) {
    var all =
        people.of(workshop).stream()
            .filter(person -> !person.waiting() && person.origin() != Origin.ACCOUNT)
            .toList();
    var stored = new HashMap<String, Stored>();
    jdbc.sql(
            """
            SELECT person_id, generation, secret_hash, used_at FROM personal_link
            WHERE person_id = ANY (?) ORDER BY person_id FOR UPDATE
            """)
        .param(all.stream().map(person -> person.id().value()).toArray(String[]::new))
        .query(PersonalLinks::stored)
        .list()
        .forEach(link -> stored.put(link.person(), link));
    return all.stream().map(person -> row(person, stored.get(person.id().value()))).toList();
  }

  private record Stored(
      String person, int generation, String hash, @Nullable OffsetDateTime usedAt) {}

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        row.getString("person_id"),
        row.getInt("generation"),
        hex(row.getBytes("secret_hash")),
        row.getObject("used_at", OffsetDateTime.class));
  }

  private static Row row(Person person, @Nullable Stored link) {
    if (link == null) {
      return new Row(person, 1, null, null);
    }
    var used = link.usedAt();
    return new Row(person, link.generation(), link.hash(), used == null ? null : used.toInstant());
  }

  /// One statement for those that are missing or were made with a former token key. A link that
  /// somebody renews in this moment keeps its higher generation, so that whoever wrote reads again.
  private boolean write(List<Row> rows) {
    var stale =
        rows.stream()
            .filter(
                row -> !hex(secret(row.person().id(), row.generation()).hash()).equals(row.hash()))
            .toList();
    if (stale.isEmpty()) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO personal_link (person_id, generation, secret_hash)
            SELECT * FROM unnest(?::text[], ?::integer[], ?::bytea[])
            ON CONFLICT (person_id) DO UPDATE SET secret_hash = excluded.secret_hash
            WHERE personal_link.generation = excluded.generation
            """)
        .param(stale.stream().map(row -> row.person().id().value()).toArray(String[]::new))
        .param(stale.stream().map(Row::generation).toArray(Integer[]::new))
        .param(
            stale.stream()
                .map(row -> secret(row.person().id(), row.generation()).hash())
                .toArray(byte[][]::new))
        .update();
    return true;
  }

  /// Makes a new link; the old one and all that was signed in by it is worthless from now on.
  public Secret renew(PersonId person) {
    return transaction.execute(_ -> {
      tokens.revokeAll(person);
      current(person);
      return store(person, generation(person).orElseThrow() + 1);
    });
  }

  /// Whose link a secret is, if they may enter; that it was used is remembered.
  public Optional<Person> use(Secret secret) {
    return jdbc.sql(
            "UPDATE personal_link SET used_at = now() WHERE secret_hash = ? RETURNING person_id")
        .param(secret.hash())
        .query(String.class)
        .optional()
        .flatMap(id -> people.find(new PersonId(id)))
        .filter(person -> person.standing().mayEnter());
  }

  /// Deletes a person's link and makes their tokens worthless.
  public void revoke(PersonId person) {
    transaction.executeWithoutResult(_ -> {
      tokens.revokeAll(person);
      jdbc.sql("DELETE FROM personal_link WHERE person_id = ?").param(person.value()).update();
    });
  }

  private Secret current(PersonId person) {
    jdbc.sql(
            """
            INSERT INTO personal_link (person_id, generation, secret_hash) VALUES (?, 1, ?)
            ON CONFLICT (person_id) DO NOTHING
            """)
        .params(person.value(), secret(person, 1).hash())
        .update();
    return store(person, generation(person).orElseThrow());
  }

  /// The hash is written anew because the token key may have changed.
  private Secret store(PersonId person, int generation) {
    var secret = secret(person, generation);
    jdbc.sql(
            """
            UPDATE personal_link
            SET used_at = CASE WHEN generation = ? THEN used_at END, generation = ?, secret_hash = ?
            WHERE person_id = ? AND secret_hash <> ?
            """)
        .params(generation, generation, secret.hash(), person.value(), secret.hash())
        .update();
    return secret;
  }

  private Optional<Integer> generation(PersonId person) {
    return jdbc.sql("SELECT generation FROM personal_link WHERE person_id = ? FOR UPDATE")
        .param(person.value())
        .query(Integer.class)
        .optional();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private Secret secret(PersonId person, int generation) {
    return Secret.of(keys.link(person.value() + ":" + generation));
  }
}
