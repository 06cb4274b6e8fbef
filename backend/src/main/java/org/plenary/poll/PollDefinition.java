package org.plenary.poll;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ItemKey;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PollKey;
import org.plenary.rules.Text;

/// A poll as the plan describes it, whether it can run yet or not.
///
/// @param rank the order within the session, from 0
/// @param item the agenda item that it belongs to
/// @param type single, multi, scale, number, ranking, points, open-text, word-cloud or quiz
/// @param min the lowest number of a scale or number, inclusive
/// @param max the highest number, inclusive
public record PollDefinition(
    PollKey key,
    int rank,
    Text question,
    @Nullable ItemKey item,
    String type,
    List<Option> options,
    @Nullable Long min,
    @Nullable Long max,
    @Nullable Integer maxChoices,
    By by,
    AnswersRule answers,
    Results results,
    boolean anonymous,
    boolean secret) {

  /// Something to choose.
  public record Option(OptionKey key, Text label) {}

  /// Whose answer it is.
  public enum By {
    PERSON,
    DELEGATION
  }

  /// Whose answer is the delegation's.
  public enum AnswersRule {
    FIRST,
    HEAD,
    MAJORITY
  }

  /// When results are shown to those who answer.
  public enum Results {
    LIVE,
    AFTER_CLOSE,
    RELEASED,
    HIDDEN
  }
}
