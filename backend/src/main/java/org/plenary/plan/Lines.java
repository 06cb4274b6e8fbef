package org.plenary.plan;

import java.text.Normalizer;
import java.util.Optional;

/// Reads what people type into fields as a plan would take it.
public final class Lines {

  private Lines() {}

  /// A text of one line, trimmed, with single spaces; empty where a plan could not hold it.
  public static Optional<String> line(String typed) {
    var line =
        Normalizer.normalize(typed.replace('\u00A0', ' ').strip(), Normalizer.Form.NFC)
            .replaceAll(" {2,}", " ");
    boolean fits =
        !line.isEmpty()
            && line.codePoints().count() <= PlanLimits.LINE
            && line.codePoints().noneMatch(c -> Characters.isForbidden(c) || isBreak(c));
    return fits ? Optional.of(line) : Optional.empty();
  }

  public static Optional<String> email(String typed) {
    return Formats.parseEmail(typed.strip());
  }

  /// A language tag in its usual spelling.
  public static Optional<String> language(String typed) {
    return Formats.parseLanguage(typed.strip());
  }

  /// Where people of a workshop are unless something else is said.
  public static Attends usualAttends(Plan plan) {
    return Defaults.attends(plan.workshop().mode());
  }

  /// Whether delegations of a kind vote unless something else is said.
  public static boolean usuallyVotes(DelegationKind kind) {
    return Defaults.votes(kind);
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
  }
}
