package org.plenary.startup;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Prints the sentence of a [CannotStart] instead of a stack trace.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReporter implements SpringBootExceptionReporter {

  private final PrintStream console;

  CannotStartReporter() {
    this(System.err);
  }

  CannotStartReporter(PrintStream console) {
    this.console = console;
  }

  @Override
  public boolean reportException(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotStart) {
        console.println(cause.getMessage());
        return true;
      }
    }
    return false;
  }
}
