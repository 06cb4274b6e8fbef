package org.plenary.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A breakout into groups.
///
/// @param minutes null when it is closed by hand
/// @param warnAtMinutes minutes left, most first
/// @param facilitators people who are dealt round over the groups
/// @param roles what people of a group may be, such as reporter
public record Breakout(
    String key,
    @Nullable Text title,
    @Nullable Text prompt,
    @Nullable String worksheet,
    @Nullable Integer minutes,
    List<Integer> warnAtMinutes,
    Groups groups,
    Assign assign,
    Mixing mixing,
    List<String> facilitators,
    List<String> roles) {

  public Breakout {
    warnAtMinutes = List.copyOf(warnAtMinutes);
    facilitators = List.copyOf(facilitators);
    roles = List.copyOf(roles);
  }
}
