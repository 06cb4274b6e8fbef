package org.plenary.plan;

import org.jspecify.annotations.Nullable;

/// A poll of a session.
///
/// @param moderated texts wait for approval
/// @param comparesWith the key of an earlier poll of the same type and bounds
public record Poll(
    String key,
    Text question,
    PollForm form,
    PollBy by,
    PollAnswers answers,
    PollResults results,
    boolean anonymous,
    boolean secret,
    boolean moderated,
    @Nullable String comparesWith) {

  public PollType type() {
    return form.type();
  }
}
