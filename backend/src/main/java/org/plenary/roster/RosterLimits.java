package org.plenary.roster;

import org.plenary.plan.PlanLimits;

/// The most that one roster may hold.
public final class RosterLimits {

  /// Bytes of a file, a paste or a request.
  public static final int BYTES = 2 << 20;

  /// As many as a workshop has people, and the row of heads.
  public static final int ROWS = PlanLimits.PEOPLE + 1;

  static final int COLUMNS = 50;
  static final int CELL = 1_000;

  /// Bytes of a workbook once it is unpacked.
  static final int UNPACKED = 32 << 20;

  private RosterLimits() {}

  /// The sentence for a table with too many rows.
  public static TableResult.Refused tooMany(long rows) {
    return new TableResult.Refused(
        "roster.too-many-rows",
        "This has "
            + rows
            + " rows. A workshop has at most "
            + PlanLimits.PEOPLE
            + " people: leave out those who do not belong to it.");
  }
}
