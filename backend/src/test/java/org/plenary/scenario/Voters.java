package org.plenary.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// People who change their answer again and again: each sends the next one a moment after the last
/// was answered, through whatever happens to their lines.
final class Voters {

  static final Duration PAUSE = Duration.ofMillis(150);

  /// A command with its times on the monotonic clock.
  record Answered(long sentNanos, long answeredNanos) {}

  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
  private final Duration pause;
  private volatile boolean stopped;

  /// @param pause between an answer and the next one of the same person
  Voters(List<Client> people, Duration pause) {
    this.pause = pause;
    for (var n = 0; n < people.size(); n++) {
      vote(people.get(n), n, 0, 1 + n % 5);
    }
  }

  /// @param answer another one than that which stands, since only that makes an entry
  private void vote(Client person, int number, int round, int answer) {
    var id = "vote-%d-%d".formatted(number, round);
    var sent = System.nanoTime();
    waiting.add(id);
    if (stopped) {
      waiting.remove(id);
      return;
    }
    var _ =
        Hall.answer(person, id, answer)
            .thenAccept(frame -> {
              var ok = frame.required("t").asString().equals("ok");
              if (ok) {
                accepted.add(id);
              }
              answered.add(new Answered(sent, System.nanoTime()));
              CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                  .execute(() -> vote(person, number, round + 1, ok ? 1 + answer % 5 : answer));
              waiting.remove(id);
            });
  }

  /// Waits until so many more answers are accepted.
  void awaitMore(int count) {
    var before = accepted.size();
    Awaitility.await().until(() -> accepted.size() >= before + count);
  }

  /// No more votes; waits for every answer that is still due.
  void stop() {
    stopped = true;
    Awaitility.await().until(waiting::isEmpty);
  }

  Set<String> accepted() {
    return Set.copyOf(accepted);
  }

  /// How long after a moment those were answered that were under way at that moment.
  List<Duration> answeredAfter(long moment) {
    return answered.stream()
        .filter(each -> each.sentNanos() <= moment && each.answeredNanos() > moment)
        .map(each -> Duration.ofNanos(each.answeredNanos() - moment))
        .sorted()
        .toList();
  }

  static String percentile(List<Duration> sorted, int percent) {
    var all = new ArrayList<>(sorted);
    all.sort(null);
    return all.isEmpty()
        ? "none"
        : all.get(Math.min(all.size() - 1, all.size() * percent / 100)).toMillis()
            + " ms of "
            + all.size();
  }
}
