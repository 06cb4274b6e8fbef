package org.plenary.session;

import org.plenary.ids.ColumnKey;
import org.plenary.ids.WorksheetKey;

/// A cell as clients name it.
///
/// @param of whose copy
public record CellPlace(WorksheetKey sheet, String of, String row, ColumnKey column) {}
