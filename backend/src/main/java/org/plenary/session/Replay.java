package org.plenary.session;

import java.util.HexFormat;
import java.util.List;
import org.plenary.journal.Entry;

/// Makes state of entries, as every node does.
final class Replay {

  private static final int DIGITS = 8;

  private Replay() {}

  static SessionState fold(SessionState state, List<Entry> entries, EntryCodec codec) {
    var next = state;
    for (var entry : entries) {
      var body = codec.read(entry.version(), entry.body(), entry.words());
      next = Fold.apply(next, body.events(), entry.seq(), digits(entry.hash()), entry.at());
    }
    return next;
  }

  /// The first 8 hexadecimal digits of a hash.
  static String digits(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
  }
}
