package org.plenary.poll;

import org.plenary.rules.Refusal;

/// Every reason why a command about a poll is refused.
final class PollRefusals {

  static final Refusal TYPE_UNAVAILABLE =
      Refusal.of("poll.type-unavailable", "Polls of this type cannot be run yet.");
  static final Refusal SECRECY_UNAVAILABLE =
      Refusal.of(
          "poll.secrecy-unavailable",
          "Anonymous and secret polls are not run until their answers can be kept secret.");
  static final Refusal NO_OPTIONS =
      Refusal.of("poll.no-options", "This poll has no options to choose from.");
  static final Refusal NOT_LIVE =
      Refusal.of("session.not-live", "This is possible only while the session is live.");
  static final Refusal FORBIDDEN =
      Refusal.of("command.forbidden", "Only facilitators and organizers may do this.");
  static final Refusal NOT_OPEN = Refusal.of("poll.not-open", "This poll is not open.");
  static final Refusal CLOSED =
      Refusal.of("poll.closed", "This poll is closed and takes no more answers.");
  static final Refusal WAS_CLOSED =
      Refusal.of("poll.was-closed", "This poll was asked before; reopen it to ask it again.");
  static final Refusal STILL_OPEN =
      Refusal.of("poll.still-open", "Close this poll before you publish its results.");
  static final Refusal RESULTS_HIDDEN =
      Refusal.of("poll.results-hidden", "The plan keeps the results of this poll hidden.");
  static final Refusal ROUND_OVER =
      Refusal.of(
          "poll.round-over",
          "This answer was for another round of the poll; look at the question again.");
  static final Refusal NOT_ENTITLED =
      Refusal.of("poll.not-entitled", "This person or delegation has no answer in this poll.");
  static final Refusal HEAD_ANSWERS =
      Refusal.of("poll.head-answers", "The head of your delegation answers this poll.");
  static final Refusal ANSWERED_BY_OTHER =
      Refusal.of(
          "poll.answered-by-other",
          "Someone of your delegation has answered already; they or the head may change it.");
  static final Refusal WRONG_TYPE =
      Refusal.of("poll.answer-wrong-type", "This is not the kind of answer that the poll takes.");
  static final Refusal UNKNOWN_OPTION =
      Refusal.of("poll.answer-unknown-option", "The poll has no such option.");
  static final Refusal EMPTY = Refusal.of("poll.answer-empty", "Choose at least one option.");
  static final Refusal TOO_MANY =
      Refusal.of("poll.answer-too-many", "These are more options than may be chosen.");
  static final Refusal OUT_OF_RANGE =
      Refusal.of("poll.answer-out-of-range", "This number is outside the scale of the poll.");

  private PollRefusals() {}
}
