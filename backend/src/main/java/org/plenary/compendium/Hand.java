package org.plenary.compendium;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.AccountId;
import org.plenary.ids.PersonId;

/// Who worded or decided something.
///
/// @param id of the account or person; the key of the delegation for one who came by its link
/// @param name what somebody who came by a link is called, as they said
public record Hand(Kind kind, @Nullable String id, @Nullable String name) {

  /// As what somebody acts.
  public enum Kind {
    /// The worksheet itself, as its writers left it.
    SHEET,
    ACCOUNT,
    PERSON,
    /// Somebody with the link of a delegation.
    LINK;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final Hand SHEET = new Hand(Kind.SHEET, null, null);

  public static Hand of(AccountId account) {
    return new Hand(Kind.ACCOUNT, account.value(), null);
  }

  public static Hand of(PersonId person) {
    return new Hand(Kind.PERSON, person.value(), null);
  }

  public static Hand ofLink(String delegation, String name) {
    return new Hand(Kind.LINK, delegation, name);
  }

  /// The person, where it is one of the workshop.
  public @Nullable PersonId person() {
    return kind == Kind.PERSON && id != null ? new PersonId(id) : null;
  }

  static Hand stored(String kind, @Nullable String id, @Nullable String name) {
    return new Hand(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id, name);
  }
}
