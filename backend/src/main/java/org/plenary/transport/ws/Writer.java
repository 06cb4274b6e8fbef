package org.plenary.transport.ws;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;
import org.plenary.sync.Replica;
import org.plenary.sync.Step;
import org.plenary.sync.Window;

/// The one thread that sends on a socket: answers first, then topics as they stand, and no more
/// than the client confirms. It also keeps the socket's times.
final class Writer implements Runnable {

  private final Wire wire;
  private final Outbox outbox;
  private final SocketSettings settings;
  private final Meters meters;
  private final LongSupplier nanos;
  private final Window window;
  private final Allowance signals;
  private final long openedAt;

  private volatile boolean greeted;
  private volatile boolean ended;
  private volatile long unconfirmed;
  private volatile @Nullable Guest guest;
  private boolean blocked;
  private long closingSince;
  private boolean closingSeen;

  /// A client that was let in.
  ///
  /// @param expiresAt when its token is over
  /// @param farewell how it goes when the session knows it no more
  private record Guest(
      Replica replica, long followedAt, long expiresAt, Supplier<Closing> farewell) {}

  Writer(Wire wire, Outbox outbox, SocketSettings settings, Meters meters, LongSupplier nanos) {
    this.wire = wire;
    this.outbox = outbox;
    this.settings = settings;
    this.meters = meters;
    this.nanos = nanos;
    this.openedAt = nanos.getAsLong();
    this.window = new Window(openedAt);
    this.signals =
        new Allowance(
            Duration.ofSeconds(1).dividedBy(Limits.SIGNALS_SHOWN), Limits.SIGNALS_SHOWN, openedAt);
  }

  /// The first frame has come and is being looked at.
  void greeted() {
    greeted = true;
  }

  /// From now on this client is told what it lacks.
  void follow(Replica replica, long expiresAt, Supplier<Closing> farewell) {
    guest = new Guest(replica, nanos.getAsLong(), expiresAt, farewell);
    outbox.touch();
    if (ended) {
      replica.leave();
    }
  }

  /// The client has a newer token.
  void renew(long expiresAt) {
    var present = guest;
    if (present != null) {
      guest = new Guest(present.replica(), present.followedAt(), expiresAt, present.farewell());
      outbox.touch();
    }
  }

  /// As of this writer's last turn.
  long unconfirmed() {
    return unconfirmed;
  }

  boolean isExpired() {
    var present = guest;
    return present != null && nanos.getAsLong() - present.expiresAt() >= 0;
  }

  @Override
  public void run() {
    try {
      while (turn()) {}
    } catch (IOException | IllegalStateException broken) {
      giveUp();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
      outbox.end();
      var present = guest;
      if (present != null) {
        present.replica().leave();
      }
    }
  }

  private boolean turn() throws IOException, InterruptedException {
    var requests = outbox.take();
    var now = nanos.getAsLong();
    if (requests.isOver()) {
      return false;
    }
    window.pong(requests.ponged(), now);
    var present = guest;
    if (present != null && requests.want() != null) {
      present.replica().want(requests.want());
    }
    var closing = requests.closing() == null ? due(present, now) : requests.closing();
    if (closing != null) {
      return close(closing, now);
    }
    var wasBlocked = blocked;
    blocked = false;
    if (sendReply(present) || (!blocked && present != null && sendTopics(present, now))) {
      return true;
    }
    if (blocked && !wasBlocked) {
      meters.blocked();
    }
    show(outbox.signal(), present, now);
    ping(now);
    unconfirmed = window.unconfirmed();
    outbox.await(untilNext(present, now));
    return true;
  }

  private @Nullable Closing due(@Nullable Guest present, long now) {
    if (window.isStalled(settings.stall(), now)) {
      return Closing.of(CloseCode.STALLED, Code.FRAME_UNCONFIRMED);
    }
    if (!greeted && now - openedAt >= settings.hello().toNanos()) {
      return Closing.of(CloseCode.ATTACK, Code.AUTH_REQUIRED);
    }
    if (present != null && now - present.expiresAt() >= 0) {
      return Closing.of(CloseCode.TOKEN_EXPIRED, Code.AUTH_EXPIRED);
    }
    return null;
  }

  private boolean sendReply(@Nullable Guest present) throws IOException {
    var first = outbox.first();
    if (first.isEmpty()) {
      return false;
    }
    var reply = first.get();
    if (!window.allows(reply.bytes()) && !mustAnswer(reply)) {
      blocked = true;
      return false;
    }
    send(reply.text(), reply.bytes());
    outbox.sent(reply);
    if (present != null) {
      present.replica().owe(reply.seq());
    }
    return true;
  }

  /// While the reader waits for an answer to be sent it reads no pong: holding the answer back for
  /// one would be for ever.
  private boolean mustAnswer(Reply reply) {
    return reply.answersCommand() && outbox.isReaderWaiting();
  }

  private boolean sendTopics(Guest present, long now) throws IOException {
    return switch (present.replica().next(window.room())) {
      case Step.Send(var frame) -> {
        send(frame.text(), frame.bytes());
        if (frame.all()) {
          meters.resynced();
        }
        yield true;
      }
      case Step.Full() -> {
        blocked = true;
        yield false;
      }
      case Step.Idle() -> false;
      case Step.Unknown() -> {
        if (now - present.followedAt() >= settings.introduction().toNanos()) {
          outbox.close(Closing.of(CloseCode.FORBIDDEN, Code.FORBIDDEN));
        }
        yield false;
      }
      case Step.Removed() -> {
        outbox.close(present.farewell().get());
        yield false;
      }
    };
  }

  /// Shows a signal now or never: an old one is worth nothing, and a line that has yet to confirm
  /// what it was given has better to carry.
  private void show(@Nullable Reply signal, @Nullable Guest present, long now) throws IOException {
    if (signal == null || present == null || blocked || window.isWaiting()) {
      return;
    }
    if (signals.take(now)) {
      send(signal.text(), signal.bytes());
    }
  }

  private void send(String text, int bytes) throws IOException {
    wire.text(text);
    window.sent(bytes);
    meters.delivered(bytes);
    if (window.isPingDue(false)) {
      wire.ping(window.ping(nanos.getAsLong()));
    }
  }

  private void ping(long now) throws IOException {
    var quiet = now - window.pingedAt() >= settings.heartbeat().toNanos();
    if (quiet || window.isPingDue(blocked)) {
      wire.ping(window.ping(now));
    }
  }

  private boolean close(Closing closing, long now) throws IOException, InterruptedException {
    if (!closingSeen) {
      closingSeen = true;
      closingSince = now;
    }
    for (var reply = outbox.first(); reply.isPresent(); reply = outbox.first()) {
      send(reply.get().text(), reply.get().bytes());
      outbox.sent(reply.get());
    }
    var left = settings.drain().toNanos() - (now - closingSince);
    if (closing.code() == CloseCode.DRAINING && outbox.hasCommandsInFlight() && left > 0) {
      outbox.await(left);
      return true;
    }
    wire.close(closing.code().value(), closing.reason());
    return false;
  }

  private void giveUp() {
    try {
      wire.close(CloseCode.INTERNAL.value(), Code.INTERNAL.value());
    } catch (IOException | IllegalStateException gone) {
      // It is closed: that is what was wanted.
    }
  }

  private long untilNext(@Nullable Guest present, long now) {
    var next = window.pingedAt() + settings.heartbeat().toNanos() - now;
    if (!greeted) {
      next = Math.min(next, openedAt + settings.hello().toNanos() - now);
    }
    if (window.isWaiting()) {
      next = Math.min(next, window.waitingSince() + settings.stall().toNanos() - now);
    }
    if (present != null) {
      next = Math.min(next, present.expiresAt() - now);
      next = Math.min(next, introduction(present, now));
    }
    return Math.max(next, 0);
  }

  private long introduction(Guest present, long now) {
    var left = present.followedAt() + settings.introduction().toNanos() - now;
    return left > 0 ? left : Duration.ofHours(1).toNanos();
  }
}
