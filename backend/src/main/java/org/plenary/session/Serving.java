package org.plenary.session;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.boot.availability.ReadinessState;

/// Takes this node out of a load balancer's rotation while its database does not answer it, and no
/// one else's: who is in stays in. Without Redis it serves.
final class Serving {

  /// Shorter silences are a fail-over, and for those people wait where they are.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Consumer<ReadinessState> tell;
  private final LongSupplier nanos;
  private long answeredAt;
  private boolean serves = true;

  Serving(Consumer<ReadinessState> tell, LongSupplier nanos) {
    this.tell = tell;
    this.nanos = nanos;
    this.answeredAt = nanos.getAsLong();
  }

  void answered() {
    answeredAt = nanos.getAsLong();
    become(true);
  }

  void failed() {
    if (nanos.getAsLong() - answeredAt >= PATIENCE.toNanos()) {
      become(false);
    }
  }

  private void become(boolean able) {
    if (serves != able) {
      serves = able;
      tell.accept(able ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC);
    }
  }
}
