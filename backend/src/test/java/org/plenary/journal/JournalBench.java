package org.plenary.journal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.ids.RandomIds;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.testing.Engines;

/// Measures how many entries a second one session takes, in turns of 1, 50 and 300 entries.
///
/// Run it against a PostgreSQL that flushes as in earnest, whose migrations have been applied:
/// `java -cp … org.plenary.journal.JournalBench jdbc:postgresql://…`. Without an address it takes
/// the tests' own server, which does not flush, and so measures the processor alone.
final class JournalBench {

  private static final Duration FOR = Duration.ofSeconds(5);
  private static final String BODY =
      "{\"e\":[{\"t\":\"poll.answered\",\"poll\":\"hybrid\",\"answer\":\"yes\"}]}";

  private JournalBench() {}

  static void main(String[] args) throws TurnFailed {
    var url = args.length > 0 ? args[0] : Engines.database().url();
    var ids = new RandomIds(new SecureRandom());
    try (var node = TestJournal.on(url)) {
      measure(node, ids, 50, Duration.ofSeconds(2));
      for (var size : List.of(1, 50, 300)) {
        var rate = measure(node, ids, size, FOR);
        System.out.printf("turns of %3d: %,8.0f entries/s%n", size, rate);
      }
    }
    System.exit(0);
  }

  private static double measure(TestJournal node, RandomIds ids, int size, Duration duration)
      throws TurnFailed {
    var session = new SessionId(ids.next());
    var start = System.nanoTime();
    var known = Seq.NONE;
    while (System.nanoTime() - start < duration.toNanos()) {
      var drafts =
          IntStream.range(0, size)
              .mapToObj(_ -> TestJournal.draft(new Author(ids.next()), ids.next(), BODY))
              .toList();
      var names = drafts.stream().map(each -> new CommandName(each.author(), each.id())).toList();
      known = node.journal().turn(session, known, names, turn -> append(turn, drafts));
    }
    return known.value() * 1e9 / (System.nanoTime() - start);
  }

  private static Seq append(Turn turn, List<Draft> drafts) {
    drafts.forEach(turn::append);
    return new Seq(turn.head().seq().value() + drafts.size());
  }
}
