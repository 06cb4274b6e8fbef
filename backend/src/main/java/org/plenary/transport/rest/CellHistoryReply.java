package org.plenary.transport.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.rules.PersonCards;
import org.plenary.worksheet.Cell;

/// What a cell held before, newest first.
record CellHistoryReply(List<VersionReply> versions) {

  record VersionReply(long v, @Nullable CellJson value, String by, Instant at) {}

  static CellHistoryReply of(List<Cell.Version> versions, PersonCards people) {
    return new CellHistoryReply(
        versions.stream()
            .map(version ->
                new VersionReply(
                    version.v().value(),
                    CellJson.of(version.value(), people),
                    people.card(version.by()).name(),
                    version.at()))
            .toList());
  }
}
