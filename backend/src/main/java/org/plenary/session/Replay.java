package org.plenary.session;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plenary.ids.Seq;
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

  /// Whether the journal with this hash at the last entry of a state is the one that made it.
  static boolean continues(SessionState state, Optional<byte[]> hash) {
    return state.seq().equals(Seq.NONE)
        || hash.filter(stored -> digits(stored).equals(state.hash())).isPresent();
  }

  /// The first 8 hexadecimal digits of a hash.
  static String digits(byte[] hash) {
    return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
  }
}
