package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.audit.About;
import org.plenary.audit.Act;
import org.plenary.audit.Audit;
import org.plenary.audit.By;
import org.plenary.ids.PersonKey;
import org.plenary.rules.Role;
import org.plenary.session.Door;
import org.plenary.session.Register;
import org.plenary.session.SessionCommand;

/// Facilitators decide who guests are and what they may do, and can take it back.
class AdmissionsIntegrationTests extends FrontDesk {

  @Test
  void makesAGuestThePersonOfThePlanThatTheyAre() throws SQLException {
    var guest = arrive("Benjamin", phone);

    change(new SessionCommand.AdmitAs(guest.key(), new PersonKey("ben"), false));

    assertThat(people.acting(guest.id())).map(Person::key).contains(new PersonKey("ben"));
    assertThat(register().people())
        .extracting(it -> it.key().value())
        .containsExactly("lead", "ben");
    var again = guests.arrive(workshop(), visitor("Benjamin", phone)).orElseThrow();
    assertThat(again.known().id()).isEqualTo(guest.id());
    assertThat(again.acting().key()).isEqualTo(new PersonKey("ben"));
  }

  @Test
  void refusesToMakeAGuestAnotherGuest() throws SQLException {
    var guest = arrive("Zoë", null);
    var other = arrive("Max", null);

    assertThat(changed(new SessionCommand.AdmitAs(guest.key(), other.key(), false))).isFalse();
    assertThat(registered(guest).waiting()).isTrue();
  }

  @Test
  void takesBackAnAdmissionBySlip() throws SQLException {
    var guest = arrive("Zoë", phone);
    var merged = arrive("Benjamin", null);
    change(new SessionCommand.Admit(List.of(guest.key()), null, null));
    change(new SessionCommand.AdmitAs(merged.key(), new PersonKey("ben"), false));

    change(new SessionCommand.PutBack(List.of(guest.key(), merged.key())));

    assertThat(registered(guest).waiting()).isTrue();
    assertThat(registered(merged).waiting()).isTrue();
    assertThat(people.acting(merged.id())).map(Person::id).contains(merged.id());
    assertThat(changed(new SessionCommand.PutBack(List.of(new PersonKey("ben"))))).isFalse();
  }

  @Test
  void turnsAwayForAWhileWithAReason() throws SQLException {
    var guest = arrive("Zoë", phone);
    change(new SessionCommand.Refuse(List.of(guest.key()), "Registration is closed."));

    var knock = registered(guest).knock();
    assertThat(knock).extracting(Register.Knock::reason).isEqualTo("Registration is closed.");
    assertThat(registered(guest).waiting()).isTrue();

    assertThat(changed(new SessionCommand.Knock(), guest.id())).isTrue();
    assertThat(registered(guest).knock()).extracting(Register.Knock::again).isNull();
  }

  @Test
  void changesARoleInThePlanToo() throws SQLException {
    change(new SessionCommand.ChangeRole(new PersonKey("ben"), Role.FACILITATOR));

    assertThat(workshop().plan().people().get(1).role())
        .isEqualTo(org.plenary.plan.Role.FACILITATOR);
    assertThat(register().people().get(1).role()).isEqualTo(Role.FACILITATOR);
  }

  @Test
  void recordsWhatEachCommandDecidedAboutWhom() throws SQLException {
    var zoe = arrive("Zoë", phone);
    var max = arrive("Max", null);
    var benjamin = arrive("Benjamin", null);
    var lead = people.find(workshop().id(), new PersonKey("lead")).orElseThrow();

    changed(new SessionCommand.Admit(List.of(), Role.SPEAKER, null), lead.id());
    changed(new SessionCommand.PutBack(List.of(benjamin.key())), lead.id());
    changed(new SessionCommand.AdmitAs(benjamin.key(), new PersonKey("ben"), false), lead.id());
    changed(new SessionCommand.Remove(max.key(), true), lead.id());
    changed(
        new SessionCommand.SetDoor(
            new Door(Door.Policy.CLOSED, Role.OBSERVER, Door.Policy.ASK, 15)),
        lead.id());

    var ben = people.find(workshop().id(), new PersonKey("ben")).orElseThrow();
    var acts =
        new Audit(database.jdbc())
            .of(workshop().id(), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    assertThat(acts).allSatisfy(act -> assertThat(act.by()).isEqualTo(new By.OfPerson(lead.id())));
    assertThat(acts.stream().map(Act::kind))
        .containsExactly(
            "guests.admitted",
            "guests.put-back",
            "guests.admitted",
            "person.removed",
            "door.changed");
    assertThat(acts.getFirst().about())
        .containsExactlyInAnyOrder(
            About.person(zoe.id()),
            About.person(max.id()),
            About.person(benjamin.id()),
            About.word("speaker"));
    assertThat(acts.get(2).about())
        .containsExactly(About.person(benjamin.id()), About.person(ben.id()));
    assertThat(acts.get(3).about()).containsExactly(About.person(max.id()), About.word("ban"));
    assertThat(acts.get(4).about()).containsExactly(About.word("closed"));
  }
}
