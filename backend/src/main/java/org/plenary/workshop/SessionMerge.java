package org.plenary.workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plenary.plan.Item;
import org.plenary.plan.Session;

/// Puts what a new plan says about a session that is open beside what happened in it.
final class SessionMerge {

  private final Session old;
  private final Session fresh;
  private final Happenings happened;
  private final KeptParts kept;

  SessionMerge(Session old, Session fresh, Happenings happened, KeptParts kept) {
    this.old = old;
    this.fresh = fresh;
    this.happened = happened;
    this.kept = kept;
  }

  Session merged() {
    kept.hold(Part.session(old.key()), old.key());
    if (!old.title().equals(fresh.title())
        || !old.starts().equals(fresh.starts())
        || old.minutes() != fresh.minutes()) {
      kept.tell(Part.session(old.key()), KeptReason.SESSION_OPEN);
    }
    var polls =
        merged(old.polls(), fresh.polls(), poll -> Part.poll(poll.key()), this::pollHappened);
    var breakouts =
        merged(
            old.breakouts(),
            fresh.breakouts(),
            breakout -> Part.breakout(breakout.key()),
            this::breakoutHappened);
    var sheets =
        merged(
            old.worksheets(),
            fresh.worksheets(),
            sheet -> Part.worksheet(sheet.key()),
            this::sheetInUse);
    return new Session(
        old.key(),
        old.title(),
        old.starts(),
        old.minutes(),
        fresh.requires(),
        fresh.call(),
        items(),
        polls,
        sheets,
        breakouts,
        fresh.decisions());
  }

  private boolean pollHappened(Part part) {
    return happened.hasPoll(part.key());
  }

  private boolean breakoutHappened(Part part) {
    return happened.hasBreakout(part.key());
  }

  private boolean sheetInUse(Part part) {
    return happened.hasWorksheet(part.key()) || usedByRound(part);
  }

  private boolean usedByRound(Part part) {
    return old.breakouts().stream()
        .filter(breakout -> happened.hasBreakout(breakout.key()))
        .anyMatch(breakout -> References.worksheets(breakout).contains(part.key()));
  }

  /// The new list, with what happened as it was: in its place, or at the end where the new plan
  /// leaves it out.
  private <T> List<T> merged(
      List<T> before, List<T> after, Function<T, Part> part, Predicate<Part> happened) {
    var merged = new ArrayList<>(after);
    for (var one : before) {
      var key = part.apply(one);
      if (happened.test(key)) {
        kept.hold(key, old.key());
        put(merged, one, key, part);
      }
    }
    return merged;
  }

  private <T> void put(List<T> merged, T one, Part key, Function<T, Part> part) {
    int place = merged.stream().map(part).toList().indexOf(key);
    if (place < 0) {
      merged.add(one);
      kept.tell(key, KeptReason.BEGUN_AND_MISSING);
    } else if (!merged.get(place).equals(one)) {
      merged.set(place, one);
      kept.tell(key, KeptReason.BEGUN);
    }
  }

  /// Items may change and be added while a session is open, but none that people saw goes away.
  private List<Item> items() {
    var merged = new ArrayList<Item>();
    for (var item : fresh.items()) {
      merged.add(withRuns(item, runsOf(item)));
    }
    var keys = new HashSet<>(merged.stream().map(Item::key).toList());
    for (var item : old.items()) {
      kept.hold(Part.item(item.key()), old.key());
      if (keys.add(item.key())) {
        merged.add(withRuns(item, keptRuns(item)));
        kept.tell(Part.item(item.key()), KeptReason.ITEM_SHOWN);
      }
    }
    return merged;
  }

  private Set<String> runsOf(Item item) {
    var runs = new LinkedHashSet<>(item.runs());
    for (var before : old.items()) {
      if (before.key().equals(item.key())) {
        runs.addAll(keptRuns(before));
      }
    }
    return runs;
  }

  /// Those that happened and that no item of the new plan runs.
  private List<String> keptRuns(Item before) {
    var run = new HashSet<String>();
    fresh.items().forEach(item -> run.addAll(item.runs()));
    return before.runs().stream()
        .filter(key -> happened.hasPoll(key) || happened.hasBreakout(key))
        .filter(key -> !run.contains(key))
        .toList();
  }

  static Item withRuns(Item item, java.util.Collection<String> runs) {
    return new Item(
        item.key(),
        item.title(),
        item.minutes(),
        item.speakers(),
        item.kind(),
        item.perTurn(),
        item.fields(),
        List.copyOf(runs));
  }
}
