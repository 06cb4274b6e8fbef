package org.plenary.transport.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.audit.Audit;
import org.plenary.audit.Kind;
import org.plenary.identity.Operation;
import org.plenary.report.ActsCsv;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who did what in a workshop on a day: its acts, and the commands of its sessions.
@RestController
final class ActsController {

  private static final String ACTS = "/api/workshops/{workshop}/acts";

  private final ActsOfDay ofDay;
  private final Audit audit;

  ActsController(ActsOfDay ofDay, Audit audit) {
    this.ofDay = ofDay;
    this.audit = audit;
  }

  /// @param day the day that is shown
  /// @param days all days on which something was done, in the workshop's zone
  /// @param unread the keys of sessions of which nothing is told, since their journals cannot be
  ///   read
  record Acts(
      String day, List<String> days, String timezone, List<ActView> acts, List<String> unread) {}

  /// @param by the name; null where it is the platform itself, or the person was deleted
  /// @param byKey the key of a person, or the id of an account
  /// @param session the session in which it was done
  record ActView(
      Instant at,
      @Nullable String by,
      @Nullable String byKey,
      String kind,
      @Nullable String session,
      List<AboutView> about) {}

  /// @param name of a person or account that is known
  record AboutView(String what, String id, @Nullable String name) {}

  @Needs(Operation.ACTS_READ)
  @GetMapping(path = ACTS, produces = MediaType.APPLICATION_JSON_VALUE)
  Acts list(Caller caller, @RequestParam @Nullable String day) {
    var zone = caller.workshop().plan().workshop().timezone();
    var days = days(caller, zone);
    var shown = day == null ? days.last() : date(day);
    var told = ofDay.read(caller.workshop(), shown);
    return new Acts(
        shown.toString(),
        days.stream().map(LocalDate::toString).toList(),
        zone.getId(),
        told.acts(),
        told.unread());
  }

  @Needs(Operation.ACTS_READ)
  @GetMapping(path = ACTS, produces = "text/csv")
  ResponseEntity<byte[]> csv(Caller caller, @RequestParam @Nullable String day) throws IOException {
    var acts = list(caller, day);
    audit.record(caller.workshop().id(), caller.by(), Kind.ACTS_DOWNLOADED);
    return file(acts);
  }

  static ResponseEntity<byte[]> file(Acts acts) throws IOException {
    var lines = new ArrayList<ActsCsv.Line>();
    acts.acts().forEach(act -> lines.add(line(act)));
    acts.unread().forEach(session -> lines.add(ActsCsv.Line.unread(session)));
    var bytes = new ByteArrayOutputStream();
    ActsCsv.write(lines, ZoneId.of(acts.timezone()), bytes);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acts.csv\"")
        .body(bytes.toByteArray());
  }

  private static ActsCsv.Line line(ActView act) {
    return new ActsCsv.Line(
        act.at(),
        act.by(),
        act.kind(),
        act.session(),
        String.join(
            " ",
            act.about().stream()
                .map(it -> it.what() + ":" + (it.name() == null ? it.id() : it.name()))
                .toList()));
  }

  /// Today is among them, so that there is always one to show.
  private SortedSet<LocalDate> days(Caller caller, ZoneId zone) {
    var days = new TreeSet<LocalDate>();
    audit.moments(caller.workshop().id()).stream()
        .map(at -> at.atZone(zone).toLocalDate())
        .forEach(days::add);
    days.addAll(ofDay.daysOfSessions(caller.workshop(), zone));
    if (days.isEmpty()) {
      days.add(
          caller.workshop().plan().programme().isEmpty()
              ? LocalDate.EPOCH
              : caller.workshop().plan().programme().getFirst().day());
    }
    return days;
  }

  static LocalDate date(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException wrong) {
      throw Refused.badRequest("day.wrong", "A day is written as 2026-11-21.");
    }
  }
}
