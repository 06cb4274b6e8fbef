package org.plenary.transport.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.plenary.identity.Operation;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.SessionId;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.report.AttendanceCsv;
import org.plenary.report.HarvestCsv;
import org.plenary.session.CellPlace;
import org.plenary.session.Sessions;
import org.plenary.worksheet.Harvest;
import org.plenary.workshop.Schedule;
import org.plenary.workshop.ScheduledSession;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was written into the worksheets of a session: all of it for those who lead, and what a cell
/// held before for who may see it.
@RestController
final class SheetsController {

  private static final String SHEET = "/api/workshops/{workshop}/sessions/{session}/sheets/{sheet}";

  private final Schedule schedule;
  private final Sessions sessions;

  SheetsController(Schedule schedule, Sessions sessions) {
    this.schedule = schedule;
    this.sessions = sessions;
  }

  @Needs(Operation.SHEET_READ)
  @GetMapping(path = SHEET, produces = MediaType.APPLICATION_JSON_VALUE)
  HarvestReply harvest(Caller caller, @PathVariable String session, @PathVariable String sheet) {
    var id = id(caller, session);
    return HarvestReply.of(find(id, sheet), sessions.people(id));
  }

  @Needs(Operation.SHEET_READ)
  @GetMapping(path = SHEET, produces = AttendanceCsv.MEDIA_TYPE)
  ResponseEntity<byte[]> harvestCsv(
      Caller caller, @PathVariable String session, @PathVariable String sheet) throws IOException {
    var id = id(caller, session);
    var bytes = new ByteArrayOutputStream();
    HarvestCsv.write(find(id, sheet), sessions.people(id), caller.workshop().delegations(), bytes);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(AttendanceCsv.MEDIA_TYPE + ";charset=UTF-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"worksheet.csv\"")
        .body(bytes.toByteArray());
  }

  @Needs(Operation.SHEET_HISTORY)
  @GetMapping(SHEET + "/{of}/history")
  CellHistoryReply history(
      Caller caller,
      @PathVariable String session,
      @PathVariable String sheet,
      @PathVariable String of,
      @RequestParam String row,
      @RequestParam String column) {
    var id = id(caller, session);
    return place(sheet, of, row, column)
        .flatMap(cell -> sessions.history(id, caller.person(), cell))
        .map(versions -> CellHistoryReply.of(versions, sessions.people(id)))
        .orElseThrow(Refused::notFound);
  }

  private static Optional<CellPlace> place(String sheet, String of, String row, String column) {
    return WorksheetKey.parse(sheet)
        .flatMap(key -> ColumnKey.parse(column).map(found -> new CellPlace(key, of, row, found)));
  }

  private SessionId id(Caller caller, String session) {
    return SessionKey.parse(session)
        .flatMap(key -> schedule.find(caller.workshop().id(), key))
        .map(ScheduledSession::id)
        .orElseThrow(Refused::notFound);
  }

  private Harvest find(SessionId session, String sheet) {
    return sessions.harvests(session).stream()
        .filter(harvest -> harvest.definition().key().value().equals(sheet))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }
}
