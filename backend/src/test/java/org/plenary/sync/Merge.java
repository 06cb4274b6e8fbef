package org.plenary.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Applies merge patches, as clients do.
public final class Merge {

  private Merge() {}

  public static @Nullable Object apply(@Nullable Object target, @Nullable Object patch) {
    if (!(patch instanceof Map<?, ?> members)) {
      return patch;
    }
    var result = new LinkedHashMap<String, Object>();
    if (target instanceof Map<?, ?> before) {
      before.forEach((name, value) -> result.put((String) name, value));
    }
    members.forEach((name, value) -> {
      if (value == null) {
        result.remove((String) name);
      } else {
        result.put((String) name, apply(result.get((String) name), value));
      }
    });
    return result;
  }
}
