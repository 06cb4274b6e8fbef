package org.plenary.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The acts of organizers and facilitators that no journal of a session holds.
///
/// Record an act where it is done, after it was allowed and has succeeded, with one line:
///
/// ```java
/// audit.record(workshop.id(), caller.by(), Kind.LINK_RENEWED, About.person(person.id()));
/// ```
///
/// Within a transaction the act stands or falls with it. Say of what it was about ids, keys, counts
/// and words of ours, nothing that somebody typed: names are looked up when acts are read, so that
/// the erasure of a person leaves the row and drops the name. What is a command of a session is not
/// recorded here, since its journal has it, but for those that change people and the door: their
/// journal says only what follows for the session.
@Component
public final class Audit {

  private final JdbcClient jdbc;

  public Audit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An act in a workshop.
  public void record(WorkshopId workshop, By by, Kind kind, About... about) {
    write(workshop, by, kind, about);
  }

  /// An act that concerns the installation.
  public void record(By by, Kind kind, About... about) {
    write(null, by, kind, about);
  }

  /// What was done in a workshop from one moment until before another, oldest first.
  public List<Act> of(WorkshopId workshop, Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT at, account_id, person_id, kind, about FROM act
            WHERE workshop_id = ? AND at >= ? AND at < ?
            ORDER BY id
            """)
        .params(workshop.value(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
        .query(Audit::row)
        .list();
  }

  /// What was done from one moment until before another that concerns the installation, oldest
  /// first.
  public List<Act> of(Instant from, Instant until) {
    return jdbc.sql(
            """
            SELECT at, account_id, person_id, kind, about FROM act
            WHERE workshop_id IS NULL AND at >= ? AND at < ?
            ORDER BY id
            """)
        .params(from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC))
        .query(Audit::row)
        .list();
  }

  /// The moments of all acts that concern the installation.
  public List<Instant> moments() {
    return jdbc.sql(
            "SELECT DISTINCT date_trunc('hour', at) AS at FROM act WHERE workshop_id IS NULL")
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .list();
  }

  /// The moments of all acts in a workshop, from which its days follow.
  public List<Instant> moments(WorkshopId workshop) {
    return jdbc.sql("SELECT DISTINCT date_trunc('hour', at) AS at FROM act WHERE workshop_id = ?")
        .param(workshop.value())
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .list();
  }

  private void write(@Nullable WorkshopId workshop, By by, Kind kind, About... about) {
    jdbc.sql(
            """
            INSERT INTO act (workshop_id, account_id, person_id, kind, about)
            VALUES (?, ?, ?, ?, ?)
            """)
        .param(workshop == null ? null : workshop.value())
        .param(by instanceof By.OfAccount(var account) ? account.value() : null)
        .param(by instanceof By.OfPerson(var person) ? person.value() : null)
        .param(kind.word())
        .param(Arrays.stream(about).map(About::text).toArray(String[]::new))
        .update();
  }

  private static Act row(ResultSet row, int number) throws SQLException {
    var about = (String[]) row.getArray("about").getArray();
    return new Act(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        by(row.getString("account_id"), row.getString("person_id")),
        row.getString("kind"),
        Arrays.stream(about).map(About::of).toList());
  }

  private static By by(@Nullable String account, @Nullable String person) {
    if (account != null) {
      return new By.OfAccount(new AccountId(account));
    }
    return person == null ? new By.Nobody() : new By.OfPerson(new PersonId(person));
  }
}
