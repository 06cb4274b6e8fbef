package org.plenary.workshop;

import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.AccountId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Plan;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes throw-away copies of workshops for simulated people. A copy has a key, a join code and
/// records of its own, and nothing leads from it to what it is a copy of.
public final class Rehearsals {

  private static final int TRIES = 5;

  private final Workshops workshops;
  private final PlanImport plans;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Rehearsals(
      Workshops workshops,
      PlanImport plans,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.workshops = workshops;
    this.plans = plans;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// What a wish to rehearse came to.
  public sealed interface Made {

    /// @param people how many the copy has
    record Done(WorkshopKey key, int people) implements Made {}

    /// The workshop of this key is somebody else's.
    record NotYours() implements Made {}
  }

  /// @param people how many there shall be; the plan's own stay if they are more
  public Made make(Plan plan, AccountId owner, int people) {
    var original = new WorkshopKey(plan.workshop().key());
    var existing = workshops.find(original);
    if (existing.isPresent() && !workshops.owns(owner, existing.get().id())) {
      return new Made.NotYours();
    }
    var copy = Cast.of(plan, people);
    for (int tries = TRIES; ; tries--) {
      try {
        var key = transaction.execute(_ -> create(original, copy, owner));
        return new Made.Done(key, copy.people().size());
      } catch (DuplicateKeyException taken) {
        if (tries <= 1) {
          throw taken;
        }
      }
    }
  }

  private WorkshopKey create(WorkshopKey original, Plan copy, AccountId owner) {
    var key = original.rehearsal(next(original));
    var _ = plans.made(key, copy, owner);
    audit.record(new By.OfAccount(owner), Kind.REHEARSAL_MADE, About.workshop(key));
    return key;
  }

  private int next(WorkshopKey original) {
    return jdbc.sql(
            """
            SELECT coalesce(max(substring(key FROM '[0-9]+$')::integer), 0) + 1
              FROM workshop WHERE starts_with(key, ?)
            """)
        .param(original.value() + "~")
        .query(Integer.class)
        .single();
  }
}
