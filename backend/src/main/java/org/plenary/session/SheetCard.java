package org.plenary.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.ColumnKey;
import org.plenary.ids.CopyKey;
import org.plenary.ids.DelegationKey;
import org.plenary.ids.PersonId;
import org.plenary.ids.RowKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Text;
import org.plenary.worksheet.Cell;
import org.plenary.worksheet.WorksheetDefinition.Column;

/// A complete row of a worksheet for the compendium.
///
/// @param copy with the sheet and the row, what the card is known by
/// @param title of the row, where it is one of the plan
/// @param by who wrote into it first
/// @param delegation whose card it is: of the copy or the row, else of whoever wrote first
/// @param cells those that hold something or held what was erased
public record SheetCard(
    WorksheetKey sheet,
    Text sheetTitle,
    List<Column> columns,
    CopyKey copy,
    RowKey row,
    @Nullable Text title,
    PersonId by,
    @Nullable DelegationKey delegation,
    Map<ColumnKey, Cell.Version> cells) {}
