package org.plenary.workshop;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanError;
import org.plenary.plan.PlanReader;
import org.plenary.plan.PlanResult;
import org.plenary.plan.PlanWriter;
import org.plenary.plan.Session;
import org.plenary.session.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Polls and breakouts that are made on the spot. They enter the plan, so that nothing about them
/// is special to whoever runs, exports or copies it; that an import keeps them is remembered.
public final class Drafts {

  private static final String PREFIX = "quick-";

  private final Workshops workshops;
  private final Happened happened;
  private final Audit audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Drafts(
      Workshops workshops,
      Happened happened,
      Audit audit,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.workshops = workshops;
    this.happened = happened;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// Of which kind a draft is.
  public enum What {
    POLL,
    BREAKOUT;

    Part part(String key) {
      return this == POLL ? Part.poll(key) : Part.breakout(key);
    }

    private Kind kind(Kind ofPoll, Kind ofBreakout) {
      return this == POLL ? ofPoll : ofBreakout;
    }

    private About about(String key) {
      return this == POLL ? About.poll(new PollKey(key)) : About.breakout(new BreakoutKey(key));
    }

    private String word() {
      return this == POLL ? "poll" : "round";
    }
  }

  /// The drafts of a session that may still be changed or deleted, as they stand in the plan.
  public List<Draft> of(Workshop workshop, SessionKey session) {
    var made = Improvised.of(jdbc, workshop.id());
    return find(workshop.plan(), session).stream()
        .flatMap(it ->
            Stream.<Draft>concat(
                it.polls().stream()
                    .filter(poll -> made.contains(Part.poll(poll.key())))
                    .map(Draft.OfPoll::new),
                it.breakouts().stream()
                    .filter(breakout -> made.contains(Part.breakout(breakout.key())))
                    .map(Draft.OfBreakout::new)))
        .toList();
  }

  /// Makes a draft under a key of its own.
  ///
  /// @param item the item under which it stands; null for none
  public Drafted make(
      Workshop workshop,
      SessionKey session,
      What what,
      @Nullable String item,
      Draft.Making making,
      By by) {
    return inSession(
        workshop,
        session,
        current -> {
          var key = freeKey(current.plan(), what);
          var done = store(current, session, making.under(key), what, item);
          if (done instanceof Drafted.Done) {
            Improvised.add(jdbc, current.id(), what.part(key));
            record(current, by, what.kind(Kind.POLL_DRAFTED, Kind.BREAKOUT_DRAFTED), what, key);
          }
          return done;
        });
  }

  /// Puts another in the place of a draft that was never opened.
  public Drafted change(
      Workshop workshop,
      SessionKey session,
      What what,
      String key,
      @Nullable String item,
      Draft.Making making,
      By by) {
    return onDraft(
        workshop,
        session,
        what,
        key,
        current -> {
          var done = store(current, session, making.under(key), what, item);
          if (done instanceof Drafted.Done) {
            record(current, by, what.kind(Kind.POLL_REDRAFTED, Kind.BREAKOUT_REDRAFTED), what, key);
          }
          return done;
        });
  }

  /// Deletes a draft that was never opened.
  public Drafted delete(Workshop workshop, SessionKey session, What what, String key, By by) {
    return onDraft(
        workshop,
        session,
        what,
        key,
        current -> {
          var plan = DraftEdits.without(current.plan(), session.value(), what.part(key));
          Improvised.remove(jdbc, current.id(), what.part(key));
          record(
              current,
              by,
              what.kind(Kind.POLL_DRAFT_DELETED, Kind.BREAKOUT_DRAFT_DELETED),
              what,
              key);
          return write(current, plan, key);
        });
  }

  /// What the session opened is asked before the workshop is locked, since the session may itself
  /// wait for the lock. What opens in between keeps its definition in its session all the same.
  private Drafted onDraft(
      Workshop workshop,
      SessionKey session,
      What what,
      String key,
      Function<Workshop, Drafted> change) {
    var opened =
        Schedule.read(jdbc, workshop.id()).stream()
            .filter(it -> it.key().equals(session) && it.phase() != Phase.PLANNED)
            .map(it -> happened.of(it.id()))
            .anyMatch(it -> what == What.POLL ? it.hasPoll(key) : it.hasBreakout(key));
    return inSession(
        workshop,
        session,
        current -> {
          if (!has(current.plan(), session, what.part(key))) {
            return new Drafted.Unknown();
          }
          if (!Improvised.of(jdbc, current.id()).contains(what.part(key))) {
            return new Drafted.OfPlan();
          }
          return opened ? new Drafted.WasOpened() : change.apply(current);
        });
  }

  private Drafted inSession(
      Workshop workshop, SessionKey session, Function<Workshop, Drafted> change) {
    return transaction.execute(_ -> {
      var current = workshops.lock(jdbc, workshop.key()).orElseThrow();
      if (find(current.plan(), session).isEmpty()) {
        return new Drafted.Unknown();
      }
      return isOver(current.id(), session) ? new Drafted.SessionOver() : change.apply(current);
    });
  }

  private boolean isOver(WorkshopId workshop, SessionKey session) {
    return Schedule.read(jdbc, workshop).stream()
        .anyMatch(it -> it.key().equals(session) && it.isOver());
  }

  private Drafted store(
      Workshop workshop, SessionKey session, Draft draft, What what, @Nullable String item) {
    if (item != null
        && find(workshop.plan(), session).stream()
            .flatMap(it -> it.items().stream())
            .noneMatch(it -> it.key().equals(item))) {
      return new Drafted.NoSuchItem(item);
    }
    var plan = DraftEdits.with(workshop.plan(), session.value(), draft, item);
    var text = PlanWriter.write(plan);
    return switch (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))) {
      case PlanResult.Wrong(var errors) ->
          new Drafted.Wrong(own(errors, new PlanPaths(plan).of(what.part(draft.key()))));
      case PlanResult.Read(var read) -> write(workshop, read, draft.key());
    };
  }

  /// Lines and columns are of a file that nobody saw.
  private static List<PlanError> own(List<PlanError> errors, String path) {
    return errors.stream()
        .map(error ->
            new PlanError(
                1,
                1,
                error.path().startsWith(path + ".")
                    ? error.path().substring(path.length() + 1)
                    : "",
                error.mistake()))
        .toList();
  }

  private Drafted write(Workshop workshop, Plan plan, String key) {
    jdbc.sql(
            """
            UPDATE workshop
            SET plan = ?, plan_version = plan_version + 1, revision = revision + 1
            WHERE id = ?
            """)
        .params(PlanWriter.write(plan), workshop.id().value())
        .update();
    return new Drafted.Done(key, workshop.revision() + 1);
  }

  private void record(Workshop workshop, By by, Kind kind, What what, String key) {
    audit.record(workshop.id(), by, kind, what.about(key));
  }

  private static String freeKey(Plan plan, What what) {
    Set<String> taken = new HashSet<>();
    for (var day : plan.programme()) {
      for (var session : day.sessions()) {
        session.polls().forEach(poll -> taken.add(poll.key()));
        session.breakouts().forEach(breakout -> taken.add(breakout.key()));
        session.decisions().forEach(decision -> taken.add(decision.key()));
        session.items().forEach(item -> taken.add(item.key()));
      }
    }
    int number = 1;
    while (taken.contains(PREFIX + what.word() + "-" + number)) {
      number++;
    }
    return PREFIX + what.word() + "-" + number;
  }

  private static boolean has(Plan plan, SessionKey session, Part part) {
    return find(plan, session).stream()
        .anyMatch(it ->
            it.polls().stream().anyMatch(poll -> Part.poll(poll.key()).equals(part))
                || it.breakouts().stream()
                    .anyMatch(breakout -> Part.breakout(breakout.key()).equals(part)));
  }

  private static Optional<Session> find(Plan plan, SessionKey session) {
    return plan.programme().stream()
        .flatMap(day -> day.sessions().stream())
        .filter(it -> it.key().equals(session.value()))
        .findFirst();
  }
}
