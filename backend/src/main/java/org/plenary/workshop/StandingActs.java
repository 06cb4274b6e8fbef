package org.plenary.workshop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.audit.Kind;
import org.plenary.ids.PersonId;
import org.plenary.ids.WorkshopId;
import org.plenary.session.SessionCommand;

/// Records who let whom in, turned them away or removed them, and who set the door, from within a
/// session. Its journal has what follows for the session, not who decided what about whom.
final class StandingActs {

  private final Audit audit;
  private final WorkshopId workshop;
  private final By by;

  /// @param actor null where the schedule of the door decided
  StandingActs(Audit audit, WorkshopId workshop, @Nullable PersonId actor) {
    this.audit = audit;
    this.workshop = workshop;
    this.by = actor == null ? new By.Nobody() : new By.OfPerson(actor);
  }

  /// @param people to whom the command applied
  void record(SessionCommand.OfRegister command, List<PersonId> people) {
    switch (command) {
      case SessionCommand.Admit(_, var as, _) ->
          write(Kind.GUESTS_ADMITTED, people, as == null ? null : About.word(as.word()));
      case SessionCommand.AdmitAs _ -> write(Kind.GUESTS_ADMITTED, people, null);
      case SessionCommand.Refuse _ -> write(Kind.GUEST_REFUSED, people, null);
      case SessionCommand.PutBack _ -> write(Kind.GUESTS_PUT_BACK, people, null);
      case SessionCommand.Remove(_, var ban) ->
          write(Kind.PERSON_REMOVED, people, ban ? About.word("ban") : null);
      case SessionCommand.Restore _ -> write(Kind.PERSON_LET_BACK, people, null);
      case SessionCommand.ChangeRole(_, var role) ->
          write(Kind.PERSON_ROLE_CHANGED, people, About.word(role.word()));
      case SessionCommand.SetDoor(var door) ->
          write(Kind.DOOR_CHANGED, people, About.word(door.policy().word()));
      case SessionCommand.Knock _ -> {}
    }
  }

  private void write(Kind kind, List<PersonId> people, @Nullable About more) {
    var about = new ArrayList<About>();
    people.forEach(person -> about.add(About.person(person)));
    if (more != null) {
      about.add(more);
    }
    audit.record(workshop, by, kind, about.toArray(About[]::new));
  }
}
