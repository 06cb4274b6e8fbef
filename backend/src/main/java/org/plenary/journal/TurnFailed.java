package org.plenary.journal;

/// A turn that may not be answered as done; each case says what stands.
public abstract sealed class TurnFailed extends Exception {

  private static final long serialVersionUID = 1;

  private TurnFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /// Certainly rolled back; the same work may succeed later.
  public static final class Unavailable extends TurnFailed {
    private static final long serialVersionUID = 1;

    Unavailable(Throwable cause) {
      super("the journal cannot be written now", cause);
    }
  }

  /// Certainly rolled back, because the database will never take something in this batch.
  public static final class Refused extends TurnFailed {
    private static final long serialVersionUID = 1;

    Refused(Throwable cause) {
      super("the journal cannot hold this", cause);
    }
  }

  /// The commit may stand or not; the next turn sees under the lock which.
  public static final class InDoubt extends TurnFailed {
    private static final long serialVersionUID = 1;

    InDoubt(Throwable cause) {
      super("the answer to the commit is lost", cause);
    }
  }
}
