package org.plenary.transport.rest;

import org.plenary.identity.Operation;
import org.plenary.report.OwnAttendance;
import org.plenary.report.OwnRecords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is on record about the attendance of the person who asks, and of nobody else.
@RestController
final class MyAttendanceController {

  private final OwnRecords records;

  MyAttendanceController(OwnRecords records) {
    this.records = records;
  }

  /// Accounts are not people of a workshop, so nothing is on record about them.
  @Needs(Operation.ATTENDANCE_OWN)
  @GetMapping("/api/workshops/{workshop}/me/attendance")
  OwnAttendance mine(Caller caller) {
    var person = caller.person().orElseThrow(Refused::notFound);
    return records.of(caller.workshop(), person).orElseThrow(Refused::notFound);
  }
}
