package org.plenary.protocol;

import java.time.Duration;

/// What a client may send and hold, and how much of it.
public final class Limits {

  /// The subprotocol that a handshake has to offer.
  public static final String SUBPROTOCOL = "plenary.v1";

  /// Bytes of a frame in either direction.
  public static final int FRAME = 16 * 1024;

  /// Bytes of one message after which the socket is closed instead of answered.
  public static final int ATTACK = 64 * 1024;

  /// Pieces in which one message may come.
  public static final int FRAGMENTS = 48;

  /// How long one message may take from its first piece to its last.
  public static final Duration MESSAGE = Duration.ofSeconds(10);

  public static final int DEPTH = 16;
  public static final int TOKENS = 2_000;
  public static final int STRING = 8 * 1024;
  public static final int NUMBER = 40;
  public static final int NAME = 160;
  public static final int TOKEN = 4 * 1024;

  /// Topics that a `hello` may name, and that one client may want.
  public static final int TOPICS = 256;

  /// Options of one answer.
  public static final int OPTIONS = 50;

  /// Answers of one theme.
  public static final int ANSWERS = 400;

  /// Characters of a message to groups.
  public static final int MESSAGE_TEXT = 1_000;

  /// Characters of what somebody is in a group.
  public static final int ROLE = 200;

  /// Characters of a reason.
  public static final int REASON = 500;

  /// Characters of what a guest who is turned away reads.
  public static final int REFUSAL = 200;

  /// Combining marks in a row.
  public static final int MARKS = 16;

  /// Commands of one client without an answer; while there are so many it is not read.
  public static final int IN_FLIGHT = 16;

  public static final int FRAMES_PER_SECOND = 20;
  public static final int BURST = 40;

  /// Frames past the burst that are still taken after the warning.
  public static final int GRACE = 20;

  /// Signals of one client are passed on once in this time.
  public static final Duration SIGNAL_EVERY = Duration.ofSeconds(2);

  /// Signals that one client is shown in a second.
  public static final int SIGNALS_SHOWN = 10;

  /// Frames within a minute that cannot be decoded.
  public static final int STRIKES = 5;

  /// Over how long clients come back after a drain.
  public static final Duration SPREAD = Duration.ofSeconds(4);

  /// Sockets of one person in one session.
  public static final int SOCKETS_PER_PERSON = 5;

  private Limits() {}
}
