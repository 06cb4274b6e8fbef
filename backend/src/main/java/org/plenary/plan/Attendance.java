package org.plenary.plan;

/// How attendance is counted and shown.
///
/// @param threshold the share of live time from which a person counts as having attended
/// @param bridgeSeconds the longest gap between connections that still counts
public record Attendance(Fraction threshold, int bridgeSeconds, Privacy privacy) {

  public static final Attendance USUAL = new Attendance(new Fraction(4, 5), 90, Privacy.FULL);
}
