package org.plenary.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The links by which delegations clear their cards without an account: one for each, good for
/// ninety days or until it is renewed. Of a secret the database has only the hash.
public final class ClearanceLinks {

  private static final Duration LIFE = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TokenKeys keys;
  private final Attempts attempts;

  ClearanceLinks(
      JdbcClient jdbc, TransactionTemplate transaction, TokenKeys keys, Attempts attempts) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.keys = keys;
    this.attempts = attempts;
  }

  /// A delegation's link.
  ///
  /// @param usedAt when somebody last looked at the cards by it; null where nobody did
  public record Link(
      DelegationKey delegation, Secret secret, Instant expires, @Nullable Instant usedAt) {}

  /// What using a secret came to.
  public sealed interface Used {
    record Open(WorkshopId workshop, DelegationKey delegation, Instant expires) implements Used {}

    /// It was good once.
    record Expired() implements Used {}

    record Unknown() implements Used {}

    /// Too many of this address are trying.
    record Busy() implements Used {}
  }

  /// The links of these delegations; those who have none get one.
  public List<Link> of(WorkshopId workshop, Collection<DelegationKey> delegations) {
    return transaction.execute(_ -> {
      var known = stored(workshop);
      return delegations.stream()
          .map(delegation -> {
            var link = known.get(delegation);
            return link == null ? store(workshop, delegation, 1) : kept(workshop, delegation, link);
          })
          .toList();
    });
  }

  /// Makes a new link; the old one is worthless from now on.
  public Link renew(WorkshopId workshop, DelegationKey delegation) {
    return transaction.execute(_ -> {
      var known = stored(workshop).get(delegation);
      return store(workshop, delegation, known == null ? 1 : known.generation() + 1);
    });
  }

  /// Whose link a secret is. Only secrets of nobody count as failed tries, and only cost time.
  ///
  /// @param address where the request comes from
  public Used use(Secret secret, String address) {
    return attempts
        .tried(address, secret.value(), () -> used(secret))
        .map(tried -> tried.result().orElseGet(Used.Unknown::new))
        .orElseGet(Used.Busy::new);
  }

  private Optional<Used> used(Secret secret) {
    return jdbc.sql(
            """
            UPDATE clearance_link SET used_at = clock_timestamp() WHERE secret_hash = ?
            RETURNING workshop_id, delegation, expires_at, expires_at > clock_timestamp() AS good
            """)
        .param(secret.hash())
        .query((row, _) ->
            row.getBoolean("good")
                ? new Used.Open(
                    new WorkshopId(row.getString("workshop_id")),
                    new DelegationKey(row.getString("delegation")),
                    instant(row, "expires_at"))
                : new Used.Expired())
        .optional()
        .map(used -> used);
  }

  private record Stored(
      int generation, String hash, Instant expires, @Nullable OffsetDateTime usedAt) {}

  private Map<DelegationKey, Stored> stored(WorkshopId workshop) {
    var links = new HashMap<DelegationKey, Stored>();
    jdbc.sql(
            """
            SELECT delegation, generation, secret_hash, expires_at, used_at FROM clearance_link
            WHERE workshop_id = ? ORDER BY delegation FOR UPDATE
            """)
        .param(workshop.value())
        .query((row, _) -> links.put(new DelegationKey(row.getString("delegation")), link(row)))
        .list();
    return links;
  }

  private static Stored link(ResultSet row) throws SQLException {
    return new Stored(
        row.getInt("generation"),
        HexFormat.of().formatHex(row.getBytes("secret_hash")),
        instant(row, "expires_at"),
        row.getObject("used_at", OffsetDateTime.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /// A link that was made with a former token key is made anew, since nobody can be told the old.
  private Link kept(WorkshopId workshop, DelegationKey delegation, Stored link) {
    var secret = secret(workshop, delegation, link.generation());
    if (!HexFormat.of().formatHex(secret.hash()).equals(link.hash())) {
      return store(workshop, delegation, link.generation());
    }
    var used = link.usedAt();
    return new Link(delegation, secret, link.expires(), used == null ? null : used.toInstant());
  }

  private Link store(WorkshopId workshop, DelegationKey delegation, int generation) {
    var secret = secret(workshop, delegation, generation);
    var expires =
        jdbc.sql(
                """
                INSERT INTO clearance_link (workshop_id, delegation, generation, secret_hash, expires_at)
                VALUES (?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?))
                ON CONFLICT (workshop_id, delegation) DO UPDATE
                SET generation = excluded.generation, secret_hash = excluded.secret_hash,
                    expires_at = excluded.expires_at, used_at = NULL
                RETURNING expires_at
                """)
            .params(
                workshop.value(),
                delegation.value(),
                generation,
                secret.hash(),
                (double) LIFE.toSeconds())
            .query((row, _) -> instant(row, "expires_at"))
            .single();
    return new Link(delegation, secret, expires, null);
  }

  /// No other link has this name: ids of people hold no colons.
  private Secret secret(WorkshopId workshop, DelegationKey delegation, int generation) {
    return Secret.of(
        keys.link("clearance:" + workshop.value() + ":" + delegation.value() + ":" + generation));
  }
}
