package org.plenary.transport.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.plenary.ids.SessionKey;
import org.plenary.workshop.Workshop;

/// Where the endpoints get attendance reports from.
public interface AttendanceReports {

  /// The report of a session; empty where the workshop has no such session.
  Optional<Report> ofSession(Workshop workshop, SessionKey session);

  /// The report of all sessions of a day; empty where the programme has no such day.
  Optional<Report> ofDay(Workshop workshop, LocalDate day);

  /// One report, in each of its forms.
  interface Report {

    /// What is written as JSON: records, maps, lists.
    Object document();

    void writeCsv(OutputStream target) throws IOException;

    void writeXlsx(OutputStream target) throws IOException;
  }
}
