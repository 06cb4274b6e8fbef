package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.WorkshopId;
import org.plenary.rules.Attends;
import org.plenary.rules.Role;

class HeadsTests {

  @Test
  void areThoseWhomThePlanMarks() {
    var people =
        List.of(person("ann", Role.PARTICIPANT, false), person("ben", Role.OBSERVER, true));

    assertThat(Heads.of(people)).containsExactly(new PersonId("person-ben"));
  }

  @Test
  void areElseTheFirstParticipants() {
    var people =
        List.of(
            person("obs", Role.OBSERVER, false),
            person("ann", Role.PARTICIPANT, false),
            person("ben", Role.PARTICIPANT, false));

    assertThat(Heads.of(people)).containsExactly(new PersonId("person-ann"));
  }

  private static Person person(String key, Role role, boolean head) {
    return new Person(
        new PersonId("person-" + key),
        new WorkshopId("workshop-1"),
        new PersonKey(key),
        0,
        key,
        role,
        new DelegationKey("fj"),
        head,
        Attends.REMOTE,
        List.of(),
        null,
        Origin.PLAN,
        Standing.HERE,
        null);
  }
}
