package org.plenary.report;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.plan.Privacy;
import org.plenary.report.AttendanceSheet.DelegationLine;
import org.plenary.report.AttendanceSheet.PersonLine;

/// Leaves out of a sheet what its workshop does not show to anybody: whatever is written of it, a
/// page, a file or a workbook, is written of what is left.
final class Discretion {

  private Discretion() {}

  /// The sheet as its workshop shows it.
  static AttendanceSheet shown(AttendanceSheet sheet, Privacy privacy) {
    return switch (privacy) {
      case FULL -> sheet;
      case PRESENCE -> reduced(sheet, privacy, sheet.people().stream().map(Discretion::bare));
      case COUNTS -> reduced(sheet, privacy, Stream.of());
    };
  }

  private static AttendanceSheet reduced(
      AttendanceSheet sheet, Privacy privacy, Stream<PersonLine> people) {
    return new AttendanceSheet(
        sheet.workshop(),
        sheet.session(),
        sheet.day(),
        sheet.title(),
        sheet.timezone(),
        sheet.liveSeconds(),
        sheet.live(),
        sheet.generatedAt(),
        sheet.head(),
        sheet.threshold(),
        privacy.word(),
        sheet.registered(),
        sheet.came(),
        people.toList(),
        sheet.delegations().stream().map(Discretion::bare).toList(),
        sheet.unread());
  }

  private static PersonLine bare(PersonLine line) {
    return new PersonLine(
        line.person(),
        line.name(),
        line.delegation(),
        line.role(),
        line.attends(),
        line.present(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  /// How long one of a delegation was there is the time of a person, where it has but one.
  private static DelegationLine bare(DelegationLine line) {
    return new DelegationLine(
        line.key(),
        line.name(),
        line.seat(),
        line.present(),
        line.people(),
        line.registered(),
        null,
        null);
  }
}
