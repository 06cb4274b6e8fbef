package org.plenary.worksheet;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Text;
import org.plenary.topics.Audience;
import org.plenary.topics.Topic;

/// A copy of a worksheet as it is offered to people: whose it is, who sees it, and its rows.
///
/// @param of what clients call the copy
/// @param rank the order among the copies, from 0
/// @param readers who may see it, whether it is presented or not
/// @param rows in order; none where people add cards
record View(
    WorksheetKey sheet,
    CopyKey copy,
    String of,
    int rank,
    Text title,
    Audience readers,
    List<Line> rows) {

  /// A row that stands there before anybody writes into it.
  ///
  /// @param name what clients call it
  record Line(
      RowKey key,
      String name,
      Text title,
      @Nullable DelegationKey delegation,
      @Nullable PersonId person) {}

  Topic topic() {
    return new Topic("sheet/" + sheet + "/" + of);
  }

  Optional<Line> row(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).findFirst();
  }
}
