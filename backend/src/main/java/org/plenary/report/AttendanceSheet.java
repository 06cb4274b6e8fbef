package org.plenary.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who was there in one session or on one day, as it is handed out.
///
/// @param workshop its key
/// @param session its key; null for a day
/// @param day as `2021-10-27`; null for a session
/// @param title by language
/// @param timezone the IANA zone of the workshop, in which times are written for people
/// @param live the live time, pauses left out
/// @param head what the journal's chain ended with; null for a day or before the first entry
/// @param threshold the share that counts as having attended
public record AttendanceSheet(
    String workshop,
    @Nullable String session,
    @Nullable String day,
    Map<String, String> title,
    String timezone,
    long liveSeconds,
    List<LiveSpan> live,
    Instant generatedAt,
    @Nullable Head head,
    double threshold,
    List<PersonLine> people,
    List<DelegationLine> delegations) {

  /// A stretch of live time.
  public record LiveSpan(Instant from, Instant until) {}

  /// The newest entry of the journal and its hash in hexadecimal digits.
  ///
  /// @param seal the last signature; null before the first, which is made at a close or each hour
  public record Head(long seq, String hash, @Nullable Seal seal) {}

  /// A signature over the journal up to an entry, made with a key outside the database.
  ///
  /// @param signature Ed25519, in base64
  public record Seal(long seq, String hash, Instant at, String signature) {}

  /// One person, who may never have come.
  ///
  /// @param person the key
  /// @param delegation the key
  /// @param lower seconds with evidence
  /// @param seconds lower and short gaps
  /// @param upper what it may have been at most
  /// @param share of the live time, from 0 to 1
  public record PersonLine(
      String person,
      String name,
      @Nullable String delegation,
      String role,
      String attends,
      long lower,
      long seconds,
      long upper,
      double share,
      @Nullable Instant first,
      @Nullable Instant last,
      List<SpanLine> spans) {}

  /// A stretch of time in which a person was there.
  public record SpanLine(
      Instant from, Instant until, String room, String attends, String evidence) {}

  /// One delegation.
  ///
  /// @param name by language
  /// @param present whether at least one of its people was there
  /// @param people how many of its people were there
  /// @param seconds how long at least one of them was there
  public record DelegationLine(
      String key,
      Map<String, String> name,
      boolean seat,
      boolean present,
      int people,
      long seconds,
      double share) {}
}
