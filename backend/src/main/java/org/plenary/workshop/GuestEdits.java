package org.plenary.workshop;

import java.util.List;
import org.plenary.plan.Person;
import org.plenary.workshop.PersonCheck.Checked;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Changes those whom no plan names, within the transaction of a change.
final class GuestEdits {

  private final JdbcClient jdbc;

  GuestEdits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Edited change(Workshop workshop, org.plenary.workshop.Person guest, PersonDraft draft) {
    return switch (PersonCheck.check(workshop.plan(), guest.key().value(), draft)) {
      case Checked.Wrong(var faults) -> new Edited.Wrong(faults);
      case Checked.Good(var person) when person.head() ->
          new Edited.Wrong(
              List.of(
                  new Fault("head", "head.guest", "A guest cannot be the head of a delegation.")));
      case Checked.Good(var person) -> stored(guest, person);
    };
  }

  Edited takeOut(org.plenary.workshop.Person guest) {
    return standing(guest, Standing.REMOVED);
  }

  Edited putBack(org.plenary.workshop.Person person) {
    return standing(person, Standing.HERE);
  }

  private Edited stored(org.plenary.workshop.Person guest, Person person) {
    jdbc.sql(
            """
            UPDATE person
            SET name = ?, role = ?, delegation = ?, attends = ?, languages = ?, email = ?
            WHERE id = ?
            """)
        .param(person.name())
        .param(person.role().word())
        .param(person.delegation())
        .param(person.attends().word())
        .param(person.languages().toArray(String[]::new))
        .param(person.email())
        .param(guest.id().value())
        .update();
    return raised(guest);
  }

  private Edited standing(org.plenary.workshop.Person guest, Standing standing) {
    jdbc.sql("UPDATE person SET standing = ? WHERE id = ?")
        .params(standing.word(), guest.id().value())
        .update();
    return raised(guest);
  }

  private Edited raised(org.plenary.workshop.Person guest) {
    Workshops.raise(jdbc, guest.workshop());
    return new Edited.Done(guest.key().value(), null, List.of());
  }
}
