package org.plenary.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.plenary.journal.Entry;
import org.plenary.journal.TurnFailed;
import org.plenary.rules.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one writer of a session on this node: takes orders from its mailbox, decides them in turns
/// under the session's lock, and publishes what stands after each commit.
///
/// Ordering: orders are decided in the order in which they entered the mailbox; everything that
/// this lane publishes or answers has been committed before.
final class Lane {

  private static final Logger log = LoggerFactory.getLogger(Lane.class);

  /// How long a journal that cannot be read is not tried again.
  private static final Duration BROKEN_PAUSE = Duration.ofSeconds(30);

  private static final int MAILBOX = 4096;
  private static final int BATCH = 300;
  private static final int READ = 1000;
  private static final Duration RETRY_PAUSE = Duration.ofMillis(500);

  private final SessionId session;
  private final LaneSurroundings around;
  private final BlockingQueue<Submission> mailbox = new LinkedBlockingQueue<>(MAILBOX);
  private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
  private final Thread thread;
  private final DeadlineTimer timer;

  private volatile SessionState state = SessionState.initial();
  private volatile long revision = -1;
  private volatile boolean broken;
  private volatile boolean stopped;

  /// Whether somebody may have been erased since this node folded what they said.
  private boolean unsure;

  private volatile long usedNanos = System.nanoTime();

  private Lane(SessionId session, LaneSurroundings around) {
    this.session = session;
    this.around = around;
    this.timer = new DeadlineTimer(around, this::submit);
    this.thread = Thread.ofVirtual().name("lane-" + session).unstarted(this::work);
  }

  static Lane start(SessionId session, LaneSurroundings around) {
    var lane = new Lane(session, around);
    lane.thread.start();
    return lane;
  }

  /// Completes when the session is loaded and shown; fails when it cannot be.
  CompletableFuture<@Nullable Void> ready() {
    return ready;
  }

  /// Whether this release cannot read the session's journal.
  boolean isBroken() {
    return broken;
  }

  /// Somebody needs the session on this node.
  void use() {
    if (!broken) {
      usedNanos = System.nanoTime();
    }
  }

  /// Whether nobody needed the session for so long; one with a round that ends by itself is needed.
  /// For other deadlines it is loaded again when they are due.
  boolean isIdleFor(Duration longEnough) {
    var idle = Duration.ofNanos(System.nanoTime() - usedNanos);
    return broken
        ? idle.compareTo(BROKEN_PAUSE) > 0
        : mailbox.isEmpty()
            && ready.isDone()
            && state.breakouts().deadlines().isEmpty()
            && idle.compareTo(longEnough) > 0;
  }

  SessionState state() {
    return state;
  }

  /// The revision of the register that this lane saw last.
  long revision() {
    return revision;
  }

  /// How many orders wait.
  int waiting() {
    return mailbox.size();
  }

  void submit(Submission.Order order) {
    if (broken) {
      order.outcome().complete(new Outcome.Refused(Refusals.NOT_SERVED));
    } else if (stopped || !mailbox.offer(order) || isLeftBehind(order)) {
      order.outcome().complete(new Outcome.Refused(Refusals.BUSY));
    }
  }

  /// Whether the lane ended while an order came in, so that nobody takes it.
  private boolean isLeftBehind(Submission.Order order) {
    return stopped && mailbox.remove(order);
  }

  /// Tells the lane that there may be news; one waiting nudge is enough.
  void nudge(boolean register) {
    var nudge = new Submission.Nudge(register);
    if (!broken && !mailbox.contains(nudge)) {
      var _ = mailbox.offer(nudge);
    }
  }

  /// Looks at the register as it stands now; completes when this lane has it, or cannot.
  CompletableFuture<@Nullable Void> refresh() {
    var refresh = new Submission.Refresh(new CompletableFuture<>());
    if (stopped || !mailbox.offer(refresh) || (stopped && mailbox.remove(refresh))) {
      refresh.done().complete(null);
    }
    return refresh.done();
  }

  /// Ends the lane after the turn that it is in; orders that still wait are refused as retryable.
  void stop() {
    stopped = true;
    var _ = mailbox.offer(new Submission.Nudge(false));
  }

  /// Waits for the end of the lane, at most this long; a turn that hangs is then broken off.
  void awaitEnd(Duration patience) throws InterruptedException {
    if (!thread.join(patience)) {
      thread.interrupt();
    }
  }

  private void work() {
    try {
      load();
      while (!stopped) {
        var batch = new ArrayList<Submission>();
        batch.add(mailbox.take());
        mailbox.drainTo(batch, BATCH - 1);
        step(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped = true;
      timer.cancel();
      refuseAll(orders(new ArrayList<>(mailbox)), Refusals.BUSY);
      refreshed(mailbox);
    }
  }

  private void load() {
    try {
      catchUp();
      turn(List.of());
      timer.set(state);
      ready.complete(null);
    } catch (TurnFailed | RuntimeException | InterruptedException e) {
      broken = e instanceof UnreadableEntry;
      usedNanos = System.nanoTime();
      stopped = true;
      log.warn("Session {} cannot be loaded: {}", session, e.toString());
      ready.completeExceptionally(e);
    }
  }

  private void step(List<Submission> batch) throws InterruptedException {
    var orders = orders(batch);
    try {
      if (orders.isEmpty() && batch.stream().noneMatch(Lane::concernsRegister)) {
        catchUp();
      } else {
        settle(orders);
      }
    } catch (UnreadableEntry e) {
      broken = true;
      usedNanos = System.nanoTime();
      log.error("Session {} is served no more: {}", session, e.getMessage());
      refuseAll(orders, Refusals.NOT_SERVED);
      around.unserved(session);
    } catch (RuntimeException e) {
      log.error("A step of session {} failed", session, e);
      postpone(orders, Refusals.INTERNAL);
    } finally {
      refreshed(batch);
    }
    timer.set(state);
  }

  /// Answers every order with what stands. While a commit is in doubt nobody is answered: the same
  /// orders are given again, and those that stand are found by their ids.
  private void settle(List<Submission.Order> orders) throws InterruptedException {
    var inDoubt = false;
    while (true) {
      try {
        turn(orders);
        return;
      } catch (TurnFailed failure) {
        log.warn("A turn of session {} failed: {}", session, failure.toString());
        around.meters().failed(failure);
        switch (failure) {
          case TurnFailed.InDoubt _ -> inDoubt = true;
          case TurnFailed.Unavailable _ -> {
            if (!inDoubt) {
              postpone(orders, Refusals.UNAVAILABLE);
              return;
            }
          }
          case TurnFailed.Refused _ -> {
            oneByOne(orders);
            return;
          }
        }
        Thread.sleep(RETRY_PAUSE);
      }
    }
  }

  private void oneByOne(List<Submission.Order> orders) throws InterruptedException {
    if (orders.size() <= 1) {
      refuseAll(orders, Refusals.INTERNAL);
      return;
    }
    for (var order : orders) {
      settle(List.of(order));
    }
  }

  private void turn(List<Submission.Order> orders) throws TurnFailed, InterruptedException {
    var began = System.nanoTime();
    LaneTurn.Result result;
    try {
      result =
          around
              .journal()
              .turn(
                  session,
                  state.seq(),
                  orders.stream().map(Submission.Order::name).toList(),
                  turn ->
                      new LaneTurn(
                              session, around.registers(), around.codec(), turn, state, revision)
                          .run(orders));
    } catch (HistoryLost e) {
      readAnew();
      turn(orders);
      return;
    }
    around.meters().turned(orders.size(), System.nanoTime() - began);
    unsure |= result.revision() != revision;
    revision = result.revision();
    var wrote = result.state().seq().isAfter(state.seq());
    show(result.state());
    if (wrote) {
      around.hints().announce(session, state.seq());
    }
    for (int i = 0; i < orders.size(); i++) {
      orders.get(i).outcome().complete(result.outcomes().get(i));
    }
  }

  /// Reads what other nodes appended, without the lock.
  private void catchUp() {
    while (true) {
      var news = around.journal().read(session, state.seq(), READ);
      if (news.isEmpty()) {
        return;
      }
      if (!isContinued()) {
        readAnew();
        return;
      }
      show(Replay.fold(state, news, around.codec()));
      if (news.size() < READ) {
        return;
      }
    }
  }

  private boolean isContinued() {
    return state.seq().equals(Seq.NONE)
        || Replay.continues(state, around.journal().hashAt(session, state.seq()));
  }

  /// The database was restored: whoever saw the former history is to see the one that stands.
  private void readAnew() {
    log.warn("The journal of session {} is another one than this node knew: read anew", session);
    var next = replayed();
    state = next;
    revision = -1;
    around.replaced(session, next);
  }

  private SessionState replayed() {
    var next = SessionState.initial();
    List<Entry> entries;
    do {
      entries = around.journal().read(session, next.seq(), READ);
      next = Replay.fold(next, entries, around.codec());
    } while (entries.size() == READ);
    return next;
  }

  /// The state without the words of people who were erased, where it still has some: they are of
  /// the workshop no more, and the journal holds nothing about them.
  private Optional<SessionState> withoutErased(SessionState known) {
    try {
      var gone = Speakers.gone(known);
      unsure = false;
      return gone.isEmpty() || around.journal().speaking(session, gone).containsAll(gone)
          ? Optional.empty()
          : Optional.of(replayed());
    } catch (RuntimeException e) {
      log.warn("Whether somebody of session {} was erased is asked later", session, e);
      unsure = true;
      return Optional.empty();
    }
  }

  private void show(SessionState folded) {
    var before = state;
    unsure |= folded.roster().revision() != before.roster().revision();
    var anew = unsure ? withoutErased(folded) : Optional.<SessionState>empty();
    var next = anew.orElse(folded);
    state = next;
    around.clock().observe(next.at());
    if (next.roster().isTaken() && (anew.isPresent() || next.seq().isAfter(before.seq()))) {
      around.shown(session, before, next);
    }
  }

  /// People are told to send again; what the system orders waits here until it can be done.
  private void postpone(List<Submission.Order> orders, Refusal refusal) {
    for (var order : orders) {
      switch (order) {
        case Submission.FromPerson person ->
            person.outcome().complete(new Outcome.Refused(refusal));
        case Submission.FromSystem system -> {
          // A deadline has a timer of its own, which asks again by itself.
          if (!(system.order() instanceof SystemOrder.DeadlineReached)) {
            var _ = around.scheduler().after(RETRY_PAUSE, () -> submit(system));
          }
        }
      }
    }
  }

  private static boolean concernsRegister(Submission submission) {
    return submission instanceof Submission.Refresh
        || (submission instanceof Submission.Nudge(boolean register) && register);
  }

  private static void refreshed(Collection<Submission> batch) {
    for (var submission : batch) {
      if (submission instanceof Submission.Refresh(var done)) {
        done.complete(null);
      }
    }
  }

  private static List<Submission.Order> orders(List<Submission> batch) {
    return batch.stream()
        .filter(Submission.Order.class::isInstance)
        .map(Submission.Order.class::cast)
        .toList();
  }

  private static void refuseAll(List<Submission.Order> orders, Refusal refusal) {
    orders.forEach(order -> order.outcome().complete(new Outcome.Refused(refusal)));
  }
}
