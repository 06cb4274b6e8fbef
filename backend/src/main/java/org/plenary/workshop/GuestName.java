package org.plenary.workshop;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A name that a guest gave: one line of at most 64 characters as people count them, none of which
/// is invisible or turns others around.
public record GuestName(String value) {

  private static final int MOST_CHARACTERS = 64;
  private static final int MOST_UNITS = 512;
  private static final Pattern MARK = Pattern.compile(" \\(guest(?: \\d+)?\\)$");

  /// The name that somebody typed, or empty where it is not fit to be shown.
  public static Optional<GuestName> parse(String typed) {
    if (typed.length() > MOST_UNITS) {
      return Optional.empty();
    }
    var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    return !name.isBlank()
            && name.codePoints().allMatch(GuestName::isVisible)
            && name.codePoints().anyMatch(Character::isLetterOrDigit)
            && characters(name) <= MOST_CHARACTERS
        ? Optional.of(new GuestName(name))
        : Optional.empty();
  }

  /// This name, marked where somebody could be taken for another person by it.
  GuestName distinctFrom(List<String> names) {
    Set<String> taken = new HashSet<>();
    names.forEach(name -> taken.add(Lookalike.of(name)));
    if (!taken.contains(Lookalike.of(value))) {
      return this;
    }
    var marked = value + " (guest)";
    for (int i = 2; taken.contains(Lookalike.of(marked)); i++) {
      marked = value + " (guest " + i + ")";
    }
    return new GuestName(marked);
  }

  /// A name without the mark that tells its bearer from another.
  static String bare(String name) {
    return MARK.matcher(name).replaceFirst("");
  }

  /// Joiners belong to emoji and to the scripts of Iran and India; other format characters hide or
  /// turn text.
  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> character == 0x200C || character == 0x200D;
      default -> true;
    };
  }

  private static int characters(String text) {
    var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
    breaks.setText(text);
    int count = 0;
    while (breaks.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }
}
