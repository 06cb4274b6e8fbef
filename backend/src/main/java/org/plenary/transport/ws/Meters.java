package org.plenary.transport.ws;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.protocol.CloseCode;

/// What is counted about sockets. No meter has a tag that grows with people or sessions.
final class Meters {

  private static final Set<Integer> KNOWN =
      Stream.concat(
              Stream.of(1000, 1001, 1005, 1006),
              Arrays.stream(CloseCode.values()).map(CloseCode::value))
          .collect(Collectors.toUnmodifiableSet());

  private final MeterRegistry registry;
  private final Counter frames;
  private final Counter bytes;
  private final Counter blocked;
  private final Counter resyncs;

  Meters(MeterRegistry registry) {
    this.registry = registry;
    this.frames =
        Counter.builder("plenary.frames.delivered")
            .description("Frames given to sockets")
            .register(registry);
    this.bytes =
        Counter.builder("plenary.bytes.delivered")
            .description("Bytes of frames given to sockets")
            .register(registry);
    this.blocked =
        Counter.builder("plenary.sends.blocked")
            .description("Times that something due had to wait for a pong")
            .register(registry);
    this.resyncs =
        Counter.builder("plenary.sync.resyncs")
            .description("Times that a client was given everything anew")
            .register(registry);
  }

  void sockets(Sockets sockets) {
    gauge("plenary.sockets.open", "Open sockets of this node", sockets::count);
    gauge("plenary.sockets.knocking", "Open sockets that have not said who", sockets::knocking);
    gauge("plenary.people.connected", "People with an open socket, by session", sockets::people);
    gauge("plenary.bytes.unconfirmed", "Bytes that lack their pong", sockets::unconfirmed);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  void delivered(int size) {
    frames.increment();
    bytes.increment(size);
  }

  void blocked() {
    blocked.increment();
  }

  void resynced() {
    resyncs.increment();
  }

  void refused(String code) {
    registry.counter("plenary.frames.refused", "code", code).increment();
  }

  /// A client chooses its code: those that we do not know are one.
  void closed(int code) {
    var known = KNOWN.contains(code) ? Integer.toString(code) : "other";
    registry.counter("plenary.sockets.closed", "code", known).increment();
  }
}
