package org.plenary.identity;

import java.util.Optional;
import org.plenary.ids.PersonId;
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

  /// Makes a new link; the old one and all that was signed in by it is worthless from now on.
  public Secret renew(PersonId person) {
    return transaction.execute(_ -> {
      tokens.revokeAll(person);
      current(person);
      return store(person, generation(person).orElseThrow() + 1);
    });
  }

  /// Whose link a secret is, if they may enter.
  public Optional<Person> find(Secret secret) {
    return jdbc.sql("SELECT person_id FROM personal_link WHERE secret_hash = ?")
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
            UPDATE personal_link SET generation = ?, secret_hash = ?
            WHERE person_id = ? AND secret_hash <> ?
            """)
        .params(generation, secret.hash(), person.value(), secret.hash())
        .update();
    return secret;
  }

  private Optional<Integer> generation(PersonId person) {
    return jdbc.sql("SELECT generation FROM personal_link WHERE person_id = ? FOR UPDATE")
        .param(person.value())
        .query(Integer.class)
        .optional();
  }

  private Secret secret(PersonId person, int generation) {
    return Secret.of(keys.link(person.value() + ":" + generation));
  }
}
