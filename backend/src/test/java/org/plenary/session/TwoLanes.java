package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.journal.Entry;
import org.plenary.poll.Answer;
import org.plenary.testing.Engines;

/// The lanes in which two nodes write the same session on a real database.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
abstract class TwoLanes {

  static final SessionId SESSION = new SessionId("session-of-two-nodes");

  final TestRegister register = new TestRegister();
  final String url = Engines.database().url();
  private final List<TestNode> nodes = new ArrayList<>();
  TestNode one;
  TestNode two;

  @BeforeEach
  final void start() {
    one = node();
    two = node();
    one.knows(two);
    two.knows(one);
  }

  @AfterEach
  final void stop() {
    nodes.forEach(TestNode::close);
  }

  final TestNode node() {
    var node = new TestNode(url, register);
    nodes.add(node);
    return node;
  }

  final void openSinglePoll() {
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

  static CompletableFuture<Outcome> answer(TestNode node, String key, String id, boolean yes) {
    return node.give(
        SESSION,
        TestRegister.id(key),
        id,
        new SessionCommand.AnswerPoll(
            new PollKey("single"), new Answer.One(new OptionKey(yes ? "yes" : "no")), null, null));
  }

  static CompletableFuture<Outcome> give(
      TestNode node, PersonId actor, String id, SessionCommand command) {
    return node.give(SESSION, actor, id, command);
  }

  static void done(CompletableFuture<Outcome> outcome) {
    assertThat(outcome.join()).isInstanceOf(Outcome.Done.class);
  }

  static String code(CompletableFuture<Outcome> outcome) {
    return ((Outcome.Refused) outcome.join()).refusal().code();
  }

  final List<Entry> entries() {
    return one.journal().read(SESSION, Seq.NONE, 10_000);
  }

  final void converge() {
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
