package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.plenary.ids.AccountId;
import org.plenary.ids.RandomIds;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;
import org.plenary.session.Phase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a workshop of a plan, or changes the one that the plan names.
public final class PlanImport {

  private static final int CODE_TRIES = 5;

  private final Workshops workshops;
  private final Happened happened;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final RegisterRows rows;
  private final RandomGenerator random;

  PlanImport(
      Workshops workshops,
      Happened happened,
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      RandomGenerator random) {
    this.workshops = workshops;
    this.happened = happened;
    this.jdbc = JdbcClient.create(jdbc);
    this.transaction = transaction;
    this.rows = new RegisterRows(jdbc, random);
    this.random = random;
  }

  /// Makes a workshop that there was not before; empty where its key is taken.
  Optional<Imported> make(Plan plan, AccountId owner) {
    if (PlanReader.read(PlanWriter.write(plan).getBytes(StandardCharsets.UTF_8))
        instanceof PlanResult.Wrong(var errors)) {
      return Optional.of(new Imported.Conflicting(errors));
    }
    var key = new WorkshopKey(plan.workshop().key());
    for (int tries = CODE_TRIES; ; tries--) {
      try {
        return transaction.execute(_ ->
            workshops.lock(jdbc, key).isPresent()
                ? Optional.empty()
                : Optional.of(made(key, plan, owner)));
      } catch (DuplicateKeyException taken) {
        if (tries <= 1) {
          return Optional.empty();
        }
      }
    }
  }

  /// In a transaction.
  Imported made(WorkshopKey key, Plan plan, AccountId owner) {
    var id = create(key, plan);
    jdbc.sql("INSERT INTO workshop_owner (workshop_id, account_id) VALUES (?, ?)")
        .params(id.value(), owner.value())
        .update();
    return new Imported.Done(key, 1, true, List.of());
  }

  public Imported run(Plan plan, Importer importer) {
    boolean codeIsGiven = plan.workshop().joinCode() != null;
    int tries = codeIsGiven ? 1 : CODE_TRIES;
    while (true) {
      try {
        return transaction.execute(_ -> imported(plan, importer));
      } catch (OpenedMeanwhile opened) {
        // It is held next time, and a programme has only so many sessions.
      } catch (DuplicateKeyException taken) {
        if (--tries <= 0) {
          return new Imported.CodeTaken();
        }
      }
    }
  }

  /// A session was opened between the hold and the lock.
  private static final class OpenedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Holds the sessions of a workshop in which something may happen, if it is the importer's. That
  /// comes before the workshop's lock, because a session's turn takes the two in this order.
  private Set<SessionId> held(WorkshopKey key, Importer importer) {
    var running =
        workshops.find(key).filter(workshop -> isAllowed(importer, workshop)).stream()
            .flatMap(workshop -> Schedule.read(jdbc, workshop.id()).stream())
            .filter(session -> mayHappen(session.phase()))
            .map(ScheduledSession::id)
            .collect(Collectors.toUnmodifiableSet());
    if (!running.isEmpty()) {
      happened.hold(running);
    }
    return running;
  }

  private static boolean mayHappen(Phase phase) {
    return phase != Phase.PLANNED && phase != Phase.CLOSED;
  }

  private Imported imported(Plan plan, Importer importer) {
    var key = new WorkshopKey(plan.workshop().key());
    var held = held(key, importer);
    Optional<Workshop> existing = workshops.lock(jdbc, key);
    if (existing.isPresent()) {
      return changed(existing.get(), plan, importer, held);
    }
    return switch (importer) {
      case Importer.OfAccount(var account) -> made(key, plan, account);
      case Importer.OfOrganizer _ -> new Imported.NotYours();
      case Importer.Installation() -> {
        create(key, plan);
        yield new Imported.Done(key, 1, true, List.of());
      }
    };
  }

  private Imported changed(Workshop workshop, Plan plan, Importer importer, Set<SessionId> held) {
    if (!isAllowed(importer, workshop)) {
      return new Imported.NotYours();
    }
    if (workshop.deletedAt() != null) {
      return new Imported.Deleted();
    }
    return workshop.archived() ? new Imported.Archived() : updated(workshop, plan, held);
  }

  private boolean isAllowed(Importer importer, Workshop workshop) {
    return switch (importer) {
      case Importer.OfAccount(var account) -> workshops.owns(account, workshop.id());
      case Importer.OfOrganizer(var own) -> own.equals(workshop.id());
      case Importer.Installation() -> false;
    };
  }

  private WorkshopId create(WorkshopKey key, Plan given) {
    var id = new WorkshopId(new RandomIds(random).next());
    var code = given.workshop().joinCode();
    var plan = PlanEdits.withJoinCode(given, code == null ? JoinCode.generate(random) : code);
    jdbc.sql(
            """
            INSERT INTO workshop (id, key, revision, plan, plan_version, join_code)
            VALUES (?, ?, 1, ?, 1, ?)
            """)
        .params(id.value(), key.value(), PlanWriter.write(plan), codeOf(plan).value())
        .update();
    rows.write(id, plan);
    return id;
  }

  private Imported updated(Workshop workshop, Plan fresh, Set<SessionId> held) {
    var imported = ImportedPlans.find(jdbc, workshop.id());
    var carried =
        HandEdits.carry(
            imported.orElse(workshop.plan()), workshop.plan(), fresh, HandEdits.Prevailing.EDIT);
    var merged =
        PlanMerge.merge(
            workshop.plan(),
            carried.plan(),
            progress(workshop.id(), held),
            named(workshop.id()),
            Improvised.of(jdbc, workshop.id()));
    var kept = new ArrayList<>(merged.kept());
    kept.addAll(carried.kept(new PlanPaths(merged.plan()), HandEdits.Prevailing.EDIT));
    var text = PlanWriter.write(merged.plan());
    if (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))
        instanceof PlanResult.Wrong(var errors)) {
      return new Imported.Conflicting(errors);
    }
    if (imported.isPresent()) {
      ImportedPlans.put(jdbc, workshop.id(), fresh, carried.plan(), merged.plan());
    }
    if (merged.plan().equals(workshop.plan())) {
      return new Imported.Done(workshop.key(), workshop.revision(), false, kept);
    }
    new Standings(jdbc, workshops, workshop.id())
        .opening(() -> store(workshop.id(), merged.plan(), text));
    return new Imported.Done(workshop.key(), workshop.revision() + 1, false, kept);
  }

  private void store(WorkshopId workshop, Plan plan, String text) {
    jdbc.sql(
            """
            UPDATE workshop
            SET plan = ?, plan_version = plan_version + 1, revision = revision + 1, join_code = ?
            WHERE id = ?
            """)
        .params(text, codeOf(plan).value(), workshop.value())
        .update();
    rows.write(workshop, plan);
  }

  private Map<SessionKey, PlanMerge.Progress> progress(WorkshopId workshop, Set<SessionId> held) {
    var progress = new HashMap<SessionKey, PlanMerge.Progress>();
    for (var session : Schedule.read(jdbc, workshop)) {
      boolean running = mayHappen(session.phase());
      if (running && !held.contains(session.id())) {
        throw new OpenedMeanwhile();
      }
      progress.put(
          session.key(),
          new PlanMerge.Progress(
              session.phase(), running ? happened.of(session.id()) : Happenings.NONE));
    }
    return progress;
  }

  /// The delegations of people whom no plan names.
  private Set<String> named(WorkshopId workshop) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT delegation FROM person
                WHERE workshop_id = ? AND origin <> 'plan' AND standing = 'here'
                  AND delegation IS NOT NULL
                """)
            .param(workshop.value())
            .query(String.class)
            .list());
  }

  private static JoinCode codeOf(Plan plan) {
    var code = plan.workshop().joinCode();
    return JoinCode.parse(code == null ? "" : code)
        .orElseThrow(() -> new IllegalArgumentException("not a join code: " + code));
  }
}
