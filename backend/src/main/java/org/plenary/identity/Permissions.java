package org.plenary.identity;

import org.plenary.rules.Role;

/// What each role may do. It is the outermost question only: the rules of a session ask further,
/// such as whether somebody is in the group whose help they ask for.
public final class Permissions {

  private Permissions() {}

  /// A guest who waits may do nothing.
  public static boolean allows(Role role, boolean waiting, Operation operation) {
    return !waiting && allows(role, operation);
  }

  private static boolean allows(Role role, Operation operation) {
    return switch (operation) {
      case SESSION_OPEN,
          SESSION_START,
          SESSION_PAUSE,
          SESSION_RESUME,
          SESSION_CLOSE,
          SESSION_REOPEN,
          ITEM_START,
          BREAKOUT_START,
          BREAKOUT_PREPARE,
          BREAKOUT_EXTEND,
          BREAKOUT_MESSAGE,
          BREAKOUT_CLOSE,
          BREAKOUT_REOPEN,
          POLL_OPEN,
          POLL_CLOSE,
          POLL_PUBLISH,
          POLL_REOPEN,
          SHEET_OPEN,
          SHEET_CLOSE,
          SHEET_PRESENT,
          SHEET_THEME,
          SHEET_READ,
          DECISION_OPEN,
          DECISION_CLOSE,
          QUEUE_CALL,
          QUEUE_ORDER,
          QUESTION_ANSWER,
          QUESTION_HIDE,
          PERSON_ADMIT,
          PERSON_REMOVE,
          PERSON_REFUSE,
          PERSON_WAIT,
          PERSON_RESTORE,
          DOOR_SET,
          DOOR_READ,
          ATTENDANCE_CHECKIN,
          ATTENDANCE_CHECKOUT,
          WORKSHOP_READ,
          COMPENDIUM_READ,
          DRAFT_READ,
          DRAFT_CHANGE,
          GROUPS_PROPOSE,
          ROUNDS_READ,
          ATTENDANCE_READ ->
          role.leads();
      case WAYIN_READ -> role.leads() || role == Role.SCREEN;
      case POLL_ANSWER -> role == Role.PARTICIPANT || role.leads();
      case DECISION_SUPPORT, DECISION_OBJECT, DECISION_ABSTAIN, DECISION_VOTE, COMPENDIUM_CLEAR ->
          role == Role.PARTICIPANT;
      case ROOM_MOVE,
          BREAKOUT_HELP,
          BREAKOUT_CHOOSE,
          SHEET_EDIT,
          SHEET_REMOVE,
          SHEET_RESTORE,
          SHEET_HISTORY,
          QUEUE_JOIN,
          QUEUE_LEAVE,
          QUESTION_ASK,
          QUESTION_SUPPORT,
          CHAT_POST,
          ATTENDANCE_OWN ->
          role != Role.SCREEN;
      // The one thing that a guest who was turned away may do; the session's rules know those.
      case PERSON_KNOCK -> false;
      case ATTENDANCE_CORRECT,
          PERSON_ROLE,
          UNLED_SET,
          WORKSHOPS_LIST,
          PLAN_IMPORT,
          WORKSHOP_REHEARSE,
          PLAN_EXPORT,
          PEOPLE_READ,
          PEOPLE_CHANGE,
          LINK_READ,
          LINK_RENEW,
          PERSON_ERASE,
          ATTENDANCE_DAY,
          JOURNAL_VERIFY,
          WORKSHOP_ARCHIVE,
          WORKSHOP_DELETE,
          WORKSHOP_COPY,
          OWNERS_READ,
          OWNERS_CHANGE,
          COMPENDIUM_CHANGE,
          ACTS_READ ->
          role == Role.ORGANIZER;
    };
  }
}
