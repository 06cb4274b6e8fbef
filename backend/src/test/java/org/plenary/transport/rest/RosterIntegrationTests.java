package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.plenary.roster.Encoding;
import org.plenary.roster.TableReader;
import org.plenary.roster.TableResult;
import tools.jackson.databind.JsonNode;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterIntegrationTests {

  private static final String PLAN =
      """
      plan: 1
      workshop: {key: KEY, title: Roster, timezone: Asia/Tokyo}
      delegations:
        - {key: fj, name: {en: Fiji, fr: Fidji}, kind: member}
        - {key: ci, name: Côte d’Ivoire, kind: member}
      people:
        - {key: ann, name: Ann Lee, role: speaker, email: ann@example.org}
        - {key: ben, name: Ben, role: participant, delegation: fj, head: true}
        - {key: cyd, name: Cyd, role: participant, delegation: fj}
      programme: []
      """;

  private static final String PASTE =
      """
      Nom\tPrénom\tPays\tRôle\tCourriel\tChef
      Lee\tAnna\t\t\tann@example.org\t
      \tCyd\tFidji\tObservateur\tcyd@example.org\t
      Koné\tAwa\tCÔTE D'IVOIRE\tDélégué\tawa@example.org\toui
      Koné\tAwa\tCôte d’Ivoire\t\t\t
      Other\tOne\t\tRoi\t\t
      Far\tAway\tAtlantis\t\t\t
      \tBen\tFiji\t\t\t
      Mail\tSame\t\t\tAWA@example.org\t
      """;

  private final RestServer server = RestServer.start();
  private final RestClient client = server.client();
  private RestClient admin = client;
  private int number;
  private String path = "";

  @BeforeAll
  void signIn() {
    admin = client.signedIn();
  }

  @BeforeEach
  void importPlan() {
    var key = "roster-" + ++number;
    path = "/api/workshops/" + key;
    assertThat(admin.postPlan(PLAN.replace("KEY", key)).status()).isEqualTo(201);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void recognizesColumnsAndSaysWhatEachRowComesTo() {
    var before = exported();
    var table = table(PASTE);
    assertThat(table.at("/header").asBoolean()).isTrue();
    assertThat(words(table.at("/columns")))
        .containsExactly("family", "given", "delegation", "role", "email", "head");

    var preview = admin.post(path + "/roster/preview", body(table, List.of()));

    assertThat(statuses(preview.json()))
        .containsExactly(
            "changed", "changed", "new", "duplicate", "error", "error", "unchanged", "duplicate");
    assertThat(preview.at("/unknown/0/name")).isEqualTo("Atlantis");
    assertThat(preview.text()).contains("roster.role-unknown", "roster.twice");
    assertThat(exported()).isEqualTo(before);
  }

  @Test
  void storesWhatThePreviewSaidAndUndoesIt() {
    var before = exported();
    var table = table(PASTE);
    var delegations = List.of(Map.of("name", "Atlantis", "kind", "observer"));
    var preview = admin.post(path + "/roster/preview", body(table, delegations));
    var body = body(table, delegations);
    assertThat(admin.post(path + "/roster", body).at("/code")).isEqualTo("roster.outdated");
    body.put("basis", preview.json().at("/basis").asLong());

    var done = admin.post(path + "/roster", body);

    assertThat(done.status()).isEqualTo(200);
    assertThat(done.json().at("/added").asInt()).isEqualTo(2);
    assertThat(done.json().at("/changed").asInt()).isEqualTo(2);
    assertThat(done.json().at("/left").asInt()).isEqualTo(3);
    assertThat(exported()).contains("Anna Lee", "Awa Koné", "Atlantis");
    assertThat(admin.post(path + "/roster", body).at("/code")).isEqualTo("roster.outdated");
    var change = done.json().at("/change").asLong();
    assertThat(admin.post(path + "/people-changes/" + change + "/undo").status()).isEqualTo(200);
    assertThat(exported()).isEqualTo(before);
  }

  @Test
  void saysWhoseHeadsSeatGoesToWhomBeforeItIsStored() {
    var table = table("name\tcountry\thead\nCyd\tFiji\tyes\nAwa\tCôte d’Ivoire\tyes\n");

    var preview = admin.post(path + "/roster/preview", body(table, List.of()));

    assertThat(preview.json().at("/seats")).hasSize(1);
    assertThat(preview.at("/seats/0/delegation")).isEqualTo("fj");
    assertThat(preview.at("/seats/0/from")).isEqualTo("Ben");
    assertThat(preview.at("/seats/0/to")).isEqualTo("Cyd");
    assertThat(preview.at("/seats/0/key")).isEqualTo("cyd");
  }

  @Test
  void saysThatTheSeatOfWhoIsMarkedNoMoreGoesToTheNext() {
    var preview =
        admin.post(
            path + "/roster/preview",
            body(table("name\trole\thead\nBen\tobserver\tno\n"), List.of()));

    assertThat(preview.at("/seats/0/from")).isEqualTo("Ben");
    assertThat(preview.at("/seats/0/to")).isEqualTo("Cyd");
  }

  @Test
  void refusesMoreRowsThanAWorkshopHasPeople() {
    var rows = new StringBuilder("name\temail\n");
    for (int i = 0; i < 5_000; i++) {
      rows.append("Person ").append(i).append("\tp").append(i).append("@example.org\n");
    }

    var refused = admin.send("POST", path + "/roster/table", rows.toString(), "text/plain");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/code")).isEqualTo("roster.too-many-rows");
    assertThat(refused.at("/detail")).contains("5001 rows", "2000");
  }

  @Test
  void saysThatAnEmptyFileHasNoRows() {
    var refused = admin.send("POST", path + "/roster/table", null, "application/octet-stream");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/code")).isEqualTo("roster.empty");
  }

  @Test
  void readsTwoThousandRows() {
    var rows = new StringBuilder("name;delegation;role\n");
    for (int i = 0; i < 1_990; i++) {
      rows.append("Person ").append(i).append(";fiji;participant\n");
    }
    var table = table(rows.toString());
    var body = body(table, List.of());
    var preview = admin.post(path + "/roster/preview", body);
    body.put("basis", preview.json().at("/basis").asLong());

    var done = admin.post(path + "/roster", body);

    assertThat(done.json().at("/added").asInt()).isEqualTo(1_990);
    assertThat(admin.get(path + "/people").json().at("/people").size()).isEqualTo(1_993);
  }

  @Test
  void readsTheEncodingsOfSpreadsheetsAndRefusesOthers() {
    for (var charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252")) {
      var good = TableReader.read("nom,rôle\r\nÉva,\"a,b\"".getBytes(Charset.forName(charset)));
      assertThat(good)
          .as(charset)
          .isInstanceOfSatisfying(
              TableResult.Read.class,
              it -> assertThat(it.rows()).last().asString().isEqualTo("[Éva, a,b]"));
    }
    assertThat(code(new byte[] {'a', (byte) 0x81, 0, 'b'})).isEqualTo("roster.encoding");
    assertThat(code(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
        .isEqualTo("roster.old-workbook");
    assertThat(code(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("roster.not-workbook");
    assertThat(code(" \n\n\t\n".getBytes(Charset.forName("UTF-8")))).isEqualTo("roster.empty");
  }

  @Test
  void saysWhichWordsItGuessedAndReadsThemAgainAsTold() {
    var file = "имя;e-mail\nИрина;i@example.org\n".getBytes(Charset.forName("windows-1251"));

    assertThat(TableReader.read(file))
        .isInstanceOfSatisfying(
            TableResult.Read.class,
            it -> {
              assertThat(it.encoding()).isEqualTo("Windows-1252");
              assertThat(it.guess()).isNotNull();
            });
    for (var encoding : Encoding.values()) {
      assertThat(Encoding.parse(encoding.label())).contains(encoding);
    }
    assertThat(TableReader.read(file, Encoding.CYRILLIC))
        .isInstanceOfSatisfying(
            TableResult.Read.class,
            it -> assertThat(it.guess()).isEqualTo(new TableResult.Guess(List.of("имя", "Ирина"))));
    assertThat(TableReader.read("name\nÉva".getBytes(Charset.forName("UTF-8"))))
        .isInstanceOfSatisfying(TableResult.Read.class, it -> assertThat(it.guess()).isNull());

    var table = path + "/roster/table?encoding=";
    assertThat(admin.send("POST", table + "Windows-1252", "name\nEva", "text/csv").status())
        .isEqualTo(200);
    assertThat(admin.send("POST", table + "Klingon", "name\nEva", "text/csv").at("/code"))
        .isEqualTo("roster.encoding-unknown");
  }

  private static String code(byte[] bytes) {
    return TableReader.read(bytes) instanceof TableResult.Refused(var code, _) ? code : "read";
  }

  private JsonNode table(String text) {
    return admin.send("POST", path + "/roster/table", text, "text/tab-separated-values").json();
  }

  private static Map<String, Object> body(JsonNode table, List<Map<String, String>> delegations) {
    var body = new HashMap<String, Object>();
    body.put("header", table.at("/header").asBoolean());
    body.put("columns", words(table.at("/columns")));
    var rows = new ArrayList<List<String>>();
    table.at("/rows").forEach(row -> rows.add(words(row)));
    body.put("rows", rows);
    body.put("delegations", delegations);
    return body;
  }

  private static List<String> statuses(JsonNode preview) {
    var statuses = new ArrayList<String>();
    preview.at("/lines").forEach(line -> statuses.add(line.at("/status").asString()));
    return statuses;
  }

  private static List<String> words(JsonNode list) {
    var words = new ArrayList<String>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  private String exported() {
    return admin.get(path + "/plan").text();
  }
}
