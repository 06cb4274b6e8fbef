package org.plenary.presence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// What is counted about leases and about this node's row.
final class PresenceMeters {

  private final Counter renewed;
  private final Counter failed;
  private final Counter emptied;
  private final Counter missed;
  private final Counter fenced;
  private final Counter lost;

  PresenceMeters(MeterRegistry registry) {
    this.renewed = counter(registry, "plenary.leases.renewed", "Leases that Redis took");
    this.failed = counter(registry, "plenary.leases.failed", "Calls in which Redis took no leases");
    this.emptied =
        counter(registry, "plenary.leases.emptied", "Times that Redis was found emptied");
    this.missed = counter(registry, "plenary.heartbeats.missed", "Heartbeats without PostgreSQL");
    this.fenced =
        counter(registry, "plenary.nodes.fenced", "Times that this node was taken for lost");
    this.lost = counter(registry, "plenary.nodes.lost", "Other nodes that it found silent");
  }

  private static Counter counter(MeterRegistry registry, String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  void renewed(int leases) {
    renewed.increment(leases);
  }

  void failed() {
    failed.increment();
  }

  void emptied() {
    emptied.increment();
  }

  void missed() {
    missed.increment();
  }

  void fenced() {
    fenced.increment();
  }

  void lost() {
    lost.increment();
  }
}
