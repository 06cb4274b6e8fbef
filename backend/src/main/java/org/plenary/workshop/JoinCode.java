package org.plenary.workshop;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// A code that leads into the waiting room of a workshop, as it is compared: without case, hyphens
/// and spaces.
public record JoinCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,16}");
  private static final Pattern IGNORED = Pattern.compile("[-\\s\u00a0\u2010-\u2015]");

  /// 32 letters and digits of which none is taken for another: 5 bits each.
  private static final String UNAMBIGUOUS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 10;

  public JoinCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a JoinCode");
    }
  }

  /// The code that a person typed, or empty where no code is spelled so.
  public static Optional<JoinCode> parse(String typed) {
    if (typed.length() > 64) {
      return Optional.empty();
    }
    var compared = IGNORED.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(compared).matches()
        ? Optional.of(new JoinCode(compared))
        : Optional.empty();
  }

  /// A fresh code of 50 random bits, with a hyphen in its middle as people read it.
  static String generate(RandomGenerator random) {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == LENGTH / 2) {
        code.append('-');
      }
      code.append(UNAMBIGUOUS.charAt(random.nextInt(UNAMBIGUOUS.length())));
    }
    return code.toString();
  }
}
