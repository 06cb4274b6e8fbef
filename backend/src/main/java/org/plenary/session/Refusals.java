package org.plenary.session;

import org.plenary.rules.Refusal;

/// Every refusal that the session itself gives, with its code and its sentence.
final class Refusals {

  static final Refusal FORBIDDEN =
      Refusal.of("command.forbidden", "Your role does not allow this here.");
  static final Refusal ID_REUSED =
      Refusal.of("command.id-reused", "This command's id was used for another command.");
  static final Refusal BUSY =
      new Refusal("command.busy", "The session is busy. The command will be sent again.", true);
  static final Refusal INTERNAL =
      Refusal.of("internal", "Something went wrong with this command. Nothing was changed.");
  static final Refusal UNAVAILABLE =
      new Refusal(
          "unavailable",
          "The database cannot be reached. The command is kept and sent again.",
          true);
  static final Refusal NOT_SERVED =
      new Refusal("session.not-served", "This server cannot read the session's journal.", true);
  static final Refusal NOT_PLANNED =
      Refusal.of("session.not-planned", "The session was opened already.");
  static final Refusal NOT_OPEN = Refusal.of("session.not-open", "The session is not open.");
  static final Refusal NOT_LIVE = Refusal.of("session.not-live", "The session is not live.");
  static final Refusal PAUSED = Refusal.of("session.paused", "The session is paused.");
  static final Refusal NOT_PAUSED = Refusal.of("session.not-paused", "The session is not paused.");
  static final Refusal CLOSED = Refusal.of("session.closed", "The session is closed.");
  static final Refusal NOT_CLOSED = Refusal.of("session.not-closed", "The session is not closed.");
  static final Refusal TOO_LATE_TO_REOPEN =
      Refusal.of(
          "session.too-late-to-reopen", "A session can be reopened within a day of its closing.");
  static final Refusal ARCHIVED =
      Refusal.of("session.archived", "This workshop is archived; its sessions stay as they are.");
  static final Refusal NO_SUCH_ITEM =
      Refusal.of("item.unknown", "There is no such item in this session.");
  static final Refusal NO_SUCH_ROOM =
      Refusal.of("room.unknown", "There is no such room in this session now.");
  static final Refusal NO_SUCH_PERSON =
      Refusal.of("person.unknown", "There is no such person in this workshop.");
  static final Refusal NO_SUCH_POLL =
      Refusal.of("poll.unknown", "There is no such poll in this session.");
  static final Refusal NO_SUCH_BREAKOUT =
      Refusal.of("breakout.unknown", "There is no such breakout in this session.");
  static final Refusal NO_SUCH_ROUND =
      Refusal.of("breakout.like-unknown", "No such round of this workshop is over.");
  static final Refusal NOT_WAITING =
      Refusal.of("person.not-waiting", "Nobody of these waits to be admitted.");
  static final Refusal NOT_ADMITTED =
      Refusal.of("person.not-admitted", "Nobody of these was admitted as a guest.");
  static final Refusal NOT_REMOVED =
      Refusal.of("person.not-removed", "Nobody of these was removed.");
  static final Refusal ALREADY_IN =
      Refusal.of(
          "person.already-in", "This person is here already, with another device. Confirm it.");
  static final Refusal ADMIT_AS_ROLE =
      Refusal.of("person.admit-as-leader", "Only an organizer lets a guest in as one who leads.");
  static final Refusal ROLE_FIXED =
      Refusal.of("person.role-fixed", "Organizers and screens keep their role.");
  static final Refusal NOT_REFUSED = Refusal.of("person.not-refused", "You were not turned away.");
  static final Refusal KNOCK_LATER =
      new Refusal("person.knock-later", "You can knock again in a moment.", true);
  static final Refusal DOOR_WRONG =
      Refusal.of(
          "door.wrong",
          "A door asks, is open, closed or scheduled, and admits as observer or participant.");
  static final Refusal MOVE_NOT_ALLOWED =
      Refusal.of("room.move-not-allowed", "Only a facilitator can move people in this round.");
  static final Refusal CANNOT_REMOVE_SELF =
      Refusal.of("person.cannot-remove-self", "You cannot remove yourself.");
  static final Refusal CANNOT_REMOVE_ORGANIZER =
      Refusal.of("person.cannot-remove-organizer", "An organizer cannot be removed.");
  static final Refusal NO_SUCH_DELEGATION =
      Refusal.of("delegation.unknown", "There is no such delegation in this workshop.");
  static final Refusal NOT_CHECKED_IN =
      Refusal.of("attendance.not-checked-in", "This person is not checked in.");
  static final Refusal CORRECTION_RANGE =
      Refusal.of(
          "attendance.wrong-range",
          "A correction ends after it begins, lasts at most a day and is not in the future.");
  static final Refusal REASON_MISSING =
      Refusal.of("attendance.reason-missing", "A correction needs a reason.");
  static final Refusal TEXT_LENGTH =
      Refusal.of("text.length", "The text is empty or longer than 1,000 characters.");
  static final Refusal ADMIT_ROLE =
      Refusal.of(
          "person.role-not-admitted",
          "A guest can be admitted as participant, speaker, observer or interpreter.");

  private Refusals() {}
}
