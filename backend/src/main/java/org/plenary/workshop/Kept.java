package org.plenary.workshop;

import org.jspecify.annotations.Nullable;

/// A part of the old plan that an import left as it was: it is open or over, or was changed by
/// hand.
///
/// @param path where it stands in the plan that holds now, such as `programme[0].sessions[1]`
/// @param key of a person or delegation that stands nowhere any more; null for all others
/// @param name of a person or delegation whose change was not undone; null for all others
public record Kept(String path, KeptReason reason, @Nullable String key, @Nullable String name) {

  public Kept(String path, KeptReason reason) {
    this(path, reason, null, null);
  }
}
