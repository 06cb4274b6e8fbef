package org.plenary.protocol;

/// Why the server closes a socket, and what that means for coming back.
public enum CloseCode {
  NORMAL(1000, Return.NEVER),
  ATTACK(1008, Return.BACKOFF),
  TOO_LARGE(1009, Return.BACKOFF),
  INTERNAL(1011, Return.BACKOFF),
  /// The node drains or cannot serve the session.
  DRAINING(4000, Return.AFTER_RETRY_MS),
  TOKEN_EXPIRED(4001, Return.WITH_FRESH_TOKEN),
  /// Not this person's session, or they were removed.
  FORBIDDEN(4003, Return.NEVER),
  NO_SESSION_LEFT(4004, Return.NEVER),
  TOO_FAST(4008, Return.BACKOFF),
  /// The same tab has a newer socket, or the person has too many.
  REPLACED(4009, Return.NEVER),
  /// The client confirmed no byte for 60 s.
  STALLED(4010, Return.BACKOFF);

  /// When a client may connect again by itself.
  public enum Return {
    NEVER,
    /// With growing random waits.
    BACKOFF,
    /// After the milliseconds that the reason names.
    AFTER_RETRY_MS,
    /// At once, after it refreshed its token.
    WITH_FRESH_TOKEN
  }

  private final int value;
  private final Return comeBack;

  CloseCode(int value, Return comeBack) {
    this.value = value;
    this.comeBack = comeBack;
  }

  public int value() {
    return value;
  }

  public Return comeBack() {
    return comeBack;
  }
}
