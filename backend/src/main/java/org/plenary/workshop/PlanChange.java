package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Changes the plan of a workshop by hand, in one transaction: plan, register and the way back.
final class PlanChange {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workshops workshops;
  private final RegisterRows rows;

  PlanChange(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Workshops workshops,
      RandomGenerator random) {
    this.jdbc = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.workshops = workshops;
    this.rows = new RegisterRows(jdbc, random);
  }

  /// What to do with a workshop that is locked.
  sealed interface Step {
    /// Nothing, for this reason.
    record Stop(Edited why) implements Step {}

    /// This plan is to hold.
    ///
    /// @param key of whom it is about; null for several
    /// @param about their name
    record To(
        Plan plan, ChangeKind kind, @Nullable String key, String about, int people, List<Kept> kept)
        implements Step {
      public To {
        kept = List.copyOf(kept);
      }
    }
  }

  Edited make(WorkshopKey workshop, Function<Workshop, Step> step) {
    return transaction.execute(_ ->
        workshops
            .lock(jdbc, workshop)
            .map(locked -> made(locked, step.apply(locked)))
            .orElseGet(Edited.Unknown::new));
  }

  private Edited made(Workshop workshop, Step step) {
    return switch (step) {
      case Step.Stop(var why) -> why;
      case Step.To to when to.plan().equals(workshop.plan()) ->
          new Edited.Done(to.key(), null, to.kept());
      case Step.To to -> stored(workshop, to);
    };
  }

  private Edited stored(Workshop workshop, Step.To to) {
    var text = PlanWriter.write(to.plan());
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (PlanReader.read(bytes) instanceof PlanResult.Wrong(var errors)) {
      return new Edited.Conflicting(errors);
    }
    ImportedPlans.remember(jdbc, workshop.id());
    jdbc.sql(
            """
            UPDATE workshop
            SET plan = ?, plan_version = plan_version + 1, revision = revision + 1
            WHERE id = ?
            """)
        .params(text, workshop.id().value())
        .update();
    rows.change(workshop.id(), workshop.plan(), to.plan());
    var difference = new PeopleChanges.Difference(workshop.plan(), to.plan());
    long number =
        PeopleChanges.add(jdbc, workshop.id(), to.kind(), to.about(), to.people(), difference);
    return new Edited.Done(to.key(), number, to.kept());
  }
}
