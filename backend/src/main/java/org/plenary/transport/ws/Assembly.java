package org.plenary.transport.ws;

import org.jspecify.annotations.Nullable;
import org.plenary.protocol.Limits;

/// Puts a message together from its pieces, keeping no more than a frame may have. Only the reader
/// of its connection uses it.
final class Assembly {

  private @Nullable StringBuilder kept;
  private long length;
  private int pieces;
  private long begunAt;

  /// What a piece leads to.
  sealed interface Result {

    record Whole(String text) implements Result {}

    /// Goes on.
    record Partial() implements Result {}

    /// It is over, and was too large to be kept.
    record TooLarge() implements Result {}

    /// Nobody sends this by mistake.
    record Attack(boolean bySize) implements Result {}
  }

  Result add(String piece, boolean last, long now) {
    if (pieces == 0 && last) {
      return whole(piece);
    }
    if (pieces++ == 0) {
      begunAt = now;
    }
    length += piece.length();
    if (length > Limits.ATTACK) {
      return new Result.Attack(true);
    }
    if (pieces > Limits.FRAGMENTS || now - begunAt > Limits.MESSAGE.toNanos()) {
      return new Result.Attack(false);
    }
    keep(piece);
    return last ? finish() : new Result.Partial();
  }

  private void keep(String piece) {
    if (length > Limits.FRAME) {
      kept = null;
      return;
    }
    if (kept == null) {
      kept = new StringBuilder();
    }
    kept.append(piece);
  }

  private Result finish() {
    var result = kept == null ? new Result.TooLarge() : whole(kept.toString());
    kept = null;
    length = 0;
    pieces = 0;
    return result;
  }

  private static Result whole(String text) {
    return text.length() > Limits.FRAME || Utf8.length(text) > Limits.FRAME
        ? new Result.TooLarge()
        : new Result.Whole(text);
  }
}
