package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.ids.WorksheetKey;
import org.plenary.poll.Answer;
import org.plenary.rules.Role;
import org.plenary.testing.Engines;
import org.plenary.worksheet.Given;
import org.plenary.worksheet.SheetCommand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Two nodes write the same session on a real database.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LaneIntegrationTests {

  private static final SessionId SESSION = new SessionId("session-of-two-nodes");
  private static final List<String> PARTICIPANTS =
      List.of("aa-1", "aa-2", "bb-1", "bb-2", "cc-1", "cc-2", "dd-1", "dd-2");

  private final TestRegister register = new TestRegister();
  private final String url = Engines.database().url();
  private final List<TestNode> nodes = new ArrayList<>();
  private TestNode one;
  private TestNode two;

  @BeforeEach
  void start() {
    one = node();
    two = node();
    one.knows(two);
    two.knows(one);
  }

  @AfterEach
  void stop() {
    nodes.forEach(TestNode::close);
  }

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
    register.replace(TestRegister.guest("stone", 90));
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
  void readsAHistoryAnewThatWasReplacedAndGrewPastTheOldOne() {
    openSinglePoll();
    two.sessions().load(SESSION).join();
    var kept = one.journal().head(SESSION).orElseThrow().seq();
    for (var n = 0; n < 3; n++) {
      done(answer(one, "aa-1", "lost-answer-" + n, n % 2 == 0));
    }
    converge();
    loseAfter(kept);
    var fresh = node();
    for (var n = 0; n < 6; n++) {
      done(answer(fresh, "bb-1", "other-answer-" + n, n % 2 == 0));
    }
    assertThat(one.replaced()).isEmpty();
    done(answer(one, "cc-1", "answer-after", true));
    two.sessions().nudge(SESSION, one.journal().head(SESSION).orElseThrow().seq());
    await().until(() -> two.seq(SESSION).equals(one.seq(SESSION)));
    assertThat(one.replaced()).hasSize(1);
    assertThat(two.replaced()).hasSize(1);
    assertThat(two.documents(SESSION)).isEqualTo(one.documents(SESSION));
    assertThat(one.documents(SESSION).toString()).contains("answers=2");
    assertThat(one.journal().verify(SESSION).valid()).isTrue();
  }

  @Test
  void noticesAJournalThatIsShorterOrGone() {
    openSinglePoll();
    var known = one.seq(SESSION);
    var head = one.journal().head(SESSION).orElseThrow();
    one.sessions().compare(SESSION, known, Replay.digits(head.hash()), known);
    loseAfter(new Seq(known.value() - 1));
    one.sessions().compare(SESSION, new Seq(known.value() - 1), "00000000", known);
    await().until(() -> one.replaced().equals(List.of(known.value() - 1)));
    loseAfter(Seq.NONE);
    one.sessions().compare(SESSION, Seq.NONE, "", one.seq(SESSION));
    await().until(() -> one.replaced().equals(List.of(known.value() - 1, 0L)));
    await().until(() -> one.seq(SESSION).value() == 1);
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

  /// What a restored dump does: the newest entries were never written.
  private void loseAfter(Seq last) {
    var head =
        last.equals(Seq.NONE)
            ? "DELETE FROM journal_head WHERE session_id = :session"
            : "UPDATE journal_head SET (seq, hash, at) = (SELECT seq, hash, at FROM entry"
                + " WHERE session_id = :session AND seq = :last) WHERE session_id = :session";
    JdbcClient.create(new SingleConnectionDataSource(url, true))
        .sql(
            "WITH lost AS (DELETE FROM entry WHERE session_id = :session AND seq > :last),"
                + " said AS (DELETE FROM words WHERE session_id = :session AND seq > :last) "
                + head)
        .param("session", SESSION.value())
        .param("last", last.value())
        .update();
  }

  private TestNode node() {
    var node = new TestNode(url, register);
    nodes.add(node);
    return node;
  }

  private void openSinglePoll() {
    done(give(one, TestRegister.LEAD, "open-session", new SessionCommand.Open()));
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
            "open-single",
            new SessionCommand.OpenPoll(new PollKey("single"))));
  }

  private static CompletableFuture<Outcome> answer(
      TestNode node, String key, String id, boolean yes) {
    return node.give(
        SESSION,
        TestRegister.id(key),
        id,
        new SessionCommand.AnswerPoll(
            new PollKey("single"), new Answer.One(new OptionKey(yes ? "yes" : "no")), null, null));
  }

  private CompletableFuture<Outcome> correct(String id, String reason) {
    var until = Instant.now().minusSeconds(3600);
    return give(
        one,
        TestRegister.ORGANIZER,
        id,
        new SessionCommand.Correct(new PersonKey("aa-1"), until.minusSeconds(60), until, reason));
  }

  private static CompletableFuture<Outcome> give(
      TestNode node, PersonId actor, String id, SessionCommand command) {
    return node.give(SESSION, actor, id, command);
  }

  private static void done(CompletableFuture<Outcome> outcome) {
    assertThat(outcome.join()).isInstanceOf(Outcome.Done.class);
  }

  private static String code(CompletableFuture<Outcome> outcome) {
    return ((Outcome.Refused) outcome.join()).refusal().code();
  }

  private long entriesNamed(String id) {
    return entries().stream().filter(entry -> entry.id().value().equals(id)).count();
  }

  private List<org.plenary.journal.Entry> entries() {
    return one.journal().read(SESSION, Seq.NONE, 10_000);
  }

  private void converge() {
    await()
        .until(() -> {
          var head = one.journal().head(SESSION).orElseThrow().seq();
          nodes.forEach(node -> node.sessions().nudge(SESSION, head));
          return nodes.stream()
              .filter(node -> node.seq(SESSION).isAfter(Seq.NONE))
              .allMatch(node -> node.seq(SESSION).equals(head));
        });
  }
}
