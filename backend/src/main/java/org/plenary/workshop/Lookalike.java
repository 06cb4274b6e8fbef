package org.plenary.workshop;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a name looks like at a glance: the same for names that people would take for each other.
final class Lookalike {

  /// Letters of other scripts, and digits, that look like a Latin letter.
  private static final Map<Integer, String> LATIN = latin();

  private static final int LAST_ACCENT = 0x36F;

  private Lookalike() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Lookalike::counts)
        .mapToObj(letter -> LATIN.getOrDefault(letter, Character.toString(letter)))
        .collect(Collectors.joining());
  }

  /// Accents, spaces and punctuation do not tell names apart at a glance; the vowel signs of other
  /// scripts do.
  private static boolean counts(int character) {
    return switch (Character.getType(character)) {
      case Character.COMBINING_SPACING_MARK -> true;
      case Character.NON_SPACING_MARK -> character > LAST_ACCENT;
      default -> Character.isLetterOrDigit(character);
    };
  }

  private static Map<Integer, String> latin() {
    var pairs =
        "аa вb сc ԁd еe єe ѕs һh іi јj кk ӏl мm пn оo рp ԛq тt уy ԝw хx"
            + " αa βb γy ιi κk νv οo ρp τt υu χx ωw 0o 1l ıi ɑa ɡg";
    return Arrays.stream(pairs.split(" "))
        .collect(Collectors.toMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));
  }
}
