package org.plenary.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.plan.Plan;

/// What the columns of a table seem to be.
///
/// @param header whether the first row has their heads
public record Columns(boolean header, List<Field> fields) {

  public Columns {
    fields = List.copyOf(fields);
  }

  /// Told by the heads, else by what is in the columns.
  public static Columns guess(List<List<String>> rows, Plan plan) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    var fields = heads(rows.getFirst(), width);
    boolean header =
        fields.stream().anyMatch(field -> field != Field.NONE)
            && rows.getFirst().stream().noneMatch(cell -> cell.contains("@"));
    return header ? new Columns(true, fields) : new Columns(false, contents(rows, width, plan));
  }

  private static List<Field> heads(List<String> row, int width) {
    var fields = new ArrayList<Field>(Collections.nCopies(width, Field.NONE));
    var seen = EnumSet.noneOf(Field.class);
    for (int i = 0; i < row.size(); i++) {
      var field = Vocabulary.head(row.get(i)).orElse(Field.NONE);
      if (field == Field.NONE || seen.add(field)) {
        fields.set(i, field);
      }
    }
    return parts(fields, seen);
  }

  /// `Nom` beside `Prénom` is the last name, `Nombre` beside `Apellidos` the first.
  private static List<Field> parts(List<Field> fields, EnumSet<Field> seen) {
    int name = fields.indexOf(Field.NAME);
    if (name >= 0 && seen.contains(Field.GIVEN) != seen.contains(Field.FAMILY)) {
      fields.set(name, seen.contains(Field.GIVEN) ? Field.FAMILY : Field.GIVEN);
    }
    return fields;
  }

  private static List<Field> contents(List<List<String>> rows, int width, Plan plan) {
    var fields = new ArrayList<Field>(Collections.nCopies(width, Field.NONE));
    var delegations =
        plan.delegations().stream()
            .flatMap(it -> it.name().byLanguage().values().stream())
            .map(Vocabulary::letters)
            .collect(Collectors.toSet());
    for (int i = 0; i < width; i++) {
      int column = i;
      var cells =
          rows.stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList();
      if (cells.stream().filter(cell -> cell.contains("@")).count() * 2 > cells.size()) {
        claim(fields, i, Field.EMAIL);
      } else if (cells.stream().allMatch(cell -> Vocabulary.role(cell).isPresent())) {
        claim(fields, i, Field.ROLE);
      } else if (cells.stream().anyMatch(cell -> delegations.contains(Vocabulary.letters(cell)))) {
        claim(fields, i, Field.DELEGATION);
      } else {
        claim(fields, i, Field.NAME);
      }
    }
    return fields;
  }

  private static void claim(List<Field> fields, int column, Field field) {
    if (!fields.contains(field)) {
      fields.set(column, field);
    }
  }
}
