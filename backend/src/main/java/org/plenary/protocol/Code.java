package org.plenary.protocol;

/// Every refusal of the wire itself: a stable dotted code, a sentence for people, and whether the
/// same may succeed later. Rules of polls, rounds and sessions have codes of their own.
public enum Code {
  FRAME_TOO_LARGE("frame.too-large", "This message is larger than 16 KiB."),
  FRAME_BINARY("frame.binary", "Only text messages are understood."),
  FRAME_NOT_JSON("frame.not-json", "This message cannot be read as JSON."),
  FRAME_UNKNOWN_KIND("frame.unknown-kind", "There is no message of this kind."),
  FRAME_MISSING_FIELD("frame.missing-field", "A required field is missing."),
  FRAME_UNKNOWN_FIELD("frame.unknown-field", "This message has a field that is not known."),
  FRAME_DUPLICATE_FIELD("frame.duplicate-field", "This message has the same field twice."),
  FRAME_WRONG_TYPE("frame.wrong-type", "A field has a value of the wrong type."),
  FRAME_OUT_OF_RANGE("frame.out-of-range", "A field has a value that is too small or too large."),
  FRAME_BAD_TEXT("frame.bad-text", "A text has characters that are not allowed."),
  FRAME_OUT_OF_ORDER("frame.out-of-order", "This message cannot be sent at this point."),
  FRAME_UNCONFIRMED("frame.unconfirmed", "Nothing that was sent arrived for a minute.", true),
  FRAME_TOO_FAST("frame.too-fast", "Messages come faster than is allowed.", true),

  COMMAND_UNKNOWN("command.unknown", "There is no such command."),
  COMMAND_UNAVAILABLE("command.unavailable", "This installation cannot do that yet."),
  COMMAND_ID_REUSED("command.id-reused", "This id was used for a different command."),
  COMMAND_BUSY("command.busy", "Too much is going on right now; try again in a moment.", true),
  COMMAND_FORBIDDEN("command.forbidden", "You may not do that."),
  SIGNAL_UNKNOWN("signal.unknown", "There is no such signal."),

  AUTH_REQUIRED("auth.required", "Sign in first."),
  AUTH_INVALID("auth.invalid", "This sign-in is not valid."),
  AUTH_EXPIRED("auth.expired", "Your sign-in has expired."),
  FORBIDDEN("session.forbidden", "There is no such session, or it is not for you."),
  NO_SESSION_LEFT("session.none-left", "No session of this workshop is left for you."),
  REPLACED("session.replaced", "This tab is connected a second time."),
  DRAINING("session.draining", "This server is stopping; come back in a moment.", true),

  INTERNAL("internal", "Something went wrong on our side."),
  UNAVAILABLE("unavailable", "The service cannot be reached right now; try again.", true);

  private final String value;
  private final String sentence;
  private final boolean retry;

  Code(String value, String sentence) {
    this(value, sentence, false);
  }

  Code(String value, String sentence, boolean retry) {
    this.value = value;
    this.sentence = sentence;
    this.retry = retry;
  }

  /// The dotted code that programs compare.
  public String value() {
    return value;
  }

  public String sentence() {
    return sentence;
  }

  /// Whether the same may succeed later without anybody changing it.
  public boolean retry() {
    return retry;
  }
}
