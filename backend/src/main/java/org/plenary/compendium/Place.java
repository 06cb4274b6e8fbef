package org.plenary.compendium;

import java.time.LocalDate;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorksheetKey;
import org.plenary.rules.Text;

/// Where a card stands: a row of a copy of a worksheet in a session.
///
/// @param day of the session, in the zone of the workshop
/// @param copy whose copy it is: the key of a group, delegation or person, or `all`
public record Place(
    SessionKey session,
    Text sessionTitle,
    LocalDate day,
    WorksheetKey sheet,
    Text sheetTitle,
    String copy,
    String row) {}
