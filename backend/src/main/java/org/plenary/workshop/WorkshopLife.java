package org.plenary.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.SessionId;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.PlanWriter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How a workshop ends: archived, where it stays to be read, or deleted, first as a mark that can
/// be taken back and then for good.
public final class WorkshopLife {

  private static final int CODE_TRIES = 5;

  /// Whoever closed the browser during a rehearsal left its session on.
  private static final String DUE =
      """
      SELECT id, key FROM workshop
      WHERE deleted_at < clock_timestamp() - make_interval(secs => ?)
         OR strpos(key, ?) > 0
            AND created_at < clock_timestamp() - make_interval(secs =>
              CASE WHEN EXISTS (
                SELECT FROM session WHERE workshop_id = workshop.id
                   AND phase IN ('open', 'live', 'paused'))
              THEN ? ELSE ? END)
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  /// Deletes what the journals of these sessions hold.
  @FunctionalInterface
  interface Journals {
    void forget(Collection<SessionId> sessions);
  }

  /// What an end, or taking it back, came to.
  public sealed interface Result {

    /// @param joinCode the code that leads to the workshop from now on, if any does
    record Done(Optional<String> joinCode) implements Result {}

    /// A session is open or live.
    record InUse() implements Result {}

    /// There is no such workshop in that state.
    record Unknown() implements Result {}
  }

  private final Workshops workshops;
  private final Audit audit;
  private final Journals journals;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final RandomGenerator random;
  private final WorkshopSettings settings;

  WorkshopLife(
      Workshops workshops,
      Audit audit,
      Journals journals,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      RandomGenerator random,
      WorkshopSettings settings) {
    this.workshops = workshops;
    this.audit = audit;
    this.journals = journals;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.random = random;
    this.settings = settings;
  }

  /// When a workshop that was marked at that moment is deleted for good.
  public Instant purgedAt(Instant marked) {
    return marked.plus(settings.deletionGrace());
  }

  /// When a rehearsal is deleted by itself; empty for what is none.
  public Optional<Instant> endsAt(Workshop workshop) {
    return workshop.key().isRehearsal()
        ? Optional.of(workshop.createdAt().plus(settings.rehearsalLife()))
        : Optional.empty();
  }

  /// Nobody joins it any more, nothing of it changes, and its join code is free again.
  public Result archive(WorkshopKey key, By by) {
    return onStanding(
        key,
        workshop -> {
          if (workshop.archived()) {
            return new Result.Done(Optional.empty());
          }
          if (isInUse(workshop)) {
            return new Result.InUse();
          }
          set(workshop, "archived = true");
          audit.record(workshop.id(), by, Kind.WORKSHOP_ARCHIVED);
          return new Result.Done(Optional.empty());
        });
  }

  /// Takes it out of the archive, with a new join code where the old one leads elsewhere by now.
  public Result unarchive(WorkshopKey key, By by) {
    for (int tries = CODE_TRIES; ; tries--) {
      boolean sameCode = tries == CODE_TRIES;
      try {
        return onStanding(key, workshop -> unarchived(workshop, by, sameCode));
      } catch (DuplicateKeyException taken) {
        if (tries <= 1) {
          throw taken;
        }
      }
    }
  }

  /// Marks it for deletion: from now on it is as if it were gone.
  public Result delete(WorkshopKey key, By by) {
    return onStanding(
        key,
        workshop -> {
          if (isInUse(workshop)) {
            return new Result.InUse();
          }
          set(workshop, "deleted_at = clock_timestamp()");
          audit.record(workshop.id(), by, Kind.WORKSHOP_DELETED);
          return new Result.Done(Optional.empty());
        });
  }

  /// Takes the mark away.
  public Result restore(WorkshopKey key, By by) {
    return onMarked(
        key,
        workshop -> {
          set(workshop, "deleted_at = NULL");
          audit.record(workshop.id(), by, Kind.WORKSHOP_RESTORED);
          return new Result.Done(Optional.empty());
        });
  }

  /// Deletes a marked workshop for good, before its grace is over.
  public Result purge(WorkshopKey key, By by) {
    return onMarked(
        key,
        workshop -> {
          purge(workshop.id(), workshop.key(), by);
          return new Result.Done(Optional.empty());
        });
  }

  /// Deletes for good what was marked longer ago than the grace, and rehearsals that nobody needs.
  /// Nodes that do so at the same time leave each other's alone.
  ///
  /// @return how many workshops
  int purgeDue() {
    var purged = 0;
    while (Boolean.TRUE.equals(transaction.execute(_ -> purgeOneDue()))) {
      purged++;
    }
    return purged;
  }

  private record Due(WorkshopId id, WorkshopKey key) {}

  private boolean purgeOneDue() {
    Optional<Due> due =
        jdbc.sql(DUE)
            .param((double) settings.deletionGrace().toSeconds())
            .param(WorkshopKey.REHEARSAL)
            .params(seconds(2), seconds(1))
            .query((row, _) ->
                new Due(new WorkshopId(row.getString("id")), new WorkshopKey(row.getString("key"))))
            .optional();
    due.ifPresent(one -> purge(one.id(), one.key(), new By.Nobody()));
    return due.isPresent();
  }

  private double seconds(int lives) {
    return settings.rehearsalLife().multipliedBy(lives).toSeconds();
  }

  /// Everything of the register hangs on the workshop's row and goes with it; journals do not.
  private void purge(WorkshopId id, WorkshopKey key, By by) {
    journals.forget(
        jdbc.sql("SELECT id FROM session WHERE workshop_id = ?")
            .param(id.value())
            .query((row, _) -> new SessionId(row.getString("id")))
            .list());
    jdbc.sql("DELETE FROM workshop WHERE id = ?").param(id.value()).update();
    audit.record(by, Kind.WORKSHOP_PURGED, About.workshop(key));
  }

  private Result unarchived(Workshop workshop, By by, boolean sameCode) {
    if (!workshop.archived()) {
      return new Result.Done(Optional.ofNullable(workshop.plan().workshop().joinCode()));
    }
    var plan =
        sameCode
            ? workshop.plan()
            : PlanEdits.withJoinCode(workshop.plan(), JoinCode.generate(random));
    var code = Optional.ofNullable(plan.workshop().joinCode());
    jdbc.sql(
            """
            UPDATE workshop
            SET archived = false, plan = ?, plan_version = plan_version + 1,
                revision = revision + 1, join_code = ?
            WHERE id = ?
            """)
        .params(
            PlanWriter.write(plan),
            code.flatMap(JoinCode::parse).orElseThrow().value(),
            workshop.id().value())
        .update();
    audit.record(workshop.id(), by, Kind.WORKSHOP_UNARCHIVED);
    return new Result.Done(code);
  }

  private void set(Workshop workshop, String change) {
    jdbc.sql("UPDATE workshop SET " + change + " WHERE id = ?")
        .param(workshop.id().value())
        .update();
  }

  /// A session that opens meanwhile waits for the lock of the workshop's row.
  private boolean isInUse(Workshop workshop) {
    List<ScheduledSession> sessions = Schedule.read(jdbc, workshop.id());
    return sessions.stream().anyMatch(session -> session.phase().isOn());
  }

  private Result onStanding(WorkshopKey key, Function<Workshop, Result> change) {
    return on(key, false, change);
  }

  private Result onMarked(WorkshopKey key, Function<Workshop, Result> change) {
    return on(key, true, change);
  }

  private Result on(WorkshopKey key, boolean marked, Function<Workshop, Result> change) {
    return transaction.execute(_ ->
        workshops
            .lock(jdbc, key)
            .filter(workshop -> (workshop.deletedAt() != null) == marked)
            .map(change)
            .orElseGet(Result.Unknown::new));
  }
}
