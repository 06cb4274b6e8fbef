package org.plenary.session;

import java.util.Set;
import org.plenary.ids.BreakoutKey;
import org.plenary.ids.PollKey;
import org.plenary.ids.WorksheetKey;

/// The polls, breakouts and worksheets of a session that were opened or started, whether they are
/// over or not.
public record Undertaken(
    Set<PollKey> polls, Set<BreakoutKey> breakouts, Set<WorksheetKey> worksheets) {}
