package org.plenary.rules;

/// Why a command is refused: a stable dotted code for programs and a sentence for people.
///
/// @param retry whether the same command may succeed later without anybody changing it
public record Refusal(String code, String sentence, boolean retry) {

  public static Refusal of(String code, String sentence) {
    return new Refusal(code, sentence, false);
  }
}
