package org.plenary.workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.plenary.plan.Item;
import org.plenary.plan.Plan;
import org.plenary.plan.Session;

/// Brings what was made on the spot, and that a new plan does not know, through an import.
final class OnTheSpot {

  private final Set<Part> made;
  private final Set<Part> planned = new HashSet<>();
  private final KeptParts kept;

  /// @param made the polls and breakouts that were made on the spot
  OnTheSpot(Set<Part> made, Plan fresh, KeptParts kept) {
    this.made = made;
    this.kept = kept;
    for (var day : fresh.programme()) {
      for (var session : day.sessions()) {
        session.polls().forEach(poll -> planned.add(Part.poll(poll.key())));
        session.breakouts().forEach(breakout -> planned.add(Part.breakout(breakout.key())));
      }
    }
  }

  /// The session as the import leaves it, with what was made on the spot in the old one.
  Session into(Session session, Session old) {
    var added = new LinkedHashSet<String>();
    var polls = with(session.polls(), old.polls(), poll -> Part.poll(poll.key()), old, added);
    var breakouts =
        with(
            session.breakouts(),
            old.breakouts(),
            breakout -> Part.breakout(breakout.key()),
            old,
            added);
    return added.isEmpty()
        ? session
        : new Session(
            session.key(),
            session.title(),
            session.starts(),
            session.minutes(),
            session.requires(),
            session.call(),
            session.items().stream().map(item -> running(item, old, added)).toList(),
            polls,
            session.worksheets(),
            breakouts,
            session.decisions());
  }

  private <T> List<T> with(
      List<T> now, List<T> before, Function<T, Part> part, Session old, Set<String> added) {
    var there = new HashSet<>(now.stream().map(part).toList());
    var all = new ArrayList<>(now);
    for (var one : before) {
      var key = part.apply(one);
      if (made.contains(key) && !planned.contains(key) && there.add(key)) {
        all.add(one);
        added.add(key.key());
        kept.hold(key, old.key());
        kept.tell(key, KeptReason.ON_THE_SPOT);
      }
    }
    return all;
  }

  /// The item with those that it ran before, where it is still there.
  private static Item running(Item item, Session old, Set<String> added) {
    var runs = new LinkedHashSet<>(item.runs());
    old.items().stream()
        .filter(before -> before.key().equals(item.key()))
        .flatMap(before -> before.runs().stream())
        .filter(added::contains)
        .forEach(runs::add);
    return SessionMerge.withRuns(item, runs);
  }
}
