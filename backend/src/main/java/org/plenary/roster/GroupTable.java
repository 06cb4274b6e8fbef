package org.plenary.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table that says who goes into which group, read with the people and the groups that there are.
///
/// @param groups keys of people by key of group, every group in its order
/// @param problems what is wrong, line by line; such lines are left out
public record GroupTable(Map<String, List<String>> groups, List<Problem> problems) {

  private static final Set<String> HEADS =
      Set.of(
          "group",
          "groupe",
          "grupo",
          "room",
          "salle",
          "sala",
          "table",
          "mesa",
          "breakout",
          "groupname",
          "groupkey",
          "nomdugroupe",
          "nombredelgrupo");
  private static final Set<String> PERSON_HEADS =
      Set.of("person", "personne", "persona", "participant", "participante", "people");
  private static final int MOST_PROBLEMS = 500;

  /// What is wrong about a line.
  ///
  /// @param line counted from 1 over the rows that are not empty; 0 for the whole table
  /// @param value what stands there
  public record Problem(int line, String code, @Nullable String value, String message) {}

  /// Somebody who may stand in a table.
  public record Known(String key, String name, @Nullable String email, boolean participates) {}

  public GroupTable {
    problems = List.copyOf(problems);
  }

  /// @param names for each group by its key what else it is called
  public static GroupTable read(
      List<List<String>> rows, List<Known> people, Map<String, List<String>> names) {
    return new Reading(people, names).read(rows);
  }

  /// Why there is nothing to take from this as a whole, if so.
  public Optional<Problem> whole() {
    return problems.stream().filter(problem -> problem.line() == 0).findFirst();
  }

  /// A file that is no table, told as a problem of the whole.
  public static GroupTable unreadable(TableResult.Refused refused) {
    var code =
        switch (refused.code()) {
          case "roster.empty" -> "groups.empty";
          case "roster.broken" -> "groups.broken";
          case "roster.old-workbook" -> "groups.old-workbook";
          case "roster.not-workbook" -> "groups.not-workbook";
          case "roster.too-large" -> "groups.too-large";
          case "roster.too-many-rows" -> "groups.too-many-rows";
          default -> "groups.encoding";
        };
    return new GroupTable(Map.of(), List.of(new Problem(0, code, null, refused.message())));
  }

  private static final class Reading {

    private final Map<String, Known> byWord = new HashMap<>();
    private final Map<String, Known> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<String, String> groupOf = new HashMap<>();
    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    Reading(List<Known> people, Map<String, List<String>> names) {
      for (var person : people) {
        var email = person.email();
        byWord.put(person.key(), person);
        if (email != null) {
          byWord.put(Vocabulary.letters(email), person);
        }
        var name = Vocabulary.letters(person.name());
        if (byName.put(name, person) != null) {
          twice.add(name);
        }
      }
      names.forEach((key, others) -> {
        groups.put(key, new ArrayList<>());
        others.forEach(name -> groupOf.putIfAbsent(Vocabulary.letters(name), key));
      });
      names.keySet().forEach(key -> groupOf.put(Vocabulary.letters(key), key));
    }

    GroupTable read(List<List<String>> rows) {
      var columns = Places.of(rows, this);
      for (var i = columns.heads() ? 1 : 0; i < rows.size(); i++) {
        line(i + 1, cell(rows.get(i), columns.person()), cell(rows.get(i), columns.group()));
      }
      if (placed.isEmpty() && problems.isEmpty()) {
        problems.add(new Problem(0, "groups.empty", null, "There are no rows in this."));
      }
      return new GroupTable(groups, problems);
    }

    private void line(int line, String who, String where) {
      var person = person(who);
      var group = groupOf.get(Vocabulary.letters(where));
      var people = group == null ? null : groups.get(group);
      if (person == null) {
        wrong(line, "groups.person-unknown", who, unknown(who));
      } else if (people == null) {
        wrong(line, "groups.group-unknown", where, "This breakout has no such group.");
      } else if (!person.participates()) {
        wrong(line, "groups.not-participant", who, "Only participants are assigned to groups.");
      } else if (placed.add(person.key())) {
        people.add(person.key());
      } else {
        wrong(line, "groups.person-twice", who, "This person stands in the table twice.");
      }
    }

    private String unknown(String who) {
      return twice.contains(Vocabulary.letters(who))
          ? "Several people have this name. Use their key or e-mail."
          : "The workshop has no such person.";
    }

    private void wrong(int line, String code, String value, String message) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(new Problem(line, code, value, message));
      }
    }

    private @Nullable Known person(String word) {
      var letters = Vocabulary.letters(word);
      var known = byWord.get(word.strip());
      if (known == null && word.contains("@")) {
        known = byWord.get(letters);
      }
      return known == null && !twice.contains(letters) ? byName.get(letters) : known;
    }

    private boolean isGroup(String cell) {
      return groupOf.containsKey(Vocabulary.letters(cell));
    }
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /// Where people and groups stand: told by the heads, else by what is in the columns.
  private record Places(boolean heads, int person, int group) {

    static Places of(List<List<String>> rows, Reading reading) {
      var first = rows.getFirst();
      for (var i = 0; i < first.size(); i++) {
        if (HEADS.contains(Vocabulary.letters(first.get(i)))) {
          return new Places(true, personHead(first, i), i);
        }
      }
      var width = rows.stream().mapToInt(List::size).max().orElse(0);
      var group = most(rows, width, reading);
      return new Places(false, group == 0 ? 1 : 0, group);
    }

    /// A key before an e-mail before a name.
    private static int personHead(List<String> heads, int group) {
      for (var wanted : List.of(Field.KEY, Field.EMAIL, Field.NAME)) {
        for (var i = 0; i < heads.size(); i++) {
          if (i != group && Vocabulary.head(heads.get(i)).filter(wanted::equals).isPresent()) {
            return i;
          }
        }
      }
      for (var i = 0; i < heads.size(); i++) {
        if (i != group && PERSON_HEADS.contains(Vocabulary.letters(heads.get(i)))) {
          return i;
        }
      }
      return group == 0 ? 1 : 0;
    }

    private static int most(List<List<String>> rows, int width, Reading reading) {
      var best = Math.min(1, Math.max(0, width - 1));
      var most = 0L;
      for (var i = 0; i < width; i++) {
        var column = i;
        var count = rows.stream().filter(row -> reading.isGroup(cell(row, column))).count();
        if (count > most) {
          most = count;
          best = i;
        }
      }
      return best;
    }
  }
}
