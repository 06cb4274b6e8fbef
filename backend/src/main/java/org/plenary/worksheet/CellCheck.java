package org.plenary.worksheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.ids.OptionKey;
import org.plenary.ids.PersonId;
import org.plenary.rules.Member;
import org.plenary.rules.Refusal;
import org.plenary.rules.Word;
import org.plenary.worksheet.WorksheetDefinition.Column;

/// Makes of what somebody wrote what the column holds, or says why it cannot.
record CellCheck(Column column, PersonId author, Setting setting) {

  static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_LINK = 1_000;
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /// A name of a host, perhaps a port, then anything that can stand in an address. No credentials:
  /// what stands before an `@` is not where the link leads.
  private static final Pattern LINK =
      Pattern.compile(
          "https://[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(:[0-9]{1,5})?"
              + "([/?#][^\\s\"<>\\\\^`{|}\\p{Cntrl}]*)?");

  Checked<CellValue> check(Given given) {
    return switch (given) {
      case Given.Writing(var text) when text.isBlank() ->
          new Checked.Right<>(new CellValue.Empty());
      case Given.Writing(var text) -> writing(text);
      case Given.Whole(var number) -> number(number);
      case Given.YesNo(var yes) ->
          column.type() == WorksheetDefinition.Type.FLAG
              ? new Checked.Right<>(new CellValue.Flag(yes))
              : wrong(SheetRefusals.WRONG_TYPE);
    };
  }

  private Checked<CellValue> writing(String text) {
    return switch (column.type()) {
      case TEXT ->
          tooLong(text, LONGEST_TEXT)
              ? wrong(SheetRefusals.TEXT_TOO_LONG)
              : new Checked.Right<>(new CellValue.Prose(new Word(author, text)));
      case CHOICE -> option(text);
      case PERSON ->
          person(text)
              .<Checked<CellValue>>map(
                  member -> new Checked.Right<>(new CellValue.Person(member.id())))
              .orElseGet(() -> wrong(SheetRefusals.PERSON_UNKNOWN));
      case DATE -> day(text);
      case LINK ->
          tooLong(text, LONGEST_LINK) || !LINK.matcher(text).matches()
              ? wrong(SheetRefusals.LINK_WRONG)
              : new Checked.Right<>(new CellValue.Link(new Word(author, text)));
      case SCALE, NUMBER, FLAG -> wrong(SheetRefusals.WRONG_TYPE);
    };
  }

  static boolean tooLong(String text, int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  private Checked<CellValue> option(String text) {
    return OptionKey.parse(text)
        .filter(key -> column.options().stream().anyMatch(option -> option.key().equals(key)))
        .<Checked<CellValue>>map(key -> new Checked.Right<>(new CellValue.Option(key)))
        .orElseGet(() -> wrong(SheetRefusals.UNKNOWN_OPTION));
  }

  private Optional<Member> person(String key) {
    return setting.people().stream().filter(member -> member.key().value().equals(key)).findFirst();
  }

  private static Checked<CellValue> day(String text) {
    try {
      return DAY.matcher(text).matches()
          ? new Checked.Right<>(new CellValue.Day(LocalDate.parse(text).toString()))
          : wrong(SheetRefusals.DATE_WRONG);
    } catch (DateTimeException e) {
      return wrong(SheetRefusals.DATE_WRONG);
    }
  }

  private Checked<CellValue> number(long number) {
    if (column.type() != WorksheetDefinition.Type.SCALE
        && column.type() != WorksheetDefinition.Type.NUMBER) {
      return wrong(SheetRefusals.WRONG_TYPE);
    }
    var min = column.min();
    var max = column.max();
    return (min != null && number < min) || (max != null && number > max)
        ? wrong(SheetRefusals.OUT_OF_RANGE)
        : new Checked.Right<>(new CellValue.Whole(number));
  }

  private static Checked<CellValue> wrong(Refusal refusal) {
    return new Checked.Wrong<>(refusal);
  }
}
