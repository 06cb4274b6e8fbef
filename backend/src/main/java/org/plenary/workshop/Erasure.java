package org.plenary.workshop;

import java.util.random.RandomGenerator;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.PlanWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes what is known of a person: name, e-mail, key and words. What remains is that somebody
/// was there and took part.
public final class Erasure {

  /// What stands where the name was.
  static final String NAME = "—";

  /// Deletes what a person said, wherever it is kept; asked twice, it finds nothing the second
  /// time.
  @FunctionalInterface
  public interface SpokenWords {
    void erase(PersonId about);
  }

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workshops workshops;
  private final SpokenWords words;
  private final RandomGenerator random;

  Erasure(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Workshops workshops,
      SpokenWords words,
      RandomGenerator random) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.workshops = workshops;
    this.words = words;
    this.random = random;
  }

  /// The words go first and again last: what was said in between is gone too, and an erasure that
  /// failed halfway can be asked for again by the same key.
  public void erase(Person person) {
    words.erase(person.id());
    transaction.executeWithoutResult(_ -> forget(person));
    words.erase(person.id());
  }

  private void forget(Person person) {
    var key = workshops.find(person.workshop()).map(Workshop::key).orElseThrow();
    forgetInPlan(person, key);
    forgetAtDoor(person);
    jdbc.sql(
            """
            UPDATE person
            SET key = ?, name = ?, email = NULL, guest_delegation = NULL, account_id = NULL,
                languages = '{}', head = false, standing = 'erased'
            WHERE id = ?
            """)
        .params(RandomKeys.next("erased", random), NAME, person.id().value())
        .update();
  }

  /// The devices of this person, and the guests that they were before somebody knew them.
  private void forgetAtDoor(Person person) {
    jdbc.sql(
            "DELETE FROM device WHERE person_id IN (SELECT id FROM person WHERE ? IN (id,"
                + " merged_into))")
        .param(person.id().value())
        .update();
    jdbc.sql("UPDATE person SET refused_reason = NULL WHERE id = ?")
        .param(person.id().value())
        .update();
    jdbc.sql(
            """
            UPDATE person SET name = ?, guest_delegation = NULL, standing = 'erased'
            WHERE merged_into = ?
            """)
        .params(NAME, person.id().value())
        .update();
  }

  private void forgetInPlan(Person person, WorkshopKey key) {
    var workshop = workshops.lock(jdbc, key).orElseThrow();
    var plan = PlanEdits.without(workshop.plan(), person.key().value());
    ImportedPlans.forget(jdbc, workshop.id(), person.key());
    PeopleChanges.forget(jdbc, workshop.id());
    jdbc.sql(
            """
            UPDATE workshop
            SET plan = ?, plan_version = plan_version + 1, revision = revision + 1
            WHERE id = ?
            """)
        .params(PlanWriter.write(plan), workshop.id().value())
        .update();
  }
}
