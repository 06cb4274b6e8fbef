package org.plenary.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in lower case, as an account is found by it.
public record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@\\p{Cntrl}\\p{Cf}]{1,64}@[^\\s@\\p{Cntrl}\\p{Cf}]{1,189}");

  /// The address that somebody typed, or empty where it is none.
  public static Optional<EmailAddress> parse(String typed) {
    var address = typed.strip().toLowerCase(Locale.ROOT);
    return SHAPE.matcher(address).matches()
        ? Optional.of(new EmailAddress(address))
        : Optional.empty();
  }
}
