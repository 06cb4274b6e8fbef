package org.plenary.workshop;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.session.Door;
import org.plenary.session.Unled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a workshop settled about its door, and who was put out of it.
public final class FrontDoor {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workshops workshops;

  FrontDoor(JdbcClient jdbc, TransactionTemplate transaction, Workshops workshops) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.workshops = workshops;
  }

  /// Somebody who was removed.
  ///
  /// @param banned whether they are refused when they come again
  public record Removed(PersonKey key, String name, String role, boolean banned, Instant since) {}

  public Door door(WorkshopId workshop) {
    return DoorRows.door(jdbc, workshop);
  }

  public Unled unled(WorkshopId workshop) {
    return DoorRows.unled(jdbc, workshop);
  }

  /// Sessions hear of it within a second.
  public void set(WorkshopId workshop, Door door) {
    transaction.executeWithoutResult(_ -> {
      Workshops.raise(jdbc, workshop);
      new Standings(jdbc, workshops, workshop).set(door);
    });
  }

  public void set(WorkshopId workshop, Unled unled) {
    transaction.executeWithoutResult(_ -> {
      Workshops.raise(jdbc, workshop);
      DoorRows.write(jdbc, workshop, unled);
    });
  }

  /// Latest first.
  public List<Removed> removed(WorkshopId workshop) {
    return jdbc.sql(
            """
            SELECT key, name, role, standing, standing_since FROM person
            WHERE workshop_id = ? AND standing IN ('removed', 'banned')
            ORDER BY standing_since DESC, key
            """)
        .param(workshop.value())
        .query((row, _) ->
            new Removed(
                new PersonKey(row.getString("key")),
                row.getString("name"),
                row.getString("role"),
                row.getString("standing").equals("banned"),
                row.getObject("standing_since", OffsetDateTime.class).toInstant()))
        .list();
  }
}
