package org.plenary.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

/// Reads people from rows of the table `person`.
final class PersonRows {

  static final String SELECT =
      """
      SELECT id, workshop_id, key, rank, name, role, delegation, head, attends, languages, email,
             origin, standing, guest_delegation, knocked_at, refused_until, refused_reason,
             merged_into
      FROM person
      """;

  private PersonRows() {}

  static Person read(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getString("id")),
        new WorkshopId(row.getString("workshop_id")),
        new PersonKey(row.getString("key")),
        row.getInt("rank"),
        row.getString("name"),
        Role.parse(row.getString("role")).orElseThrow(),
        delegation(row.getString("delegation")),
        row.getBoolean("head"),
        Attends.parse(row.getString("attends")).orElseThrow(),
        List.of((String[]) row.getArray("languages").getArray()),
        row.getString("email"),
        Origin.of(row.getString("origin")),
        Standing.of(row.getString("standing")),
        row.getString("guest_delegation"),
        knock(row),
        person(row.getString("merged_into")));
  }

  private static Person.@Nullable Knock knock(ResultSet row) throws SQLException {
    var since = row.getObject("knocked_at", OffsetDateTime.class);
    var again = row.getObject("refused_until", OffsetDateTime.class);
    return since == null
        ? null
        : new Person.Knock(
            since.toInstant(),
            again == null ? null : again.toInstant(),
            row.getString("refused_reason"));
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable DelegationKey delegation(@Nullable String key) {
    return key == null ? null : new DelegationKey(key);
  }
}
