package org.plenary.sync;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a client says that it holds when it comes.
///
/// @param mark the last one that it received
/// @param have versions of documents by their names on the wire
/// @param want the lazy topics that it shows; null for all
public record Claim(@Nullable String mark, Map<String, Long> have, @Nullable Set<String> want) {

  /// Nothing is held and everything is wanted.
  public static final Claim NONE = new Claim(null, Map.of(), null);

  public Claim {
    have = Map.copyOf(have);
    want = want == null ? null : Set.copyOf(want);
  }
}
