package org.plenary.session;

import java.time.Instant;
import java.util.List;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;
import org.plenary.session.Register.RegisteredPerson;

/// Guests as they stand at the door.
final class TestGuests {

  private TestGuests() {}

  /// A guest whom nobody admitted yet.
  static RegisteredPerson guest(String key, int rank) {
    return new RegisteredPerson(
        TestRegister.id(key),
        new PersonKey(key),
        "Guest " + key,
        rank,
        Role.OBSERVER,
        true,
        null,
        false,
        Attends.REMOTE,
        List.of(),
        "Somewhere",
        new Register.Knock(
            Instant.parse("2021-10-26T23:00:00Z"), null, null, List.of(TestRegister.LEAD), false));
  }

  /// A guest who was turned away.
  static RegisteredPerson refused(RegisteredPerson guest, Instant again) {
    return withKnock(
        guest,
        new Register.Knock(
            Instant.parse("2021-10-26T23:00:00Z"), again, "Register first.", List.of(), false));
  }

  /// The same guest with another knock.
  static RegisteredPerson withKnock(RegisteredPerson p, Register.Knock knock) {
    return new RegisteredPerson(
        p.id(),
        p.key(),
        p.name(),
        p.rank(),
        p.role(),
        p.waiting(),
        p.delegation(),
        p.head(),
        p.attends(),
        p.languages(),
        p.guestDelegation(),
        knock);
  }
}
