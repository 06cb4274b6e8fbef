package org.plenary.transport.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.plenary.ids.SessionKey;
import org.plenary.report.AttendanceCsv;
import org.plenary.report.AttendanceRecords;
import org.plenary.report.AttendanceSheet;
import org.plenary.report.AttendanceXlsx;
import org.plenary.workshop.Workshop;
import org.springframework.stereotype.Component;

/// Reports that are computed from the journals.
@Component
record JournalReports(AttendanceRecords records) implements AttendanceReports {

  @Override
  public Optional<Report> ofSession(Workshop workshop, SessionKey session) {
    return records.ofSession(workshop, session).map(Sheet::new);
  }

  @Override
  public Optional<Report> ofDay(Workshop workshop, LocalDate day) {
    return records.ofDay(workshop, day).map(Sheet::new);
  }

  private record Sheet(AttendanceSheet sheet) implements Report {

    @Override
    public Object document() {
      return sheet;
    }

    @Override
    public void writeCsv(OutputStream target) throws IOException {
      AttendanceCsv.write(sheet, target);
    }

    @Override
    public void writeXlsx(OutputStream target) throws IOException {
      AttendanceXlsx.write(sheet, target);
    }
  }
}
