package org.plenary.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.plan.Privacy;
import org.plenary.plan.Words;

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
/// @param privacy how much of it the workshop shows: full, presence or counts
/// @param registered how many people the workshop has or had
/// @param came how many of them were there
/// @param people none where only counts are shown
/// @param unread the keys of sessions of the day that are missing in all of this, since their
///   journals cannot be read; null for none
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
    String privacy,
    int registered,
    int came,
    List<PersonLine> people,
    List<DelegationLine> delegations,
    @Nullable List<String> unread) {

  /// How much of it is shown.
  Privacy shows() {
    return Words.parse(Privacy.class, privacy).orElseThrow();
  }

  /// The keys of sessions that are missing, if any.
  List<String> missing() {
    return unread == null ? List.of() : unread;
  }

  /// Whether somebody was there long enough.
  boolean reaches(PersonLine person) {
    return person.share() != null && person.share() >= threshold;
  }

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

  /// One person, who may never have come; where times are not shown, the figures are null and there
  /// are no spans.
  ///
  /// @param person the key
  /// @param delegation the key
  /// @param present whether the person was there at all
  /// @param lower seconds with evidence
  /// @param seconds lower and short gaps
  /// @param upper what it may have been at most
  /// @param share of the live time, from 0 to 1
  /// @param last when the person left; null while they are still there
  public record PersonLine(
      String person,
      String name,
      @Nullable String delegation,
      String role,
      String attends,
      boolean present,
      @Nullable Long lower,
      @Nullable Long seconds,
      @Nullable Long upper,
      @Nullable Double share,
      @Nullable Instant first,
      @Nullable Instant last,
      @Nullable Boolean stillThere,
      List<SpanLine> spans) {}

  /// A stretch of time in which a person was there.
  ///
  /// @param until when the sheet was made, where it goes on
  /// @param stillThere null for one that is over
  public record SpanLine(
      Instant from,
      Instant until,
      String room,
      String attends,
      String evidence,
      @Nullable Boolean stillThere) {}

  /// One delegation.
  ///
  /// @param name by language
  /// @param present whether at least one of its people was there
  /// @param people how many of its people were there
  /// @param registered how many people it has
  /// @param seconds how long at least one of them was there; null where times are not shown
  /// @param share null where times are not shown
  public record DelegationLine(
      String key,
      Map<String, String> name,
      boolean seat,
      boolean present,
      int people,
      int registered,
      @Nullable Long seconds,
      @Nullable Double share) {}
}
