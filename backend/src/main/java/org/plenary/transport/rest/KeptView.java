package org.plenary.transport.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Kept;

/// A part of the old plan that stays as it was, and why.
///
/// @param key of a person or delegation that stands nowhere any more; null for all others
/// @param name of a person or delegation whose change was not undone; null for all others
record KeptView(
    String path, String code, String reason, @Nullable String key, @Nullable String name) {

  static List<KeptView> all(List<Kept> kept) {
    return kept.stream()
        .map(one ->
            new KeptView(
                one.path(), one.reason().code(), one.reason().sentence(), one.key(), one.name()))
        .toList();
  }
}
