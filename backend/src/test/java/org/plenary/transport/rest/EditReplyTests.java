package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.plan.Mistake;
import org.plenary.plan.PlanError;
import org.plenary.workshop.Edited;

class EditReplyTests {

  @Test
  void tellsWhyThePlanCannotHoldAChange() {
    var mistake = new Mistake.TextTooLong(200);
    var conflicting =
        new Edited.Conflicting(List.of(new PlanError(4, 2, "people[0].name", mistake)));

    var problem = catchThrowableOfType(Refused.class, () -> EditReply.of(conflicting)).problem();

    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.code()).isEqualTo("plan.conflict");
    assertThat(problem.detail())
        .isEqualTo("The workshop's plan cannot hold this. " + mistake.sentence());
    assertThat(problem.errors())
        .containsExactly(
            new PlanFault(
                4, 2, "people[0].name", "plan.text-too-long", mistake, mistake.sentence()));
  }
}
