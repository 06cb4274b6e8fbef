package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.PersonKey;
import org.plenary.ids.RowKey;
import org.plenary.ids.Seq;
import org.plenary.ids.ThemeKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Delegation;
import org.plenary.rules.PersonCard;
import org.plenary.rules.PersonCards;
import org.plenary.rules.Role;
import org.plenary.rules.Text;
import org.plenary.rules.Word;
import org.plenary.worksheet.Cell;
import org.plenary.worksheet.CellValue;
import org.plenary.worksheet.Harvest;
import org.plenary.worksheet.SheetEvent;
import org.plenary.worksheet.WorksheetDefinition;

class HarvestCsvTests {

  private static final PersonId ANA = new PersonId("person-of-fiji-1");
  private static final CopyKey COPY = new CopyKey("all");
  private static final ColumnKey IDEA = new ColumnKey("idea");

  @Test
  void namesDelegationsAndTheThemesOfAnswers() throws IOException {
    var themes =
        List.of(
            new Harvest.Gathered(
                IDEA,
                new ThemeKey("theme-one"),
                "Training",
                List.of(new SheetEvent.Answer(COPY, new RowKey("row-one-1")))),
            new Harvest.Gathered(IDEA, new ThemeKey("theme-two"), "Money", List.of()));

    assertThat(written(themes))
        .contains("\"delegation\",\"Idea\",\"Idea (themes)\"")
        .contains("\"Ana\",\"Fiji\",\"Teach\",\"Training\"")
        .contains("\"Ana\",\"Fiji\",\"Travel\",\"\"");
  }

  @Test
  void hasNoColumnOfThemesWhereThereAreNone() throws IOException {
    assertThat(written(List.of())).doesNotContain("themes").contains("\"Fiji\",\"Teach\"");
  }

  private static String written(List<Harvest.Gathered> themes) throws IOException {
    var column =
        new WorksheetDefinition.Column(
            IDEA,
            Text.of("en", "Idea"),
            WorksheetDefinition.Type.TEXT,
            null,
            null,
            List.of(),
            false);
    var sheet =
        new WorksheetDefinition(
            new WorksheetKey("ideas"),
            0,
            Text.of("en", "Ideas"),
            null,
            null,
            WorksheetDefinition.Per.SESSION,
            new WorksheetDefinition.Rows.Free(),
            List.of(column),
            List.of(Role.PARTICIPANT),
            List.of(Role.PARTICIPANT),
            false);
    var rows = List.of(row("row-one-1", "Teach"), row("row-two-2", "Travel"));
    var copy = new Harvest.Filled(COPY, "all", Text.of("en", "All"), rows);
    var out = new ByteArrayOutputStream();
    HarvestCsv.write(
        new Harvest(sheet, true, List.of(copy), themes), new OneCard(), List.of(fiji()), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Harvest.Written row(String key, String text) {
    var value = new CellValue.Prose(new Word(ANA, text));
    var cell = new Cell.Version(new Seq(1), value, ANA, Instant.EPOCH);
    return new Harvest.Written(
        new RowKey(key), key, null, ANA, new DelegationKey("fj"), true, Map.of(IDEA, cell));
  }

  private static Delegation fiji() {
    return new Delegation(
        new DelegationKey("fj"), 0, Text.of("en", "Fiji"), "member", null, List.of(), true, 1);
  }

  private record OneCard() implements PersonCards {

    @Override
    public Collection<PersonCard> all() {
      return List.of(card(ANA));
    }

    @Override
    public PersonCard card(PersonId person) {
      return new PersonCard(
          person,
          new PersonKey("ana"),
          "Ana",
          new DelegationKey("fj"),
          Role.PARTICIPANT,
          List.of(),
          true,
          0);
    }
  }
}
