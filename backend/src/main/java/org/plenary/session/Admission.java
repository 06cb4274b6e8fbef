package org.plenary.session;

import java.util.List;
import java.util.Optional;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Member;
import org.plenary.rules.Refusal;
import org.plenary.rules.Role;
import org.plenary.session.Register.RegisteredPerson;

/// Why a change of who is in, and as what, is refused. What it changes is the register's to say.
final class Admission {

  private static final int LONGEST_REASON = 200;

  private Admission() {}

  /// Empty when the register may be changed.
  static Optional<Refusal> refusal(SessionCommand.OfRegister command, StateMoment moment) {
    var actor = moment.actor();
    if (actor == null) {
      return Optional.of(Refusals.FORBIDDEN);
    }
    if (command instanceof SessionCommand.Knock) {
      return knock(moment, actor);
    }
    if (waits(moment, actor) || !Rights.allow(actor.role(), command)) {
      return Optional.of(Refusals.FORBIDDEN);
    }
    return switch (command) {
      case SessionCommand.Admit admit -> admit(admit, moment);
      case SessionCommand.AdmitAs as -> admitAs(as, moment, actor);
      case SessionCommand.Refuse refuse -> refuse(refuse, moment);
      case SessionCommand.Remove remove -> remove(remove, moment, actor);
      case SessionCommand.ChangeRole change -> changeRole(change, moment);
      case SessionCommand.SetDoor(var door) ->
          door.canBe() ? Optional.empty() : Optional.of(Refusals.DOOR_WRONG);
      case SessionCommand.PutBack _, SessionCommand.Restore _ -> Optional.empty();
      case SessionCommand.Knock _ -> throw new IllegalStateException("answered above");
    };
  }

  /// What is told where the register found nobody to whom the command applies.
  static Refusal nobody(SessionCommand.OfRegister command) {
    return switch (command) {
      case SessionCommand.Admit _, SessionCommand.Refuse _, SessionCommand.Knock _ ->
          Refusals.NOT_WAITING;
      case SessionCommand.PutBack _ -> Refusals.NOT_ADMITTED;
      case SessionCommand.Restore _ -> Refusals.NOT_REMOVED;
      case SessionCommand.AdmitAs _, SessionCommand.Remove _, SessionCommand.ChangeRole _ ->
          Refusals.NO_SUCH_PERSON;
      case SessionCommand.SetDoor _ -> Refusals.DOOR_WRONG;
    };
  }

  private static Optional<Refusal> admit(SessionCommand.Admit command, StateMoment moment) {
    var as = command.as();
    if (as != null && !isForGuests(as)) {
      return Optional.of(Refusals.ADMIT_ROLE);
    }
    var delegation = command.delegation();
    if (delegation != null && moment.state().roster().delegation(delegation).isEmpty()) {
      return Optional.of(Refusals.NO_SUCH_DELEGATION);
    }
    return waiting(command.people(), moment);
  }

  /// Somebody becomes a leader by an organizer's hand only, and nobody an organizer.
  private static Optional<Refusal> admitAs(
      SessionCommand.AdmitAs command, StateMoment moment, Member actor) {
    var state = moment.state();
    if (state.roster().person(command.guest()).filter(RegisteredPerson::waiting).isEmpty()) {
      return Optional.of(Refusals.NOT_WAITING);
    }
    var person = state.roster().person(command.person()).filter(it -> !it.waiting());
    if (person.isEmpty()) {
      return Optional.of(Refusals.NO_SUCH_PERSON);
    }
    var role = person.get().role();
    if (role == Role.ORGANIZER
        || role == Role.SCREEN
        || (role == Role.FACILITATOR && actor.role() != Role.ORGANIZER)) {
      return Optional.of(Refusals.ADMIT_AS_ROLE);
    }
    return !command.confirmed() && state.connected().isOnline(person.get().id())
        ? Optional.of(Refusals.ALREADY_IN)
        : Optional.empty();
  }

  private static Optional<Refusal> refuse(SessionCommand.Refuse command, StateMoment moment) {
    var reason = command.reason();
    return reason != null && reason.length() > LONGEST_REASON
        ? Optional.of(Refusals.TEXT_LENGTH)
        : waiting(command.people(), moment);
  }

  private static Optional<Refusal> remove(
      SessionCommand.Remove command, StateMoment moment, Member actor) {
    var person = moment.state().roster().person(command.person());
    if (person.isEmpty()) {
      return Optional.of(Refusals.NO_SUCH_PERSON);
    }
    if (person.get().id().equals(actor.id())) {
      return Optional.of(Refusals.CANNOT_REMOVE_SELF);
    }
    return person.get().role() == Role.ORGANIZER
        ? Optional.of(Refusals.CANNOT_REMOVE_ORGANIZER)
        : Optional.empty();
  }

  private static Optional<Refusal> changeRole(
      SessionCommand.ChangeRole command, StateMoment moment) {
    var person = moment.state().roster().person(command.person()).filter(known -> !known.waiting());
    if (person.isEmpty()) {
      return Optional.of(Refusals.NO_SUCH_PERSON);
    }
    var fixed = person.get().role() == Role.ORGANIZER || person.get().role() == Role.SCREEN;
    return fixed || command.role() == Role.ORGANIZER || command.role() == Role.SCREEN
        ? Optional.of(Refusals.ROLE_FIXED)
        : Optional.empty();
  }

  /// The one thing that a guest may ask for: to wait again after having been turned away.
  private static Optional<Refusal> knock(StateMoment moment, Member actor) {
    var knock =
        moment.state().roster().person(actor.id()).map(RegisteredPerson::knock).orElse(null);
    var again = knock == null ? null : knock.again();
    if (again == null) {
      return Optional.of(Refusals.NOT_REFUSED);
    }
    return moment.now().isBefore(again) ? Optional.of(Refusals.KNOCK_LATER) : Optional.empty();
  }

  private static Optional<Refusal> waiting(List<PersonKey> people, StateMoment moment) {
    var found =
        moment.state().roster().people().stream()
            .filter(RegisteredPerson::waiting)
            .anyMatch(
                person -> people.isEmpty() ? !person.refused() : people.contains(person.key()));
    return found ? Optional.empty() : Optional.of(Refusals.NOT_WAITING);
  }

  private static boolean isForGuests(Role role) {
    return switch (role) {
      case PARTICIPANT, SPEAKER, OBSERVER, INTERPRETER -> true;
      case ORGANIZER, FACILITATOR, ASSESSOR, SCREEN -> false;
    };
  }

  private static boolean waits(StateMoment moment, Member actor) {
    return moment.state().roster().person(actor.id()).map(RegisteredPerson::waiting).orElse(true);
  }
}
