package org.plenary.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.ids.SessionKey;
import org.plenary.ids.WorkshopKey;
import org.plenary.rules.Text;

/// What an attendance sheet is about: a session, or a day with all its sessions.
///
/// @param session null for a day
/// @param day null for a session
/// @param generatedAt when the sheet was made; what has not ended by then ends there
/// @param unread sessions of the day whose journals cannot be read
public record Subject(
    WorkshopKey workshop,
    @Nullable SessionKey session,
    @Nullable LocalDate day,
    Text title,
    ZoneId timezone,
    Instant generatedAt,
    AttendanceSheet.@Nullable Head head,
    List<SessionKey> unread) {

  public Subject {
    unread = List.copyOf(unread);
  }
}
