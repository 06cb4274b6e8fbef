package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;

class LaneIntegrationTests extends TwoLanes {

  private static final List<String> PARTICIPANTS =
      List.of("aa-1", "aa-2", "bb-1", "bb-2", "cc-1", "cc-2", "dd-1", "dd-2");

  @Test
  void bothNodesComeToTheSameDocuments() {
    openSinglePoll();
    var outcomes = new ArrayList<CompletableFuture<Outcome>>();
    for (int round = 0; round < 20; round++) {
      for (var key : PARTICIPANTS) {
        var node = (round + key.hashCode()) % 2 == 0 ? one : two;
        outcomes.add(answer(node, key, "answer-%s-%d".formatted(key, round), round % 2 == 0));
      }
    }
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Done.class));
    converge();
    assertThat(two.documents(SESSION)).isEqualTo(one.documents(SESSION));
    assertThat(one.shown()).isSorted();
    assertThat(one.journal().verify(SESSION).valid()).isTrue();
  }

  @Test
  void acceptsACommandOnceHoweverOftenAndWhereverItIsSent() {
    openSinglePoll();
    var seqs = new ArrayList<CompletableFuture<Outcome>>();
    for (int i = 0; i < 100; i++) {
      seqs.add(answer(i % 2 == 0 ? one : two, "aa-1", "the-same-id", true));
    }
    var places =
        seqs.stream()
            .map(CompletableFuture::join)
            .map(outcome -> ((Outcome.Done) outcome).seq())
            .distinct()
            .toList();
    assertThat(places).hasSize(1);
    assertThat(entriesNamed("the-same-id")).isEqualTo(1);
  }

  @Test
  void refusesAnotherCommandUnderAnIdThatWasUsed() {
    openSinglePoll();
    done(answer(one, "aa-1", "the-same-id", true));
    assertThat(code(answer(two, "aa-1", "the-same-id", false))).isEqualTo("command.id-reused");
    assertThat(answer(two, "bb-1", "the-same-id", false).join()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void decidesARefusedCommandAnew() {
    give(one, TestRegister.LEAD, "open-session", new SessionCommand.Open());
    assertThat(code(answer(one, "aa-1", "early-answer", true))).isEqualTo("session.not-live");
    done(
        give(
            one,
            TestRegister.LEAD,
            "start-item",
            new SessionCommand.StartItem(new ItemKey("one"))));
    done(
        give(
            one,
            TestRegister.LEAD,
            "open-poll",
            new SessionCommand.OpenPoll(new PollKey("single"))));
    done(answer(one, "aa-1", "early-answer", true));
  }

  @Test
  void aCommandThatThrowsLeavesNoTraceAmidThreeHundred() {
    openSinglePoll();
    register.replace(TestGuests.guest("stone", 90));
    register.throwOnAdmissionOf("stone");
    var outcomes = new ArrayList<CompletableFuture<Outcome>>();
    for (int i = 0; i < 300; i++) {
      outcomes.add(
          i == 150
              ? give(
                  one,
                  TestRegister.LEAD,
                  "throws-inside",
                  new SessionCommand.Admit(List.of(new PersonKey("stone")), null, null))
              : answer(one, PARTICIPANTS.get(i % 8), "answer-number-" + i, i % 3 == 0));
    }
    assertThat(code(outcomes.remove(150))).isEqualTo("internal");
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Done.class));
    assertThat(entriesNamed("throws-inside")).isZero();
    assertThat(one.journal().head(new SessionId("trace-of-a-fault"))).isEmpty();
  }

  @Test
  void whatTheDatabaseRefusesHurtsOnlyItsSender() {
    openSinglePoll();
    var outcomes = new ArrayList<CompletableFuture<Outcome>>();
    for (int i = 0; i < 40; i++) {
      outcomes.add(correct("correction-" + i, i == 20 ? "nul \u0000 inside" : "at the back"));
    }
    assertThat(code(outcomes.remove(20))).isEqualTo("internal");
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.join()).isInstanceOf(Outcome.Done.class));
  }

  @Test
  void aDeadlineEndsTheRoundOnce() {
    openSinglePoll();
    done(
        give(
            one,
            TestRegister.LEAD,
            "start-round",
            new SessionCommand.StartBreakout(new BreakoutKey("brief"), null)));
    two.sessions().load(SESSION).join();
    await()
        .until(() ->
            entries().stream().filter(entry -> entry.id().value().startsWith("deadline/")).count()
                == 1);
    converge();
    assertThat(one.documents(SESSION).get("session").get("round")).isNull();
    assertThat(two.documents(SESSION)).isEqualTo(one.documents(SESSION));
  }

  @Test
  void unloadsWhatNobodyNeedsAndLoadsItAgain() {
    openSinglePoll();
    var before = one.documents(SESSION);
    one.sessions().unload(Duration.ofHours(1), _ -> false);
    one.sessions().unload(Duration.ZERO, _ -> true);
    assertThat(one.sessions().loaded()).containsOnlyKeys(SESSION);
    one.sessions().unload(Duration.ZERO, _ -> false);
    assertThat(one.sessions().loaded()).isEmpty();
    assertThat(one.seq(SESSION)).isEqualTo(Seq.NONE);
    one.sessions().load(SESSION).join();
    assertThat(one.documents(SESSION)).isEqualTo(before);
    done(answer(one, "aa-1", "answer-after", true));
  }

  private CompletableFuture<Outcome> correct(String id, String reason) {
    var until = Instant.now().minusSeconds(3600);
    return give(
        one,
        TestRegister.ORGANIZER,
        id,
        new SessionCommand.Correct(new PersonKey("aa-1"), until.minusSeconds(60), until, reason));
  }

  private long entriesNamed(String id) {
    return entries().stream().filter(entry -> entry.id().value().equals(id)).count();
  }
}
