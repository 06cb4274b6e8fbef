package org.plenary.workshop;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plenary.plan.Breakout;
import org.plenary.plan.Day;
import org.plenary.plan.Groups;
import org.plenary.plan.Session;

/// Whom a programme names.
final class References {

  private final Set<String> people = new LinkedHashSet<>();

  References(List<Day> programme) {
    programme.forEach(day -> day.sessions().forEach(this::add));
  }

  Set<String> people() {
    return people;
  }

  static Set<String> worksheets(Breakout breakout) {
    var keys = new LinkedHashSet<String>();
    if (breakout.worksheet() != null) {
      keys.add(breakout.worksheet());
    }
    if (breakout.groups() instanceof Groups.Named(var groups, _)) {
      for (var group : groups) {
        if (group.worksheet() != null) {
          keys.add(group.worksheet());
        }
      }
    }
    return keys;
  }

  private void add(Session session) {
    session.items().forEach(item -> people.addAll(item.speakers()));
    session.breakouts().forEach(this::add);
  }

  private void add(Breakout breakout) {
    people.addAll(breakout.facilitators());
    breakout.mixing().apart().forEach(people::addAll);
    breakout.mixing().pairs().forEach(people::addAll);
    people.addAll(breakout.mixing().fixed().keySet());
  }
}
