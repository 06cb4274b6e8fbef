package org.plenary.plan;

/// The most that one plan file may hold.
public final class PlanLimits {

  /// Bytes of a file.
  public static final int BYTES = 1 << 20;

  /// Lists and mappings within each other; the grammar needs 12.
  public static final int DEPTH = 24;

  /// Errors that are listed; one more says how many were left out.
  public static final int ERRORS = 5_000;

  public static final int LANGUAGES = 30;
  public static final int DELEGATIONS = 500;
  public static final int PEOPLE = 2_000;
  public static final int DAYS = 100;

  /// Sessions of a day.
  public static final int SESSIONS = 100;

  /// Items, polls, worksheets, breakouts or decisions, each, of a session.
  public static final int PARTS = 200;

  public static final int OPTIONS = 50;
  public static final int SCALE_STEPS = 11;
  public static final int COLUMNS = 50;
  public static final int ROWS = 500;
  public static final int GROUPS = 60;

  /// Speakers of an item, roles of a group and other short lists.
  public static final int NAMES = 200;

  /// Characters of a title, a question or any other text in one language.
  public static final int TEXT = 4_000;

  /// Characters of a name, a region or a number.
  public static final int LINE = 200;

  public static final int URL = 2_000;

  /// Minutes of a session, an item or a breakout.
  public static final int MINUTES = 24 * 60;

  public static final int BRIDGE_SECONDS = 3_600;
  public static final int WEIGHT = 1_000_000;
  public static final int POINTS = 10_000;

  /// Beyond this, JSON numbers are not exact.
  public static final long NUMBER = (1L << 53) - 1;

  private PlanLimits() {}
}
