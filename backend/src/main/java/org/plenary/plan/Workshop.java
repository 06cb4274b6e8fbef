package org.plenary.plan;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workshop as a whole.
///
/// @param languages at least one; texts that are plain strings are in the first
/// @param joinCode null when it is to be generated
/// @param call the address of the call to talk in, may hold `{workshop}` and `{room}`
public record Workshop(
    String key,
    Text title,
    WorkshopKind kind,
    ZoneId timezone,
    List<String> languages,
    Mode mode,
    @Nullable Text venue,
    @Nullable String joinCode,
    @Nullable String call,
    Attendance attendance) {

  public Workshop {
    languages = List.copyOf(languages);
  }
}
