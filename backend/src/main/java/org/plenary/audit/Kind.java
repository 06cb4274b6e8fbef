package org.plenary.audit;

import java.util.Locale;
import java.util.Optional;

/// What was done. Its word is stored: constants are added and never renamed.
public enum Kind {
  PLAN_IMPORTED,
  PLAN_EXPORTED,
  WORKSHOP_ARCHIVED,
  WORKSHOP_UNARCHIVED,
  WORKSHOP_DELETED,
  WORKSHOP_RESTORED,
  WORKSHOP_PURGED,
  WORKSHOP_COPIED,
  OWNER_ADDED,
  OWNER_REMOVED,
  PERSON_ADDED,
  PERSON_CHANGED,
  PERSON_ROLE_CHANGED,
  PERSON_TAKEN_OUT,
  PERSON_ERASED,
  PEOPLE_PASTED,
  PEOPLE_UNDONE,
  DELEGATION_ADDED,
  DELEGATION_CHANGED,
  DELEGATION_TAKEN_OUT,
  LINK_READ,
  LINK_RENEWED,
  LINKS_EXPORTED,
  DOOR_CHANGED,
  GUESTS_ADMITTED,
  GUEST_REFUSED,
  GUESTS_PUT_BACK,
  PERSON_REMOVED,
  PERSON_LET_BACK,
  POLL_DRAFTED,
  POLL_REDRAFTED,
  POLL_DRAFT_DELETED,
  BREAKOUT_DRAFTED,
  BREAKOUT_REDRAFTED,
  BREAKOUT_DRAFT_DELETED,
  ATTENDANCE_DOWNLOADED,
  ACTS_DOWNLOADED,
  JOURNAL_VERIFIED,
  CARDS_ASKED,
  CARDS_ORDERED,
  CARD_WORDED,
  CARD_TAGGED,
  CARD_GIVEN,
  CARD_CLEARED,
  CARD_WITHHELD,
  CARD_REOPENED,
  CARD_WITHDRAWN,
  CARD_RESTORED,
  CLEARANCES_EXPORTED,
  CLEARANCE_RENEWED,
  COMPENDIUM_EXPORTED,
  REHEARSAL_MADE,
  REHEARSAL_ENDED,
  ACCOUNT_INVITED,
  INVITATION_WITHDRAWN,
  ACCOUNT_MADE,
  ACCOUNT_CHANGED,
  ACCOUNT_REMOVED,
  PASSWORD_CHANGED,
  ACCOUNT_SIGNED_OUT,
  SIGNINS_FAILED;

  /// The kind as it is stored and shown to programs: `link.renewed`.
  public String word() {
    var words = name().toLowerCase(Locale.ROOT);
    int first = words.indexOf('_');
    return words.substring(0, first) + '.' + words.substring(first + 1).replace('_', '-');
  }

  public static Optional<Kind> parse(String word) {
    for (var kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
