package org.plenary.transport.ws;

import java.util.function.LongSupplier;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.Code;

/// Lets frames through that come neither too fast nor too large. Only the reader of its connection
/// uses it.
final class Gate {

  private final LongSupplier nanos;
  private final Assembly assembly = new Assembly();
  private final Strikes strikes = new Strikes();
  private final Bucket bucket;

  Gate(LongSupplier nanos) {
    this.nanos = nanos;
    this.bucket = new Bucket(nanos.getAsLong());
  }

  /// What becomes of a piece of a message.
  sealed interface Pass {

    record Frame(String text) implements Pass {}

    /// A frame that is let through with a warning.
    record Warned(String text) implements Pass {}

    record Nothing() implements Pass {}

    record Refused(Code code) implements Pass {}

    record Shut(Closing how) implements Pass {}
  }

  Pass text(String piece, boolean last) {
    var now = nanos.getAsLong();
    return switch (assembly.add(piece, last, now)) {
      case Assembly.Result.Whole(var text) -> counted(text, now);
      case Assembly.Result.Partial() -> new Pass.Nothing();
      case Assembly.Result.TooLarge() -> new Pass.Refused(Code.FRAME_TOO_LARGE);
      case Assembly.Result.Attack(var bySize) ->
          new Pass.Shut(
              Closing.of(bySize ? CloseCode.TOO_LARGE : CloseCode.ATTACK, Code.FRAME_TOO_LARGE));
    };
  }

  private Pass counted(String text, long now) {
    return switch (bucket.take(now)) {
      case FINE, SPARED -> new Pass.Frame(text);
      case WARN -> new Pass.Warned(text);
      case TOO_FAST -> new Pass.Shut(Closing.of(CloseCode.TOO_FAST, Code.FRAME_TOO_FAST));
    };
  }

  /// Counts garbage; true when it is too much.
  boolean strike() {
    return strikes.strike(nanos.getAsLong());
  }
}
