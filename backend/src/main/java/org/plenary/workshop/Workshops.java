package org.plenary.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.AccountId;
import org.plenary.ids.WorkshopId;
import org.plenary.ids.WorkshopKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The workshops of this installation.
@Component
public final class Workshops {

  private static final String SELECT =
      "SELECT id, key, revision, plan, plan_version, join_code, archived, created_at, deleted_at"
          + " FROM workshop WHERE ";
  private static final String STANDING = SELECT + "deleted_at IS NULL AND ";

  private final JdbcClient jdbc;
  private final StoredPlans plans = new StoredPlans();

  public Workshops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Workshop> find(WorkshopKey key) {
    return jdbc.sql(STANDING + "key = ?").param(key.value()).query(this::row).optional();
  }

  public Optional<Workshop> find(WorkshopId id) {
    return jdbc.sql(STANDING + "id = ?").param(id.value()).query(this::row).optional();
  }

  /// The workshop that a code leads to, unless it is archived.
  public Optional<Workshop> find(JoinCode code) {
    return jdbc.sql(STANDING + "join_code = ? AND NOT archived")
        .param(code.value())
        .query(this::row)
        .optional();
  }

  /// What an account owns, latest first.
  public List<Workshop> ownedBy(AccountId account) {
    return jdbc.sql(
            STANDING
                + "id IN (SELECT workshop_id FROM workshop_owner WHERE account_id = ?)"
                + " ORDER BY created_at DESC, key")
        .param(account.value())
        .query(this::row)
        .list();
  }

  /// What an account owns and marked for deletion, latest first.
  public List<Workshop> deletedBy(AccountId account) {
    return jdbc.sql(
            SELECT
                + "deleted_at IS NOT NULL"
                + " AND id IN (SELECT workshop_id FROM workshop_owner WHERE account_id = ?)"
                + " ORDER BY deleted_at DESC, key")
        .param(account.value())
        .query(this::row)
        .list();
  }

  /// What an account owns, marked for deletion or not.
  List<Workshop> allOf(AccountId account) {
    return jdbc.sql(SELECT + "id IN (SELECT workshop_id FROM workshop_owner WHERE account_id = ?)")
        .param(account.value())
        .query(this::row)
        .list();
  }

  public boolean owns(AccountId account, WorkshopId workshop) {
    return jdbc.sql("SELECT count(*) FROM workshop_owner WHERE account_id = ? AND workshop_id = ?")
            .params(account.value(), workshop.value())
            .query(Long.class)
            .single()
        > 0;
  }

  /// Gives an account all workshops that nobody owns, such as the one of an empty installation.
  public void adopt(AccountId account) {
    jdbc.sql(
            """
            INSERT INTO workshop_owner (workshop_id, account_id)
            SELECT id, ? FROM workshop
            WHERE NOT EXISTS (SELECT FROM workshop_owner WHERE workshop_id = workshop.id)
            """)
        .param(account.value())
        .update();
  }

  public boolean isEmpty() {
    return jdbc.sql("SELECT count(*) FROM workshop").query(Long.class).single() == 0;
  }

  /// As of a transaction that goes on over another connection; marked for deletion or not.
  Optional<Workshop> find(JdbcClient transaction, WorkshopId id) {
    return transaction.sql(SELECT + "id = ?").param(id.value()).query(this::row).optional();
  }

  /// Locks a workshop against all other changes of its register until the transaction ends.
  Optional<Workshop> lock(JdbcClient transaction, WorkshopKey key) {
    return transaction
        .sql(SELECT + "key = ? FOR NO KEY UPDATE")
        .param(key.value())
        .query(this::row)
        .optional();
  }

  static void lock(JdbcClient transaction, WorkshopId id) {
    transaction
        .sql("SELECT id FROM workshop WHERE id = ? FOR NO KEY UPDATE")
        .param(id.value())
        .query(String.class)
        .single();
  }

  static void raise(JdbcClient transaction, WorkshopId id) {
    transaction
        .sql("UPDATE workshop SET revision = revision + 1 WHERE id = ?")
        .param(id.value())
        .update();
  }

  private Workshop row(ResultSet row, int number) throws SQLException {
    var id = new WorkshopId(row.getString("id"));
    long version = row.getLong("plan_version");
    var text = row.getString("plan");
    return new Workshop(
        id,
        new WorkshopKey(row.getString("key")),
        row.getLong("revision"),
        plans.get(id, version, () -> text),
        version,
        new JoinCode(row.getString("join_code")),
        row.getBoolean("archived"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("deleted_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
