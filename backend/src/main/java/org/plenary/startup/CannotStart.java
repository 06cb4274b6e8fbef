package org.plenary.startup;

/// Thrown where Plenary must not start. The message is one sentence for the person at the console:
/// it is printed without a stack trace, and the process ends with exit code 1.
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
