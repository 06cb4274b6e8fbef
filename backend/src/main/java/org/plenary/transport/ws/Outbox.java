package org.plenary.transport.ws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.Limits;

/// What others leave for the writer of a connection: bounded, whatever the client does.
final class Outbox {

  /// Answers to frames that are no commands.
  private static final int OTHERS = 8;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition touched = lock.newCondition();
  private final Semaphore inFlight = new Semaphore(Limits.IN_FLIGHT);
  private final Deque<Reply> replies = new ArrayDeque<>();
  private int others;
  private boolean news;
  private boolean over;
  private long ponged;
  private @Nullable Set<String> want;
  private @Nullable Closing closing;
  private @Nullable Reply signal;

  /// What was left since the last time, but for replies.
  record Requests(
      long ponged, @Nullable Set<String> want, @Nullable Closing closing, boolean isOver) {}

  /// Waits until fewer than the allowed commands are in flight: meanwhile nobody reads the socket.
  void admitCommand() throws InterruptedException {
    inFlight.acquire();
  }

  /// Whether the reader waits for an answer to be sent.
  boolean isReaderWaiting() {
    return inFlight.hasQueuedThreads();
  }

  boolean hasCommandsInFlight() {
    return inFlight.availablePermits() < Limits.IN_FLIGHT;
  }

  void reply(Reply reply) {
    lock.lock();
    try {
      if (over || (!reply.answersCommand() && others == OTHERS)) {
        return;
      }
      others += reply.answersCommand() ? 0 : 1;
      replies.addLast(reply);
      touch();
    } finally {
      lock.unlock();
    }
  }

  /// The reply to send next.
  Optional<Reply> first() {
    lock.lock();
    try {
      return over ? Optional.empty() : Optional.ofNullable(replies.peekFirst());
    } finally {
      lock.unlock();
    }
  }

  /// The first reply is sent.
  void sent(Reply reply) {
    lock.lock();
    try {
      replies.pollFirst();
      others -= reply.answersCommand() ? 0 : 1;
    } finally {
      lock.unlock();
    }
    if (reply.answersCommand()) {
      inFlight.release();
    }
  }

  /// What another person is doing; a newer one takes the place of the one before.
  void show(Reply latest) {
    lock.lock();
    try {
      signal = latest;
      touch();
    } finally {
      lock.unlock();
    }
  }

  /// The latest signal, once.
  @Nullable Reply signal() {
    lock.lock();
    try {
      var latest = signal;
      signal = null;
      return latest;
    } finally {
      lock.unlock();
    }
  }

  void ponged(long number) {
    lock.lock();
    try {
      ponged = Math.max(ponged, number);
      touch();
    } finally {
      lock.unlock();
    }
  }

  void want(Set<String> topics) {
    lock.lock();
    try {
      want = topics;
      touch();
    } finally {
      lock.unlock();
    }
  }

  /// The first close counts.
  void close(Closing how) {
    lock.lock();
    try {
      closing = closing == null ? how : closing;
      touch();
    } finally {
      lock.unlock();
    }
  }

  /// Something may have to be sent.
  void touch() {
    lock.lock();
    try {
      news = true;
      touched.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Takes what was left; news from now on wake the next wait.
  Requests take() {
    lock.lock();
    try {
      news = false;
      var requests = new Requests(ponged, want, closing, over);
      want = null;
      return requests;
    } finally {
      lock.unlock();
    }
  }

  void await(long nanos) throws InterruptedException {
    lock.lock();
    try {
      var left = nanos;
      while (!news && left > 0) {
        left = touched.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Nothing is sent any more; a reader that waits goes on.
  void end() {
    lock.lock();
    try {
      over = true;
      replies.clear();
      touch();
    } finally {
      lock.unlock();
    }
    inFlight.release(Limits.IN_FLIGHT);
  }
}
