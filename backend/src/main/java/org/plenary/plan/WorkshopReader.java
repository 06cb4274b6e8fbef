package org.plenary.plan;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the `workshop` of a plan.
final class WorkshopReader {

  private static final Fields.Known FIELDS =
      Fields.Known.of(
          "key",
          "title",
          "kind",
          "timezone",
          "languages",
          "mode",
          "venue",
          "joinCode",
          "call",
          "attendance");

  private WorkshopReader() {}

  static Workshop read(Value value) {
    Fields fields = value.fields(FIELDS);
    List<String> languages =
        fields.find("languages").map(WorkshopReader::languages).orElse(List.of(Defaults.LANGUAGE));
    value.reading().speak(languages.isEmpty() ? "" : languages.getFirst());
    String key = fields.require("key").key();
    Text title = fields.require("title").text();
    ZoneId timezone = Formats.zone(fields.require("timezone"));
    @Nullable String joinCode = fields.find("joinCode").map(Formats::joinCode).orElse(null);
    @Nullable String call = fields.find("call").map(Formats::call).orElse(null);
    return new Workshop(
        key,
        title,
        fields.word("kind", WorkshopKind.WORKSHOP),
        timezone,
        languages,
        fields.word("mode", Mode.VIRTUAL),
        fields.text("venue"),
        joinCode,
        call,
        fields.find("attendance").map(WorkshopReader::attendance).orElse(Attendance.USUAL));
  }

  private static List<String> languages(Value value) {
    return value.distinct(1, PlanLimits.LANGUAGES, Formats::language);
  }

  private static Attendance attendance(Value value) {
    Fields fields = value.fields("threshold", "bridgeSeconds", "privacy");
    return new Attendance(
        fields.find("threshold").map(Formats::fraction).orElse(Attendance.USUAL.threshold()),
        fields
            .find("bridgeSeconds")
            .map(seconds -> seconds.integer(0, PlanLimits.BRIDGE_SECONDS))
            .orElse(Attendance.USUAL.bridgeSeconds()),
        fields.word("privacy", Attendance.USUAL.privacy()));
  }
}
