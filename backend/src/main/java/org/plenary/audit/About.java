package org.plenary.audit;

import org.plenary.ids.AccountId;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PollKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;

/// What or whom an act was about: an id or a key, never a name, a secret or an answer.
///
/// @param what person, account, session, poll, breakout, delegation, card, workshop, count, day or
///   word
/// @param id its id or key, or a number or word of ours
public record About(String what, String id) {

  public static About person(PersonId person) {
    return new About("person", person.value());
  }

  public static About account(AccountId account) {
    return new About("account", account.value());
  }

  public static About session(SessionKey session) {
    return new About("session", session.value());
  }

  public static About poll(PollKey poll) {
    return new About("poll", poll.value());
  }

  public static About breakout(BreakoutKey breakout) {
    return new About("breakout", breakout.value());
  }

  public static About workshop(WorkshopKey workshop) {
    return new About("workshop", workshop.value());
  }

  public static About delegation(DelegationKey delegation) {
    return new About("delegation", delegation.value());
  }

  /// A card of the compendium, by the id that follows from where it stands.
  public static About card(String card) {
    return new About("card", card);
  }

  /// How many it concerned.
  public static About count(int count) {
    return new About("count", Integer.toString(count));
  }

  /// A day of the programme.
  public static About day(java.time.LocalDate day) {
    return new About("day", day.toString());
  }

  /// A word of a fixed vocabulary, such as a role or the form of an export.
  public static About word(String word) {
    return new About("word", word);
  }

  String text() {
    return what + ':' + id;
  }

  static About of(String text) {
    int colon = text.indexOf(':');
    return new About(text.substring(0, colon), text.substring(colon + 1));
  }
}
