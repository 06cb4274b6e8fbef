package org.plenary.compendium;

import java.util.List;
import org.plenary.ids.PersonId;
import org.plenary.workshop.Erasure;
import org.plenary.workshop.People;
import org.plenary.workshop.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes from cards what an erased person said: their words in every version, the mark that they
/// wrote it first, and their name where somebody gave it or chose it. What others reworded since
/// stays.
final class CardErasure implements Erasure.SpokenWords {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final People people;

  CardErasure(JdbcClient jdbc, TransactionTemplate transaction, People people) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.people = people;
  }

  @Override
  public void erase(PersonId about) {
    people.find(about).ifPresent(person -> transaction.executeWithoutResult(_ -> forget(person)));
  }

  private record Row(String card, int version, String cells) {}

  private void forget(Person person) {
    rows(person).forEach(row -> rewrite(person, row));
    var workshop = person.workshop().value();
    jdbc.sql("UPDATE card SET contributor = NULL WHERE workshop_id = ? AND contributor = ?")
        .params(workshop, person.id().value())
        .update();
    jdbc.sql(
            """
            UPDATE card_wording SET hand_name = CASE WHEN hand_name = ? THEN NULL ELSE hand_name END,
                   cleared_name = CASE WHEN cleared_name = ? THEN NULL ELSE cleared_name END
             WHERE workshop_id = ? AND ? IN (hand_name, cleared_name)
            """)
        .params(person.name(), person.name(), workshop, person.name())
        .update();
    jdbc.sql("UPDATE card SET decided_name = NULL WHERE workshop_id = ? AND decided_name = ?")
        .params(workshop, person.name())
        .update();
    jdbc.sql(
            """
            UPDATE card SET reason = NULL
             WHERE workshop_id = ? AND decided_kind = 'person' AND decided_by = ?
            """)
        .params(workshop, person.id().value())
        .update();
  }

  private List<Row> rows(Person person) {
    return jdbc.sql(
            """
            SELECT card_id, version, cells FROM card_wording
             WHERE workshop_id = ? AND (strpos(cells, ?) > 0 OR strpos(cells, '"type":"person"') > 0)
            """)
        .params(person.workshop().value(), person.id().value())
        .query((row, _) ->
            new Row(row.getString("card_id"), row.getInt("version"), row.getString("cells")))
        .list();
  }

  /// The digest goes too: of a short text it would tell what it was.
  private void rewrite(Person person, Row row) {
    var cells = CardJson.cells(row.cells());
    var left = cells.stream().map(cell -> isOf(person, cell) ? cell.erased() : cell).toList();
    if (left.equals(cells)) {
      return;
    }
    jdbc.sql(
            "UPDATE card_wording SET cells = ? WHERE workshop_id = ? AND card_id = ? AND version ="
                + " ?")
        .params(CardJson.write(left), person.workshop().value(), row.card(), row.version())
        .update();
    jdbc.sql("UPDATE card SET sheet_digest = NULL WHERE workshop_id = ? AND id = ?")
        .params(person.workshop().value(), row.card())
        .update();
  }

  /// A cell that names a person holds the name.
  private static boolean isOf(Person person, Cell cell) {
    return person.id().equals(cell.by())
        || (cell.type().equals(Cell.PERSON) && cell.says(person.name()));
  }
}
