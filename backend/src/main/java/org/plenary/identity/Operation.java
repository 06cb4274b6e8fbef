package org.plenary.identity;

import java.util.Locale;
import java.util.Optional;

/// Everything that a role may or may not do: the session's commands by their names on the wire, and
/// what the REST endpoints serve.
public enum Operation {
  SESSION_OPEN,
  SESSION_START,
  SESSION_PAUSE,
  SESSION_RESUME,
  SESSION_CLOSE,
  SESSION_REOPEN,
  ITEM_START,
  ROOM_MOVE,
  BREAKOUT_START,
  BREAKOUT_PREPARE,
  BREAKOUT_EXTEND,
  BREAKOUT_MESSAGE,
  BREAKOUT_CLOSE,
  BREAKOUT_REOPEN,
  BREAKOUT_HELP,
  BREAKOUT_CHOOSE,
  POLL_OPEN,
  POLL_CLOSE,
  POLL_PUBLISH,
  POLL_REOPEN,
  POLL_ANSWER,
  DECISION_OPEN,
  DECISION_CLOSE,
  DECISION_SUPPORT,
  DECISION_OBJECT,
  DECISION_ABSTAIN,
  DECISION_VOTE,
  SHEET_OPEN,
  SHEET_CLOSE,
  SHEET_EDIT,
  SHEET_REMOVE,
  SHEET_RESTORE,
  SHEET_PRESENT,
  SHEET_THEME,
  QUEUE_JOIN,
  QUEUE_LEAVE,
  QUEUE_CALL,
  QUEUE_ORDER,
  QUESTION_ASK,
  QUESTION_SUPPORT,
  QUESTION_ANSWER,
  QUESTION_HIDE,
  CHAT_POST,
  PERSON_ADMIT,
  PERSON_REMOVE,
  PERSON_REFUSE,
  PERSON_WAIT,
  PERSON_RESTORE,
  PERSON_ROLE,
  PERSON_KNOCK,
  DOOR_SET,
  ATTENDANCE_CHECKIN,
  ATTENDANCE_CHECKOUT,
  ATTENDANCE_CORRECT,

  /// To see the workshops that one organizes.
  WORKSHOPS_LIST,
  /// To import a plan: a new workshop for accounts, one's own for organizers.
  PLAN_IMPORT,
  /// To make a throw-away copy of a workshop for simulated people.
  WORKSHOP_REHEARSE,
  /// To see a workshop with its programme and join code.
  WORKSHOP_READ,
  /// To see the join code and the address it belongs to.
  WAYIN_READ,
  PLAN_EXPORT,
  /// To see people with their e-mails.
  PEOPLE_READ,
  /// To add, change and take out people and delegations, one by one or by a roster.
  PEOPLE_CHANGE,
  LINK_READ,
  /// To see how the door stands and who was removed.
  DOOR_READ,
  /// To settle what happens to a session that nobody leads.
  UNLED_SET,
  LINK_RENEW,
  PERSON_ERASE,
  /// To see one's own attendance, and nobody else's.
  ATTENDANCE_OWN,
  /// To see who attended one session.
  ATTENDANCE_READ,
  /// To see who attended a day, across sessions.
  ATTENDANCE_DAY,
  /// To see everything that was written into a worksheet.
  SHEET_READ,
  /// To see what a cell held before, where one may see the copy.
  SHEET_HISTORY,
  JOURNAL_VERIFY,
  /// To see what was made on the spot.
  DRAFT_READ,
  /// To make, change and delete polls and breakouts on the spot.
  DRAFT_CHANGE,
  /// To let groups be worked out, which are not kept.
  GROUPS_PROPOSE,
  /// To see who was with whom in rounds that are over.
  ROUNDS_READ,
  /// To archive a workshop and take it out again.
  WORKSHOP_ARCHIVE,
  WORKSHOP_DELETE,
  WORKSHOP_COPY,
  /// To see and say to which accounts a workshop belongs.
  OWNERS_READ,
  OWNERS_CHANGE,
  /// To see the cards of the compendium and what became of them.
  COMPENDIUM_READ,
  /// To word, order and tag cards, to ask for clearance and to publish.
  COMPENDIUM_CHANGE,
  /// To clear the cards of one's own delegation.
  COMPENDIUM_CLEAR,
  /// To see who did what.
  ACTS_READ;

  /// The name as on the wire: `poll.answer`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  public static Optional<Operation> parse(String word) {
    for (var operation : values()) {
      if (operation.word().equals(word)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }
}
