package org.plenary.worksheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.Seq;

/// The most frequent answers of a column of texts: themes count their answers; other texts count
/// together where they differ in spaces and capitals alone.
public final class TopAnswers {

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String ERASED = "—";

  private TopAnswers() {}

  /// One of them.
  ///
  /// @param id of the theme, or one that follows from the text
  /// @param first the entry in which one of its answers was written first
  public record Top(String id, String title, int n, boolean themed, Seq first) {

    private Top and(Seq other) {
      return new Top(id, title, n + 1, themed, other.isAfter(first) ? first : other);
    }
  }

  /// The most frequent first; where two are as frequent, the one that was written first.
  public static List<Top> of(Sheet sheet, ColumnKey column, int most) {
    var answers = Answers.of(sheet, column);
    answers.sort(Comparator.comparing(answer -> answer.cell().first()));
    var tops = new ArrayList<Top>();
    var themed = new HashSet<SheetEvent.Answer>();
    for (var theme : sheet.themes()) {
      if (theme.getValue().column().equals(column)) {
        themed.addAll(theme.getValue().answers());
        tops.add(theme(theme.getKey().value(), theme.getValue(), answers));
      }
    }
    var byText = new HashMap<String, Top>();
    for (var answer : answers) {
      var text = answer.cell().now().value().text();
      if (!themed.contains(answer.place()) && !text.isEmpty()) {
        byText.merge(
            alike(text),
            new Top(id(text), text.strip(), 1, false, answer.cell().first()),
            (known, one) -> known.and(one.first()));
      }
    }
    tops.addAll(byText.values());
    tops.sort(
        Comparator.comparingInt(Top::n)
            .reversed()
            .thenComparing(Top::first)
            .thenComparing(Top::id));
    return List.copyOf(tops.subList(0, Math.min(most, tops.size())));
  }

  private static Top theme(String id, Theme theme, List<Answers.Filled> answers) {
    var members = answers.stream().filter(one -> theme.answers().contains(one.place())).toList();
    var first = members.stream().map(one -> one.cell().first()).min(Comparator.naturalOrder());
    return new Top(
        id,
        Objects.requireNonNullElse(theme.title().text(), ERASED),
        members.size(),
        true,
        first.orElse(theme.seq()));
  }

  private static String alike(String text) {
    return SPACES
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
        .replaceAll(" ")
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /// The same on every node for texts that count together.
  private static String id(String text) {
    long hash = 0xcbf29ce484222325L;
    for (var c : alike(text).toCharArray()) {
      hash = (hash ^ c) * 0x100000001b3L;
    }
    return "text-%016x".formatted(hash);
  }
}
