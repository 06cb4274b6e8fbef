package org.plenary.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is on record about one person's attendance, as that person sees it.
///
/// @param timezone the IANA zone of the workshop
/// @param privacy how much of it the workshop shows: full, presence or counts
/// @param bridgeSeconds the longest gap between connections that still counts
/// @param heartbeatSeconds how often a connection is heard of
/// @param contacts the names of those who correct a record
/// @param sessions in the order of the programme; none where only counts are shown
public record OwnAttendance(
    String timezone,
    String privacy,
    long bridgeSeconds,
    long heartbeatSeconds,
    List<String> contacts,
    List<SessionLine> sessions) {

  /// One session.
  ///
  /// @param day as `2021-10-27`
  /// @param liveSeconds the live time; null where times are not shown
  /// @param seconds what of it counts; null where times are not shown
  /// @param spans none where times are not shown
  /// @param unread whether its journal cannot be read; null where it can
  public record SessionLine(
      String key,
      Map<String, String> title,
      String day,
      String state,
      boolean present,
      @Nullable Long liveSeconds,
      @Nullable Long seconds,
      List<AttendanceSheet.SpanLine> spans,
      @Nullable Boolean unread) {}
}
