package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.rules.Role.ASSESSOR;
import static org.plenary.rules.Role.FACILITATOR;
import static org.plenary.rules.Role.INTERPRETER;
import static org.plenary.rules.Role.OBSERVER;
import static org.plenary.rules.Role.ORGANIZER;
import static org.plenary.rules.Role.PARTICIPANT;
import static org.plenary.rules.Role.SCREEN;
import static org.plenary.rules.Role.SPEAKER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.rules.Role;

class PermissionsTests {

  private static final Set<Role> LEADERS = EnumSet.of(ORGANIZER, FACILITATOR);
  private static final Set<Role> VOTERS = EnumSet.of(PARTICIPANT);
  private static final Set<Role> ALL_BUT_SCREENS =
      EnumSet.of(ORGANIZER, FACILITATOR, SPEAKER, PARTICIPANT, OBSERVER, INTERPRETER, ASSESSOR);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          session.open session.start session.pause session.resume session.close, leaders
          session.reopen item.start, leaders
          breakout.start breakout.prepare breakout.extend breakout.message, leaders
          breakout.close breakout.reopen groups.propose rounds.read, leaders
          breakout.help breakout.choose room.move, all but screens
          poll.open poll.close poll.publish poll.reopen, leaders
          poll.answer, participants and leaders
          decision.open decision.close, leaders
          decision.support decision.object decision.abstain decision.vote, participants
          compendium.clear, participants
          compendium.read, leaders
          compendium.change, organizers
          sheet.edit sheet.remove sheet.restore sheet.history, all but screens
          sheet.open sheet.close sheet.present sheet.theme sheet.read, leaders
          queue.join queue.leave question.ask question.support chat.post, all but screens
          queue.call queue.order question.answer question.hide, leaders
          person.admit person.remove person.refuse person.wait person.restore, leaders
          door.set door.read, leaders
          person.role unled.set, organizers
          attendance.checkin attendance.checkout, leaders
          attendance.correct, organizers
          workshops.list workshop.rehearse plan.import plan.export people.read people.change, organizers
          link.read link.renew person.erase journal.verify attendance.day, organizers
          workshop.archive workshop.delete workshop.copy, organizers
          owners.read owners.change acts.read, organizers
          workshop.read attendance.read draft.read draft.change, leaders
          attendance.own, all but screens
          wayin.read, leaders and screens
          """)
  void allowsEachRoleWhatTheDesignSays(String operations, String roles) {
    var expected =
        switch (roles) {
          case "leaders" -> LEADERS;
          case "participants" -> VOTERS;
          case "participants and leaders" -> EnumSet.of(PARTICIPANT, ORGANIZER, FACILITATOR);
          case "leaders and screens" -> EnumSet.of(ORGANIZER, FACILITATOR, SCREEN);
          case "organizers" -> EnumSet.of(ORGANIZER);
          case "all but screens" -> ALL_BUT_SCREENS;
          default -> throw new IllegalArgumentException(roles);
        };
    for (var word : operations.split(" ", -1)) {
      var operation = Operation.parse(word).orElseThrow();
      var allowed =
          Arrays.stream(Role.values())
              .filter(role -> Permissions.allows(role, false, operation))
              .collect(Collectors.toSet());
      assertThat(allowed).as(word).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void allowsAWaitingGuestNothing(Operation operation) {
    for (var role : Role.values()) {
      assertThat(Permissions.allows(role, true, operation)).isFalse();
    }
  }

  @Test
  void letsScreensSendNothing() {
    assertThat(Operation.values())
        .filteredOn(operation -> Permissions.allows(SCREEN, false, operation))
        .containsExactly(Operation.WAYIN_READ);
  }
}
