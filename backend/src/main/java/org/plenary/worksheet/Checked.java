package org.plenary.worksheet;

import org.plenary.rules.Refusal;

/// What came out of checking something that was sent.
sealed interface Checked<T> {

  /// It holds.
  record Right<T>(T value) implements Checked<T> {}

  /// It does not.
  record Wrong<T>(Refusal refusal) implements Checked<T> {}
}
