package org.plenary.breakout;

import org.plenary.rules.Refusal;

/// Every reason why a command about breakouts is refused.
final class BreakoutRefusals {

  static final Refusal ASSIGN_UNAVAILABLE =
      Refusal.of("breakout.assign-unavailable", "This way of forming groups cannot be used yet.");
  static final Refusal GROUPS_MISSING =
      Refusal.of("breakout.groups-missing", "Say who goes into which group.");
  static final Refusal NOT_LIVE =
      Refusal.of("session.not-live", "This is possible only while the session is live.");
  static final Refusal FORBIDDEN =
      Refusal.of("command.forbidden", "Only facilitators and organizers may do this.");
  static final Refusal ALREADY_ON =
      Refusal.of("breakout.already-on", "A round is on; close it before you start another.");
  static final Refusal NONE_ON = Refusal.of("breakout.none-on", "No round is on.");
  static final Refusal NONE_ENDED =
      Refusal.of("breakout.none-ended", "No round of this breakout is over.");
  static final Refusal NO_TIME_LEFT =
      Refusal.of("breakout.no-time-left", "The time of this round was up; say how many minutes.");
  static final Refusal UNKNOWN_GROUP =
      Refusal.of("breakout.unknown-group", "The round has no such group.");
  static final Refusal UNKNOWN_PERSON =
      Refusal.of("breakout.unknown-person", "The workshop has no such person.");
  static final Refusal NOT_PARTICIPANT =
      Refusal.of("breakout.not-participant", "Only participants are assigned to groups.");
  static final Refusal PERSON_TWICE =
      Refusal.of("breakout.person-twice", "A person can be in one group only.");
  static final Refusal GROUP_FULL =
      Refusal.of("breakout.group-full", "These are more people than a group may have.");
  static final Refusal CHOSEN_FULL = Refusal.of("breakout.group-full", "This group is full.");
  static final Refusal ALL_FULL = Refusal.of("breakout.group-full", "Every group is full.");
  static final Refusal NOT_CHOSEN_HERE =
      Refusal.of("breakout.not-chosen-here", "In this round people do not choose their group.");
  static final Refusal UNKNOWN_ROLE =
      Refusal.of("breakout.unknown-role", "The round has no such role.");
  static final Refusal NOT_MEMBER =
      Refusal.of("breakout.not-member", "This person is not in that group.");
  static final Refusal UNKNOWN_MESSAGE =
      Refusal.of("breakout.unknown-message", "Your group has no such message.");
  static final Refusal ROLE_FORBIDDEN =
      Refusal.of("command.forbidden", "Your role does not allow this here.");
  static final Refusal TOO_MANY_GROUPS =
      Refusal.of("breakout.too-many-groups", "A round has at most 200 groups.");
  static final Refusal MINUTES_WRONG =
      Refusal.of("breakout.minutes-wrong", "Give whole minutes from -120 to 120, but not 0.");
  static final Refusal NO_DEADLINE =
      Refusal.of("breakout.no-deadline", "This round has no end that could be moved forward.");
  static final Refusal DEADLINE_PAST =
      Refusal.of("breakout.deadline-past", "This end is over already; close the round instead.");
  static final Refusal TEXT_EMPTY = Refusal.of("breakout.text-empty", "The message has no text.");
  static final Refusal TEXT_TOO_LONG =
      Refusal.of("breakout.text-too-long", "A message to groups has at most 1,000 characters.");
  static final Refusal NOT_IN_GROUP =
      Refusal.of("breakout.not-in-group", "Only people in a group can do this.");
  static final Refusal DEADLINE_VOID =
      Refusal.of("breakout.deadline-void", "This deadline does not stand any more.");

  private BreakoutRefusals() {}
}
