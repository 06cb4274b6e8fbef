package org.plenary.worksheet;

import java.util.List;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.Seq;
import org.plenary.rules.Word;

/// Similar answers of a column that were put together by hand.
///
/// @param seq the entry that made it
public record Theme(ColumnKey column, Word title, List<SheetEvent.Answer> answers, Seq seq) {

  Theme without(List<SheetEvent.Answer> others) {
    return new Theme(
        column, title, answers.stream().filter(one -> !others.contains(one)).toList(), seq);
  }
}
