package org.plenary.worksheet;

/// How far a copy is: of its needed cells, how many are filled.
record Progress(int filled, int total, int cards) {

  static Progress of(Sheet sheet, View view) {
    var definition = sheet.definition();
    var copy = sheet.copy(view.copy());
    var needed = definition.needed().size();
    if (definition.free()) {
      var cards = copy.rows().values().filter(row -> !row.removed()).toList();
      var filled = cards.stream().mapToInt(row -> row.filled(definition)).sum();
      return new Progress(filled, cards.size() * needed, cards.size());
    }
    var filled =
        view.rows().stream()
            .mapToInt(line -> copy.row(line.key()).map(row -> row.filled(definition)).orElse(0))
            .sum();
    return new Progress(filled, view.rows().size() * needed, 0);
  }
}
