package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.attendance.Evidence;
import org.plenary.attendance.Settings;
import org.plenary.ids.ConnectionId;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RoomKey;
import org.plenary.ids.SessionKey;
import org.plenary.ids.TabId;
import org.plenary.ids.WorkshopKey;
import org.plenary.plan.Privacy;
import org.plenary.report.AttendanceSheet.SpanLine;
import org.plenary.rules.Attends;
import org.plenary.rules.Delegation;
import org.plenary.rules.Role;
import org.plenary.rules.Text;

class AttendanceReportTests {

  private static final Instant START = Instant.parse("2021-10-27T02:00:00Z");
  private static final Settings SETTINGS =
      new Settings(Duration.ofSeconds(90), Duration.ofSeconds(15), 0.8);

  private static Instant at(long second) {
    return START.plusSeconds(second);
  }

  private static PersonId id(String key) {
    return new PersonId("person-" + key);
  }

  private static Attendee person(String key, String name, String delegation) {
    return new Attendee(
        id(key),
        new PersonKey(key),
        name,
        new DelegationKey(delegation),
        Role.PARTICIPANT,
        Attends.REMOTE);
  }

  private static List<Attendee> people(String name) {
    return List.of(
        person("fj-1", name, "fj"), person("fj-2", "Litia", "fj"), person("jp-1", "Aoi", "jp"));
  }

  private static Delegation delegation(String key, String name) {
    return new Delegation(
        new DelegationKey(key), 0, Text.of("en", name), "member", null, List.of(), true, 1);
  }

  private static Evidence came(String person, long second) {
    return new Evidence.Came(
        id(person),
        new ConnectionId("connection-" + person + second),
        new TabId("tab-of-" + person),
        Attends.ONSITE,
        at(second));
  }

  private static Evidence went(String person, long from, long until) {
    return new Evidence.Went(
        new ConnectionId("connection-" + person + from), at(until), at(until), false);
  }

  /// Live for 1000 seconds: fj-1 from 0 to 800 in group 1 from 500, fj-2 from 600 to 900.
  private static List<Evidence> morning() {
    return List.of(
        came("fj-1", 0),
        new Evidence.Live(at(0)),
        new Evidence.InRoom(id("fj-1"), new RoomKey("1"), at(500)),
        came("fj-2", 600),
        went("fj-1", 0, 800),
        went("fj-2", 600, 900),
        new Evidence.Halted(at(1000)));
  }

  private static Subject subject(boolean day) {
    return new Subject(
        new WorkshopKey("heads"),
        day ? null : new SessionKey("practices"),
        day ? LocalDate.of(2021, 10, 27) : null,
        Text.of("en", "Practices"),
        ZoneId.of("Pacific/Chatham"),
        at(10_000),
        new AttendanceSheet.Head(44, "abcd", null),
        List.of());
  }

  private static AttendanceSheet sheet(String name) {
    return AttendanceReport.of(
        subject(false),
        List.of(morning()),
        people(name),
        List.of(delegation("fj", "Fiji"), delegation("jp", "Japan")),
        SETTINGS);
  }

  @Test
  void listsEveryoneWithTheirSpansAndShares() {
    var sheet = sheet("Ana");
    var ana = sheet.people().getFirst();

    assertThat(sheet.liveSeconds()).isEqualTo(1000);
    assertThat(sheet.session()).isEqualTo("practices");
    assertThat(sheet.day()).isNull();
    assertThat(sheet.people())
        .extracting(
            AttendanceSheet.PersonLine::person,
            AttendanceSheet.PersonLine::seconds,
            AttendanceSheet.PersonLine::share)
        .containsExactly(
            tuple("fj-1", 800L, 0.8), tuple("fj-2", 300L, 0.3), tuple("jp-1", 0L, 0.0));
    assertThat(ana.first()).isEqualTo(at(0));
    assertThat(ana.last()).isEqualTo(at(800));
    assertThat(ana.spans())
        .containsExactly(
            new SpanLine(at(0), at(500), "plenary", "onsite", "connection", null),
            new SpanLine(at(500), at(800), "1", "onsite", "connection", null));
    assertThat(sheet.people().getLast().first()).isNull();
  }

  @Test
  void saysOfNobodyWhoIsStillThereThatTheyLeft(@TempDir Path folder) throws IOException {
    var sheet =
        AttendanceReport.of(
            subject(false),
            List.of(morning().subList(0, 6)),
            people("Ana"),
            List.of(delegation("fj", "Fiji")),
            SETTINGS);
    var running =
        AttendanceReport.of(
            subject(false),
            List.of(morning().subList(0, 5)),
            people("Ana"),
            List.of(delegation("fj", "Fiji")),
            SETTINGS);

    assertThat(sheet.people())
        .extracting(AttendanceSheet.PersonLine::last, AttendanceSheet.PersonLine::stillThere)
        .containsExactly(tuple(at(800), false), tuple(at(900), false), tuple(null, false));
    assertThat(running.people())
        .extracting(AttendanceSheet.PersonLine::last, AttendanceSheet.PersonLine::stillThere)
        .containsExactly(tuple(at(800), false), tuple(null, true), tuple(null, false));
    assertThat(csv(running).get(2).getField(6)).isEqualTo("still there");
    assertThat(String.join("", workbook(running, folder).values())).contains("still there");
    assertThat(running.people())
        .extracting(person -> person.spans().stream().map(SpanLine::stillThere).toList())
        .containsExactly(Arrays.asList(null, null), Arrays.asList(true), List.of());
  }

  @Test
  void countsADelegationWhileAtLeastOneOfItsPeopleIsThere() {
    assertThat(sheet("Ana").delegations())
        .containsExactly(
            new AttendanceSheet.DelegationLine(
                "fj", Map.of("en", "Fiji"), true, true, 2, 2, 900L, 0.9),
            new AttendanceSheet.DelegationLine(
                "jp", Map.of("en", "Japan"), true, false, 0, 1, 0L, 0.0));
  }

  @Test
  void addsTheSessionsOfADayUp() {
    var afternoon =
        List.<Evidence>of(
            new Evidence.Live(at(5000)), came("fj-1", 5100), new Evidence.Halted(at(6000)));
    var sheet =
        AttendanceReport.of(
            subject(true), List.of(morning(), afternoon), people("Ana"), List.of(), SETTINGS);

    assertThat(sheet.day()).isEqualTo("2021-10-27");
    assertThat(sheet.liveSeconds()).isEqualTo(2000);
    assertThat(sheet.people().getFirst().seconds()).isEqualTo(1700);
    assertThat(sheet.people().getFirst().share()).isEqualTo(0.85);
    assertThat(sheet.live()).hasSize(2);
  }

  @Test
  void countsWhoCameAmongThoseWhoAreRegistered() {
    assertThat(sheet("Ana").registered()).isEqualTo(3);
    assertThat(sheet("Ana").came()).isEqualTo(2);
    assertThat(sheet("Ana").people())
        .extracting(AttendanceSheet.PersonLine::present)
        .containsExactly(true, true, false);
  }

  @Test
  void showsEverythingWhereTimesAreShown() {
    assertThat(Discretion.shown(sheet("Ana"), Privacy.FULL)).isEqualTo(sheet("Ana"));
  }

  @Test
  void showsWhoWasThereAndNoTimesWhereOnlyPresenceIsShown() throws IOException {
    var sheet = Discretion.shown(sheet("Ana"), Privacy.PRESENCE);

    assertThat(sheet.privacy()).isEqualTo("presence");
    assertThat(sheet.people())
        .extracting(AttendanceSheet.PersonLine::name, AttendanceSheet.PersonLine::present)
        .containsExactly(tuple("Ana", true), tuple("Litia", true), tuple("Aoi", false));
    assertThat(sheet.people())
        .allSatisfy(line -> {
          assertThat(line.spans()).isEmpty();
          assertThat(line)
              .extracting("lower", "seconds", "upper", "share", "first", "last", "stillThere")
              .containsOnlyNulls();
        });
    assertThat(sheet.delegations())
        .extracting(AttendanceSheet.DelegationLine::people, AttendanceSheet.DelegationLine::seconds)
        .containsExactly(tuple(2, null), tuple(0, null));
    assertThat(text(sheet))
        .isEqualTo(
            """
            "person","name","delegation","role","attends","present"
            "fj-1","Ana","fj","participant","remote","yes"
            "fj-2","Litia","fj","participant","remote","yes"
            "jp-1","Aoi","jp","participant","remote","no"
            """);
  }

  @Test
  void showsNobodyWhereOnlyCountsAreShown() throws IOException {
    var sheet = Discretion.shown(sheet("Ana"), Privacy.COUNTS);

    assertThat(sheet.people()).isEmpty();
    assertThat(sheet.came()).isEqualTo(2);
    assertThat(text(sheet))
        .isEqualTo(
            """
            "delegation","name","seat","came","registered"
            "fj","Fiji","yes","2","2"
            "jp","Japan","yes","0","1"
            "","","","2","3"
            """);
  }

  @ParameterizedTest
  @EnumSource(names = {"PRESENCE", "COUNTS"})
  void writesNoMoreIntoAWorkbook(Privacy privacy, @TempDir Path folder) throws IOException {
    var parts = workbook(Discretion.shown(sheet("Ana"), privacy), folder);

    assertThat(parts.get("xl/workbook.xml")).contains("Delegations").doesNotContain("Timeline");
    var all = String.join("", parts.values());
    assertThat(all).contains("Fiji", privacy.word()).doesNotContain("15:45:00", "15:58:20");
    assertThat(all.contains("Litia")).isEqualTo(privacy == Privacy.PRESENCE);
  }

  private static String text(AttendanceSheet sheet) throws IOException {
    var out = new ByteArrayOutputStream();
    AttendanceCsv.write(sheet, out);
    return out.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").replace("\r\n", "\n");
  }

  private static List<CsvRecord> csv(AttendanceSheet sheet) throws IOException {
    var out = new ByteArrayOutputStream();
    AttendanceCsv.write(sheet, out);
    var text = out.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF\"person\",\"name\"").endsWith("\r\n");
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }

  @Test
  void writesALinePerPersonInLocalTimeWithItsOffset() throws IOException {
    var lines = csv(sheet("Ana"));

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).getFields())
        .containsExactly(
            "fj-1",
            "Ana",
            "fj",
            "participant",
            "remote",
            "2021-10-27T15:45:00+13:45",
            "2021-10-27T15:58:20+13:45",
            "1000",
            "800",
            "800",
            "800",
            "0.8000",
            "yes",
            "Pacific/Chatham");
    assertThat(lines.get(2).getFields()).contains("no");
    assertThat(lines.get(3).getFields()).startsWith("jp-1", "Aoi", "jp").contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "\nx",
        "＝1+1",
        "＠x",
        " =1",
        "\"=1",
        "'=1",
        "\u00A0=1",
        "\u200B=1"
      })
  void makesNoFormulaOfAName(String name) throws IOException {
    assertThat(csv(sheet(name)).get(1).getField(1)).isEqualTo("'" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "O'Neil", "Åsa = x", "李雷", "\"Bo\"", "x\r\nfj-9,Forged", "a;b,c"})
  void keepsOtherNamesAndForgesNoLine(String name) throws IOException {
    var lines = csv(sheet(name));

    assertThat(lines).hasSize(4);
    assertThat(lines.get(1).getField(1)).isEqualTo(name);
    assertThat(lines.get(1).getFieldCount()).isEqualTo(lines.getFirst().getFieldCount());
  }

  @Test
  void writesAWorkbookWhoseTextsAreTexts(@TempDir Path folder) throws IOException {
    var files = workbook(sheet("=HYPERLINK(\"x\")\u0000\u0007"), folder);

    assertThat(files.get("xl/workbook.xml"))
        .contains("Attendance", "Delegations", "Timeline", "About");
    assertThat(files)
        .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain("<f>", "\u0007"));
    assertThat(String.join("", files.values())).contains("HYPERLINK", "abcd", "Pacific/Chatham");
  }

  private static Map<String, String> workbook(AttendanceSheet sheet, Path folder)
      throws IOException {
    var path = folder.resolve("sheet.xlsx");
    try (var out = Files.newOutputStream(path)) {
      AttendanceXlsx.write(sheet, out);
    }
    var files = new HashMap<String, String>();
    try (var zip = new ZipFile(path.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
