package org.plenary.transport.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.plenary.audit.About;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Operation;
import org.plenary.ids.SessionKey;
import org.plenary.report.AttendanceCsv;
import org.plenary.report.AttendanceRecords;
import org.plenary.report.AttendanceSheet;
import org.plenary.report.AttendanceXlsx;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Who was there when: as JSON, or as CSV or XLSX for those who ask for these. A page reads the
/// JSON as often as it likes; who takes it away as a file says so, and that is an act as the others
/// are.
@RestController
final class AttendanceController {

  static final String CSV = AttendanceCsv.MEDIA_TYPE;
  static final String XLSX = AttendanceXlsx.MEDIA_TYPE;

  private static final String SESSION = "/api/workshops/{workshop}/sessions/{session}/attendance";
  private static final String DAY = "/api/workshops/{workshop}/days/{day}/attendance";

  private static final String FILE = "/file";

  private final AttendanceRecords records;
  private final Audit audit;

  AttendanceController(AttendanceRecords records, Audit audit) {
    this.records = records;
    this.audit = audit;
  }

  @Needs(Operation.ATTENDANCE_READ)
  @GetMapping(path = SESSION, produces = MediaType.APPLICATION_JSON_VALUE)
  AttendanceSheet session(Caller caller, @PathVariable String session) {
    return ofSession(caller, session);
  }

  @Needs(Operation.ATTENDANCE_READ)
  @GetMapping(SESSION + FILE)
  AttendanceSheet sessionFile(
      Caller caller, @PathVariable String session, HttpServletResponse response) {
    var sheet = ofSession(caller, session);
    downloaded(caller, new About("session", session), "json");
    return jsonFile(sheet, response);
  }

  @Needs(Operation.ATTENDANCE_READ)
  @GetMapping(path = SESSION, produces = CSV)
  ResponseEntity<byte[]> sessionCsv(Caller caller, @PathVariable String session)
      throws IOException {
    var sheet = ofSession(caller, session);
    downloaded(caller, new About("session", session), "csv");
    return csv(sheet);
  }

  @Needs(Operation.ATTENDANCE_READ)
  @GetMapping(path = SESSION, produces = XLSX)
  ResponseEntity<byte[]> sessionXlsx(Caller caller, @PathVariable String session)
      throws IOException {
    var sheet = ofSession(caller, session);
    downloaded(caller, new About("session", session), "xlsx");
    return xlsx(sheet);
  }

  @Needs(Operation.ATTENDANCE_DAY)
  @GetMapping(path = DAY, produces = MediaType.APPLICATION_JSON_VALUE)
  AttendanceSheet day(Caller caller, @PathVariable String day) {
    return ofDay(caller, day);
  }

  @Needs(Operation.ATTENDANCE_DAY)
  @GetMapping(DAY + FILE)
  AttendanceSheet dayFile(Caller caller, @PathVariable String day, HttpServletResponse response) {
    var sheet = ofDay(caller, day);
    downloaded(caller, new About("day", day), "json");
    return jsonFile(sheet, response);
  }

  @Needs(Operation.ATTENDANCE_DAY)
  @GetMapping(path = DAY, produces = CSV)
  ResponseEntity<byte[]> dayCsv(Caller caller, @PathVariable String day) throws IOException {
    var sheet = ofDay(caller, day);
    downloaded(caller, new About("day", day), "csv");
    return csv(sheet);
  }

  @Needs(Operation.ATTENDANCE_DAY)
  @GetMapping(path = DAY, produces = XLSX)
  ResponseEntity<byte[]> dayXlsx(Caller caller, @PathVariable String day) throws IOException {
    var sheet = ofDay(caller, day);
    downloaded(caller, new About("day", day), "xlsx");
    return xlsx(sheet);
  }

  private void downloaded(Caller caller, About what, String form) {
    audit.record(
        caller.workshop().id(), caller.by(), Kind.ATTENDANCE_DOWNLOADED, what, About.word(form));
  }

  private AttendanceSheet ofSession(Caller caller, String session) {
    return SessionKey.parse(session)
        .flatMap(key -> records.ofSession(caller.workshop(), key))
        .orElseThrow(Refused::notFound);
  }

  private AttendanceSheet ofDay(Caller caller, String day) {
    return date(day)
        .flatMap(date -> records.ofDay(caller.workshop(), date))
        .orElseThrow(Refused::notFound);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static AttendanceSheet jsonFile(AttendanceSheet sheet, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("attendance.json"));
    return sheet;
  }

  private static ResponseEntity<byte[]> csv(AttendanceSheet sheet) throws IOException {
    return file(
        target -> AttendanceCsv.write(sheet, target), CSV + ";charset=UTF-8", "attendance.csv");
  }

  private static ResponseEntity<byte[]> xlsx(AttendanceSheet sheet) throws IOException {
    return file(target -> AttendanceXlsx.write(sheet, target), XLSX, "attendance.xlsx");
  }

  private interface Writing {
    void to(OutputStream target) throws IOException;
  }

  /// The name is fixed: nothing that people wrote gets into a header.
  private static String attachment(String name) {
    return "attachment; filename=\"" + name + "\"";
  }

  private static ResponseEntity<byte[]> file(Writing writing, String type, String name)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    writing.to(bytes);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(bytes.toByteArray());
  }
}
