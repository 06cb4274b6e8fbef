package org.plenary.workshop;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.ids.SessionId;

/// Sessions in which happened what a test says.
public final class ToldHappenings implements Happened {

  private final Map<SessionId, Happenings> bySession = new ConcurrentHashMap<>();

  public void tell(SessionId session, Happenings happenings) {
    bySession.put(session, happenings);
  }

  @Override
  public void hold(Collection<SessionId> sessions) {}

  @Override
  public Happenings of(SessionId session) {
    return bySession.getOrDefault(session, Happenings.NONE);
  }
}
