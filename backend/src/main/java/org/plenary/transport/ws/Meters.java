package org.plenary.transport.ws;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;

/// What is counted about sockets. No meter has a tag that grows with people or sessions.
final class Meters {

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

  void sockets(Supplier<Number> open) {
    Gauge.builder("plenary.sockets.open", open)
        .description("Open sockets of this node")
        .register(registry);
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

  void closed(int code) {
    registry.counter("plenary.sockets.closed", "code", Integer.toString(code)).increment();
  }
}
