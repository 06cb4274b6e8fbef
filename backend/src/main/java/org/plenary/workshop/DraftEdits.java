package org.plenary.workshop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Day;
import org.plenary.plan.Item;
import org.plenary.plan.Plan;
import org.plenary.plan.Session;

/// Changes of a plan by drafts.
final class DraftEdits {

  private DraftEdits() {}

  /// The plan with a draft at the end of its kind, or in the place of the one of its key.
  ///
  /// @param item the item that runs it; null for none
  static Plan with(Plan plan, String session, Draft draft, @Nullable String item) {
    return changed(
        plan,
        session,
        it ->
            new Session(
                it.key(),
                it.title(),
                it.starts(),
                it.minutes(),
                it.requires(),
                it.call(),
                it.items().stream().map(one -> running(one, draft.key(), item)).toList(),
                draft instanceof Draft.OfPoll(var poll)
                    ? put(it.polls(), poll, known -> known.key().equals(draft.key()))
                    : it.polls(),
                it.worksheets(),
                draft instanceof Draft.OfBreakout(var breakout)
                    ? put(it.breakouts(), breakout, known -> known.key().equals(draft.key()))
                    : it.breakouts(),
                it.decisions()));
  }

  static Plan without(Plan plan, String session, Part part) {
    return changed(
        plan,
        session,
        it ->
            new Session(
                it.key(),
                it.title(),
                it.starts(),
                it.minutes(),
                it.requires(),
                it.call(),
                it.items().stream().map(one -> running(one, part.key(), null)).toList(),
                it.polls().stream().filter(one -> !Part.poll(one.key()).equals(part)).toList(),
                it.worksheets(),
                it.breakouts().stream()
                    .filter(one -> !Part.breakout(one.key()).equals(part))
                    .toList(),
                it.decisions()));
  }

  private static Item running(Item item, String key, @Nullable String chosen) {
    var runs = new LinkedHashSet<>(item.runs());
    if (item.key().equals(chosen)) {
      runs.add(key);
    } else {
      runs.remove(key);
    }
    return SessionMerge.withRuns(item, runs);
  }

  private static <T> List<T> put(List<T> all, T one, Predicate<T> same) {
    var changed = new ArrayList<>(all);
    for (int place = 0; place < changed.size(); place++) {
      if (same.test(changed.get(place))) {
        changed.set(place, one);
        return changed;
      }
    }
    changed.add(one);
    return changed;
  }

  private static Plan changed(Plan plan, String session, UnaryOperator<Session> change) {
    return new Plan(
        plan.workshop(),
        plan.delegations(),
        plan.people(),
        plan.programme().stream()
            .map(day ->
                new Day(
                    day.day(),
                    day.sessions().stream()
                        .map(it -> it.key().equals(session) ? change.apply(it) : it)
                        .toList()))
            .toList());
  }
}
