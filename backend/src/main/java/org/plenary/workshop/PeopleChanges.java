package org.plenary.workshop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.WorkshopId;
import org.plenary.plan.Person;
import org.plenary.plan.Plan;
import org.plenary.plan.PlanWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The latest changes of people by hand, each with the plan before and after, so that it can be
/// undone.
@Component
public final class PeopleChanges {

  /// So many are remembered for each workshop.
  static final int MOST = 20;

  private final JdbcClient jdbc;

  public PeopleChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A change as the page lists it.
  ///
  /// @param about the name of whom or what was changed; empty for several
  public record Change(
      long number, Instant at, ChangeKind kind, String about, int people, boolean undone) {}

  /// Newest first.
  public List<Change> of(WorkshopId workshop) {
    return jdbc.sql(
            """
            SELECT number, at, kind, about, people, undone FROM people_change
            WHERE workshop_id = ? ORDER BY number DESC
            """)
        .param(workshop.value())
        .query((row, _) ->
            new Change(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ChangeKind.of(row.getString("kind")),
                row.getString("about"),
                row.getInt("people"),
                row.getBoolean("undone")))
        .list();
  }

  /// What a change did: the plan before and after.
  record Difference(Plan before, Plan after) {

    /// The key of the one person whom it concerned; null where it was nobody or several.
    @Nullable String person() {
      var differing =
          Stream.concat(
                  before.people().stream().filter(it -> !after.people().contains(it)),
                  after.people().stream().filter(it -> !before.people().contains(it)))
              .map(Person::key)
              .distinct()
              .toList();
      return differing.size() == 1 ? differing.getFirst() : null;
    }
  }

  static Optional<Difference> find(JdbcClient jdbc, WorkshopId workshop, long number) {
    return jdbc.sql(
            """
            SELECT before, after FROM people_change
            WHERE workshop_id = ? AND number = ? AND NOT undone
            """)
        .params(workshop.value(), number)
        .query((row, _) ->
            new Difference(
                StoredPlans.parse(row.getString("before")),
                StoredPlans.parse(row.getString("after"))))
        .optional();
  }

  static long add(
      JdbcClient jdbc,
      WorkshopId workshop,
      ChangeKind kind,
      String about,
      int people,
      Difference difference) {
    long number =
        jdbc.sql(
                """
                INSERT INTO people_change
                  (workshop_id, number, kind, about, people, before, after)
                SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                FROM people_change WHERE workshop_id = ?
                RETURNING number
                """)
            .param(workshop.value())
            .param(kind.word())
            .param(about)
            .param(people)
            .param(PlanWriter.write(difference.before()))
            .param(PlanWriter.write(difference.after()))
            .param(workshop.value())
            .query(Long.class)
            .single();
    jdbc.sql("DELETE FROM people_change WHERE workshop_id = ? AND number <= ?")
        .params(workshop.value(), number - MOST)
        .update();
    return number;
  }

  static void undone(JdbcClient jdbc, WorkshopId workshop, long number) {
    jdbc.sql("UPDATE people_change SET undone = true WHERE workshop_id = ? AND number = ?")
        .params(workshop.value(), number)
        .update();
  }

  /// Deletes them all, because their plans name somebody who is erased.
  static void forget(JdbcClient jdbc, WorkshopId workshop) {
    jdbc.sql("DELETE FROM people_change WHERE workshop_id = ?").param(workshop.value()).update();
  }
}
