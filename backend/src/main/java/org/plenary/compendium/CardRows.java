package org.plenary.compendium;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of cards and of their wordings.
final class CardRows {

  private static final String SELECT =
      """
      SELECT id, place, delegation, contributor, standing, decided_at, decided_kind, decided_by,
             decided_name, reason, version, cleared_version, former_version, sheet_digest, tags, rank
        FROM card WHERE workshop_id = ?
      """;

  private static final String WORDINGS =
      """
      SELECT card_id, version, at, hand_kind, hand_by, hand_name, cells, cleared_at, cleared_kind,
             cleared_by, cleared_name
        FROM card_wording WHERE workshop_id = ?
      """;

  private final JdbcClient jdbc;

  CardRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A wording with the card that it is of.
  record Of(CardId card, Wording wording) {}

  List<StoredCard> all(WorkshopId workshop) {
    return jdbc.sql(SELECT + "ORDER BY rank NULLS LAST, id")
        .param(workshop.value())
        .query(CardRows::card)
        .list();
  }

  /// Locks a card until the transaction ends.
  Optional<StoredCard> lock(WorkshopId workshop, CardId id) {
    return jdbc.sql(SELECT + "AND id = ? FOR UPDATE")
        .params(workshop.value(), id.value())
        .query(CardRows::card)
        .optional();
  }

  /// The newest wordings and those that are cleared.
  List<Of> current(WorkshopId workshop) {
    return jdbc.sql(
            WORDINGS
                + """
                AND version IN (
                  SELECT unnest(ARRAY[c.version, c.cleared_version]) FROM card c
                   WHERE c.workshop_id = card_wording.workshop_id AND c.id = card_wording.card_id)
                """)
        .param(workshop.value())
        .query(CardRows::wording)
        .list();
  }

  /// Every wording of a card, newest first.
  List<Wording> history(WorkshopId workshop, CardId id) {
    return jdbc
        .sql(WORDINGS + "AND card_id = ? ORDER BY version DESC")
        .params(workshop.value(), id.value())
        .query(CardRows::wording)
        .list()
        .stream()
        .map(Of::wording)
        .toList();
  }

  Optional<Wording> wording(WorkshopId workshop, CardId id, int version) {
    return jdbc.sql(WORDINGS + "AND card_id = ? AND version = ?")
        .params(workshop.value(), id.value(), version)
        .query(CardRows::wording)
        .optional()
        .map(Of::wording);
  }

  /// Begins to keep something of a card, unless something is kept already.
  void begin(WorkshopId workshop, StoredCard card) {
    var delegation = card.delegation();
    var contributor = card.contributor();
    jdbc.sql(
            """
            INSERT INTO card (workshop_id, id, place, delegation, contributor)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .param(workshop.value())
        .param(card.id().value())
        .param(CardJson.write(card.place()))
        .param(delegation == null ? null : delegation.value())
        .param(contributor == null ? null : contributor.value())
        .update();
  }

  void add(
      WorkshopId workshop,
      CardId card,
      int version,
      Hand by,
      List<Cell> cells,
      @Nullable String sheetDigest) {
    jdbc.sql(
            """
            INSERT INTO card_wording (workshop_id, card_id, version, hand_kind, hand_by, hand_name, cells)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(workshop.value())
        .param(card.value())
        .param(version)
        .param(by.kind().word())
        .param(by.id())
        .param(by.name())
        .param(CardJson.write(cells))
        .update();
    jdbc.sql(
            "UPDATE card SET version = ?, sheet_digest = coalesce(?, sheet_digest)"
                + " WHERE workshop_id = ? AND id = ?")
        .param(version)
        .param(sheetDigest)
        .param(workshop.value())
        .param(card.value())
        .update();
  }

  /// Sets where a card stands from now on.
  void stand(
      WorkshopId workshop, CardId card, Standing standing, Hand by, @Nullable String reason) {
    jdbc.sql(
            """
            UPDATE card SET standing = ?, decided_at = clock_timestamp(), decided_kind = ?,
                   decided_by = ?, decided_name = ?, reason = ?
             WHERE workshop_id = ? AND id = ?
            """)
        .param(standing.word())
        .param(by.kind().word())
        .param(by.id())
        .param(by.name())
        .param(reason)
        .param(workshop.value())
        .param(card.value())
        .update();
  }

  /// @param former what was cleared before, to which the decision can be taken back
  void publish(
      WorkshopId workshop, CardId card, @Nullable Integer version, @Nullable Integer former) {
    jdbc.sql(
            "UPDATE card SET cleared_version = ?, former_version = ? WHERE workshop_id = ? AND id ="
                + " ?")
        .param(version)
        .param(former)
        .param(workshop.value())
        .param(card.value())
        .update();
  }

  void clear(WorkshopId workshop, CardId card, int version, Hand by) {
    jdbc.sql(
            """
            UPDATE card_wording SET cleared_at = clock_timestamp(), cleared_kind = ?, cleared_by = ?,
                   cleared_name = ?
             WHERE workshop_id = ? AND card_id = ? AND version = ?
            """)
        .param(by.kind().word())
        .param(by.id())
        .param(by.name())
        .param(workshop.value())
        .param(card.value())
        .param(version)
        .update();
  }

  void tag(WorkshopId workshop, CardId card, List<String> tags) {
    jdbc.sql("UPDATE card SET tags = ? WHERE workshop_id = ? AND id = ?")
        .param(tags.toArray(String[]::new))
        .param(workshop.value())
        .param(card.value())
        .update();
  }

  void give(WorkshopId workshop, CardId card, DelegationKey delegation) {
    jdbc.sql("UPDATE card SET delegation = ? WHERE workshop_id = ? AND id = ?")
        .params(delegation.value(), workshop.value(), card.value())
        .update();
  }

  /// One statement for all: the first of the list comes first.
  void order(WorkshopId workshop, List<CardId> cards) {
    jdbc.sql(
            """
            UPDATE card SET rank = place.rank
              FROM unnest(?::text[]) WITH ORDINALITY AS place (id, rank)
             WHERE workshop_id = ? AND card.id = place.id
            """)
        .param(cards.stream().map(CardId::value).toArray(String[]::new))
        .param(workshop.value())
        .update();
  }

  long raise(WorkshopId workshop) {
    return jdbc.sql(
            """
            INSERT INTO compendium (workshop_id, edition) VALUES (?, 1)
            ON CONFLICT (workshop_id) DO UPDATE SET edition = compendium.edition + 1
            RETURNING edition
            """)
        .param(workshop.value())
        .query(Long.class)
        .single();
  }

  long edition(WorkshopId workshop) {
    return jdbc.sql("SELECT edition FROM compendium WHERE workshop_id = ?")
        .param(workshop.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  private static StoredCard card(ResultSet row, int number) throws SQLException {
    var delegation = row.getString("delegation");
    var contributor = row.getString("contributor");
    return new StoredCard(
        new CardId(row.getString("id")),
        CardJson.place(row.getString("place")),
        delegation == null ? null : new DelegationKey(delegation),
        contributor == null ? null : new PersonId(contributor),
        Standing.of(row.getString("standing")),
        decided(row),
        row.getInt("version"),
        row.getObject("cleared_version", Integer.class),
        row.getObject("former_version", Integer.class),
        row.getString("sheet_digest"),
        Arrays.asList((String[]) row.getArray("tags").getArray()),
        row.getObject("rank", Integer.class));
  }

  private static Card.@Nullable Decided decided(ResultSet row) throws SQLException {
    var at = instant(row, "decided_at");
    var kind = row.getString("decided_kind");
    return at == null || kind == null
        ? null
        : new Card.Decided(
            at,
            Hand.stored(kind, row.getString("decided_by"), row.getString("decided_name")),
            row.getString("reason"));
  }

  private static Of wording(ResultSet row, int number) throws SQLException {
    return new Of(
        new CardId(row.getString("card_id")),
        new Wording(
            row.getInt("version"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            Hand.stored(
                row.getString("hand_kind"), row.getString("hand_by"), row.getString("hand_name")),
            CardJson.cells(row.getString("cells")),
            clearance(row)));
  }

  private static Wording.@Nullable Clearance clearance(ResultSet row) throws SQLException {
    var at = instant(row, "cleared_at");
    var kind = row.getString("cleared_kind");
    return at == null || kind == null
        ? null
        : new Wording.Clearance(
            at, Hand.stored(kind, row.getString("cleared_by"), row.getString("cleared_name")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
