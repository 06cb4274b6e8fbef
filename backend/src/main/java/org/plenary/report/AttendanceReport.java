package org.plenary.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.attendance.Attendance;
import org.plenary.attendance.Evidence;
import org.plenary.attendance.Intervals;
import org.plenary.attendance.Settings;
import org.plenary.attendance.Span;
import org.plenary.ids.SessionKey;
import org.plenary.plan.Privacy;
import org.plenary.report.AttendanceSheet.DelegationLine;
import org.plenary.report.AttendanceSheet.LiveSpan;
import org.plenary.report.AttendanceSheet.PersonLine;
import org.plenary.report.AttendanceSheet.SpanLine;
import org.plenary.rules.Attends;
import org.plenary.rules.Delegation;

/// Makes an attendance sheet of evidence.
public final class AttendanceReport {

  private final Attendance attendance;
  private final Duration live;

  /// When the sheet is made, if that is in live time: who is there until then has not left.
  private final @Nullable Instant running;

  private AttendanceReport(Attendance attendance, Instant generatedAt) {
    this.attendance = attendance;
    this.live = attendance.live().length();
    this.running = running(attendance, generatedAt);
  }

  /// This moment, if it is in live time.
  static @Nullable Instant running(Attendance attendance, Instant now) {
    return attendance.live().parts().stream().anyMatch(part -> part.until().equals(now))
        ? now
        : null;
  }

  /// The sheet of a session, or of a day with several sessions.
  ///
  /// @param sessions the evidence of each session in the order of its journal
  public static AttendanceSheet of(
      Subject subject,
      List<List<Evidence>> sessions,
      Collection<Attendee> people,
      Collection<Delegation> delegations,
      Settings settings) {
    var each =
        sessions.stream().map(s -> Attendance.of(s, settings, subject.generatedAt())).toList();
    var attendance = each.size() == 1 ? each.getFirst() : Attendance.merged(each);
    return new AttendanceReport(attendance, subject.generatedAt())
        .sheet(subject, people, delegations, settings);
  }

  private AttendanceSheet sheet(
      Subject subject,
      Collection<Attendee> people,
      Collection<Delegation> delegations,
      Settings settings) {
    var session = subject.session();
    var day = subject.day();
    return new AttendanceSheet(
        subject.workshop().value(),
        session == null ? null : session.value(),
        day == null ? null : day.toString(),
        subject.title().byLanguage(),
        subject.timezone().getId(),
        live.toSeconds(),
        attendance.live().parts().stream().map(i -> new LiveSpan(i.from(), i.until())).toList(),
        subject.generatedAt(),
        subject.head(),
        settings.threshold(),
        Privacy.FULL.word(),
        people.size(),
        (int) people.stream().filter(this::came).count(),
        people.stream().map(this::line).toList(),
        delegations.stream().map(delegation -> line(delegation, people)).toList(),
        subject.unread().isEmpty()
            ? null
            : subject.unread().stream().map(SessionKey::value).toList());
  }

  private boolean came(Attendee person) {
    return !attendance.of(person.id()).spans().isEmpty();
  }

  private PersonLine line(Attendee person) {
    var attended = attendance.of(person.id());
    var delegation = person.delegation();
    var spans = attended.spans();
    var until = spans.isEmpty() ? null : spans.getLast().until();
    boolean isStillThere = until != null && until.equals(running);
    return new PersonLine(
        person.key().value(),
        person.name(),
        delegation == null ? null : delegation.value(),
        person.role().word(),
        person.attends().word(),
        came(person),
        attended.lower(),
        attended.seconds(),
        attended.upper(),
        rounded(attended.share(live)),
        spans.isEmpty() ? null : spans.getFirst().from(),
        isStillThere ? null : until,
        isStillThere,
        spans.stream().map(span -> line(span, person.attends(), running)).toList());
  }

  /// @param running until when a span lasts that goes on
  static SpanLine line(Span span, Attends planned, @Nullable Instant running) {
    var attends = span.attends();
    return new SpanLine(
        span.from(),
        span.until(),
        span.room().value(),
        (attends == null ? planned : attends).word(),
        span.evidence().word(),
        span.until().equals(running) ? true : null);
  }

  private DelegationLine line(Delegation delegation, Collection<Attendee> people) {
    var own =
        people.stream().filter(person -> delegation.key().equals(person.delegation())).toList();
    var there = own.stream().filter(this::came).toList();
    var together =
        there.stream()
            .map(person -> attendance.of(person.id()).counted())
            .reduce(Intervals.NONE, Intervals::and)
            .length();
    return new DelegationLine(
        delegation.key().value(),
        delegation.name().byLanguage(),
        delegation.seat(),
        !there.isEmpty(),
        there.size(),
        own.size(),
        together.toSeconds(),
        rounded(live.isZero() ? 0 : (double) together.toNanos() / live.toNanos()));
  }

  /// Rounded down, so that nobody reaches a threshold by rounding.
  private static double rounded(double share) {
    return Math.floor(share * 10_000) / 10_000;
  }
}
