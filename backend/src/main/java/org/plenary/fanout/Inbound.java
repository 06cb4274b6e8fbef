package org.plenary.fanout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plenary.ids.Seq;
import org.plenary.ids.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands hints from the network's thread to the listeners, one per session however many came
/// meanwhile.
final class Inbound implements AutoCloseable {

  private static final Logger logger = LoggerFactory.getLogger(Inbound.class);

  private final Map<SessionId, Seq> heard = new LinkedHashMap<>();
  private final Supplier<Stream<HintListener>> listeners;
  private final Thread reader;

  Inbound(Supplier<Stream<HintListener>> listeners) {
    this.listeners = listeners;
    this.reader = Thread.ofVirtual().name("hints").start(this::deliver);
  }

  void offer(Hint hint) {
    synchronized (heard) {
      heard.merge(hint.session(), hint.seq(), (one, other) -> one.isAfter(other) ? one : other);
      heard.notifyAll();
    }
  }

  private void deliver() {
    try {
      while (true) {
        take().forEach(this::tell);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Hint> take() throws InterruptedException {
    synchronized (heard) {
      while (heard.isEmpty()) {
        heard.wait();
      }
      var hints = new ArrayList<Hint>();
      heard.forEach((session, seq) -> hints.add(new Hint(session, seq)));
      heard.clear();
      return hints;
    }
  }

  private void tell(Hint hint) {
    try {
      listeners.get().forEach(listener -> listener.hinted(hint.session(), hint.seq()));
    } catch (RuntimeException e) {
      logger.error("A hint about session {} was not taken", hint.session(), e);
    }
  }

  @Override
  public void close() {
    reader.interrupt();
  }
}
