package org.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTableTests {

  private static final List<GroupTable.Known> PEOPLE =
      List.of(
          new GroupTable.Known("ana", "Ana Núñez", "ana@example.org", true),
          new GroupTable.Known("bo", "Bo Li", null, true),
          new GroupTable.Known("bo-2", "Bo Li", "bo2@example.org", true),
          new GroupTable.Known("wiz", "Wiz", null, false));

  private static Map<String, List<String>> names() {
    var names = new LinkedHashMap<String, List<String>>();
    names.put("1", List.of("Group 1", "Groupe 1", "Grupo 1"));
    names.put("red", List.of("Red team"));
    return names;
  }

  private static GroupTable read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static GroupTable read(byte[] bytes) {
    return switch (TableReader.read(bytes)) {
      case TableResult.Refused refused -> GroupTable.unreadable(refused);
      case TableResult.Read(var rows, _, _, _) -> GroupTable.read(rows, PEOPLE, names());
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person,group\nana,1\nbo,red",
        "Groupe;Nom;Clé\nGroupe 1;;ana\nred team;;bo",
        "ana\tGrupo 1\nbo\tRED",
        "1,ana@example.org\nred,bo",
        "name,room\nAna Núñez,group 1\nbo,red"
      })
  void findsPeopleAndGroupsByWhateverNamesThem(String text) {
    var table = read(text);

    assertThat(table.problems()).isEmpty();
    assertThat(table.groups()).isEqualTo(Map.of("1", List.of("ana"), "red", List.of("bo")));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody|1,groups.person-unknown",
    "Bo Li|1,groups.person-unknown",
    "bo|blue,groups.group-unknown",
    "wiz|1,groups.not-participant",
    "bo|1;bo|red,groups.person-twice"
  })
  void saysWhatIsWrongInWhichLine(String lines, String code) {
    var table = read("person,group\nana,red\n" + lines.replace('|', ',').replace(';', '\n'));

    assertThat(table.problems()).extracting(GroupTable.Problem::code).containsExactly(code);
    assertThat(table.problems().getFirst().line()).isGreaterThanOrEqualTo(3);
    assertThat(table.groups().get("red")).containsExactly("ana");
  }

  @Test
  void readsTheEncodingsOfSpreadsheets() {
    for (var charset : List.of("windows-1252", "UTF-16LE", "UTF-8")) {
      assertThat(read("Ana Núñez;1\nbo;red".getBytes(Charset.forName(charset))).problems())
          .as(charset)
          .isEmpty();
    }
  }

  @Test
  void saysWhatIsNoTable() {
    assertThat(read("").problems().getFirst().code()).isEqualTo("groups.empty");
    assertThat(read("person,group").problems().getFirst().code()).isEqualTo("groups.empty");
    assertThat(read(new byte[] {0, 1, 2, 0, 9}).problems().getFirst().code())
        .isEqualTo("groups.encoding");
    var many = "ana,1\n".repeat(RosterLimits.ROWS + 1);
    assertThat(read(many).problems().getFirst().code()).isEqualTo("groups.too-many-rows");
  }
}
