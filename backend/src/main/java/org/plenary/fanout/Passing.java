package org.plenary.fanout;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.ids.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands signals from the network's thread to the listeners; what comes faster than they take it is
/// lost.
final class Passing implements AutoCloseable {

  private static final Logger logger = LoggerFactory.getLogger(Passing.class);

  private static final int AT_ONCE = 256;

  private final BlockingQueue<Signal> heard = new ArrayBlockingQueue<>(AT_ONCE);
  private final Supplier<Stream<SignalListener>> listeners;
  private final Thread reader;

  private record Signal(SessionId session, String text) {}

  Passing(Supplier<Stream<SignalListener>> listeners) {
    this.listeners = listeners;
    this.reader = Thread.ofVirtual().name("signals").start(this::deliver);
  }

  /// False when it is lost.
  boolean offer(SessionId session, String text) {
    return heard.offer(new Signal(session, text));
  }

  private void deliver() {
    try {
      while (true) {
        tell(heard.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Signal signal) {
    try {
      listeners.get().forEach(listener -> listener.signalled(signal.session(), signal.text()));
    } catch (RuntimeException e) {
      logger.error("A signal of session {} was not taken", signal.session(), e);
    }
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
