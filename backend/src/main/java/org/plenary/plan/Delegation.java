package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The administration or organization that people represent.
///
/// @param host only a mark
/// @param votes whether it is a seat
public record Delegation(
    String key,
    Text name,
    DelegationKind kind,
    @Nullable String region,
    boolean host,
    List<String> languages,
    boolean votes,
    int weight) {

  public Delegation {
    languages = List.copyOf(languages);
  }
}
