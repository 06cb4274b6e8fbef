package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Role;
import org.plenary.worksheet.Given;
import org.plenary.worksheet.SheetCommand;

/// Lanes whose register changes under them, or loses somebody.
class LaneRegisterIntegrationTests extends TwoLanes {

  @Test
  void aRoleChangesBetweenTwoCommandsOnAllNodesAtTheSamePlace() {
    openSinglePoll();
    register.replace(TestRegister.person("lead", 1, Role.OBSERVER, null, false));
    assertThat(
            code(
                give(
                    two,
                    TestRegister.LEAD,
                    "close-poll",
                    new SessionCommand.ClosePoll(new PollKey("single")))))
        .isEqualTo("command.forbidden");
    register.replace(TestRegister.person("lead", 1, Role.FACILITATOR, null, false));
    done(
        give(
            one,
            TestRegister.LEAD,
            "close-poll",
            new SessionCommand.ClosePoll(new PollKey("single"))));
    converge();
    assertThat(two.documents(SESSION)).isEqualTo(one.documents(SESSION));
    assertThat(entries().stream().map(entry -> entry.id().value()))
        .contains("register/2", "register/3");
  }

  @Test
  void aRegisterChangedInMidPollIsTheSameForARestartedNode() {
    openSinglePoll();
    done(answer(one, "aa-1", "first-answer", true));
    register.removePerson(TestRegister.id("aa-1"));
    register.replace(TestRegister.person("dd-1", 9, Role.OBSERVER, "dd", false));
    done(answer(two, "bb-1", "second-answer", false));
    assertThat(code(answer(one, "aa-1", "third-answer", false))).isEqualTo("command.forbidden");
    var restarted = node();
    restarted.sessions().load(SESSION).join();
    converge();
    assertThat(restarted.documents(SESSION)).isEqualTo(one.documents(SESSION));
  }

  @Test
  void readsARegisterOnceWhoseChangeIsOfNoConcernHere() {
    openSinglePoll();
    register.touch();
    done(answer(one, "aa-1", "first-answer", true));
    var reads = register.reads();
    done(answer(one, "bb-1", "second-answer", true));
    done(answer(one, "cc-1", "third-answer", true));
    assertThat(register.reads()).isEqualTo(reads);
    register.removePerson(TestRegister.id("cc-2"));
    assertThat(code(answer(one, "cc-2", "late-answer", true))).isEqualTo("command.forbidden");
  }

  @Test
  void anErasedPersonLeavesTheChainValid() {
    openSinglePoll();
    done(answer(one, "aa-1", "first-answer", true));
    one.journal().erase(TestRegister.id("aa-1"));
    assertThat(one.journal().verify(SESSION).valid()).isTrue();
    var fresh = node();
    fresh.sessions().load(SESSION).join();
    assertThat(fresh.documents(SESSION).get("people").toString())
        .contains("Name of aa-2")
        .doesNotContain("Name of aa-1");
  }

  @Test
  void forgetsTheWordsOfAnErasedPersonOnNodesThatKnewThem() {
    openSinglePoll();
    openSheet();
    done(give(one, TestRegister.id("aa-1"), "gap-of-aa", gap("basic", "Words of Ana")));
    done(give(one, TestRegister.id("bb-1"), "gap-of-bb", gap("basic", "Words of Ben")));
    two.sessions().load(SESSION).join();
    converge();
    assertThat(two.documents(SESSION).toString()).contains("Words of Ana");

    one.journal().erase(TestRegister.id("aa-1"));
    register.removePerson(TestRegister.id("aa-1"));
    done(give(one, TestRegister.id("bb-1"), "another-gap", gap("special", "More of Ben")));
    converge();
    for (var node : List.of(one, two, node())) {
      node.sessions().load(SESSION).join();
      assertThat(node.documents(SESSION).toString())
          .contains("Words of Ben", "More of Ben")
          .doesNotContain("Words of Ana");
      assertThat(node.documents(SESSION)).isEqualTo(one.documents(SESSION));
    }
  }

  @Test
  void forgetsTheWordsOfSomebodyWhoWasRemovedBefore() {
    openSinglePoll();
    openSheet();
    done(give(one, TestRegister.id("aa-1"), "gap-of-aa", gap("basic", "Words of Ana")));
    register.removePerson(TestRegister.id("aa-1"));
    done(give(one, TestRegister.id("bb-1"), "gap-of-bb", gap("basic", "Words of Ben")));
    assertThat(one.documents(SESSION).toString()).contains("Words of Ana");

    one.journal().erase(TestRegister.id("aa-1"));
    register.touch();
    done(give(one, TestRegister.id("bb-1"), "another-gap", gap("special", "More of Ben")));
    assertThat(one.documents(SESSION).toString())
        .contains("More of Ben")
        .doesNotContain("Words of Ana");
  }

  private void openSheet() {
    done(
        give(
            one,
            TestRegister.LEAD,
            "open-sheet",
            new SessionCommand.OfSheets(new SheetCommand.Open(new WorksheetKey("map")))));
  }

  private static SessionCommand gap(String row, String text) {
    return new SessionCommand.OfSheets(
        new SheetCommand.Edit(
            new WorksheetKey("map"),
            row,
            new ColumnKey("gap"),
            new Given.Writing(text),
            null,
            null));
  }
}
