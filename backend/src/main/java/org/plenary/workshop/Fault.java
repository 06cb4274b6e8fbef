package org.plenary.workshop;

import org.jspecify.annotations.Nullable;

/// What is wrong in one field of what somebody typed.
///
/// @param code stable and dotted
/// @param about what the sentence names, such as the word that was typed
/// @param message a sentence
public record Fault(String field, String code, @Nullable String about, String message) {

  public Fault(String field, String code, String message) {
    this(field, code, null, message);
  }
}
