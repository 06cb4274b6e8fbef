package org.plenary.session;

/// What happens to a live session that nobody leads.
///
/// @param minutes after which everyone is told
/// @param pause whether the session pauses then
public record Unled(int minutes, boolean pause) {

  public static final Unled USUAL = new Unled(5, false);

  private static final int LONGEST = 240;

  public boolean canBe() {
    return minutes >= 1 && minutes <= LONGEST;
  }
}
