package org.plenary.breakout;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Which values of one attribute the people of each unit have.
///
/// @param values for each unit the numbers of its values
/// @param people for each of these how many people of the unit have it
/// @param largest for each unit how many of its people share a value at most
/// @param width how many values there are
@SuppressWarnings("ArrayRecordComponent") // never compared
record Marks(int[][] values, int[][] people, int[] largest, int width) {

  /// @param each for each unit the values of its people, once for each person who has it
  static Marks of(List<List<String>> each) {
    var numbers = new HashMap<String, Integer>();
    var all =
        each.stream()
            .map(list ->
                list.stream()
                    .mapToInt(value -> numbers.computeIfAbsent(value, _ -> numbers.size()))
                    .toArray())
            .toList();
    var values = all.stream().map(list -> IntStream.of(list).distinct().toArray()).toList();
    var people =
        IntStream.range(0, all.size())
            .mapToObj(unit -> counts(values.get(unit), all.get(unit)))
            .toArray(int[][]::new);
    return new Marks(
        values.toArray(int[][]::new),
        people,
        Arrays.stream(people).mapToInt(row -> IntStream.of(row).max().orElse(0)).toArray(),
        numbers.size());
  }

  private static int[] counts(int[] values, int[] all) {
    return IntStream.of(values)
        .map(value -> (int) IntStream.of(all).filter(each -> each == value).count())
        .toArray();
  }

  /// How many people of a unit have a value.
  int count(int unit, int value) {
    var own = values[unit];
    for (var i = 0; i < own.length; i++) {
      if (own[i] == value) {
        return people[unit][i];
      }
    }
    return 0;
  }
}
