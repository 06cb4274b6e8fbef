package org.plenary.ids;

import java.util.Optional;

/// The name of a room of a session: `plenary`, or the key of a group of the round that is on.
public record RoomKey(String value) implements Id {

  /// The room that everyone shares outside groups.
  public static final RoomKey PLENARY = new RoomKey("plenary");

  public RoomKey {
    Shape.KEY.require(value, "RoomKey");
  }

  /// The id that a text spells, or empty where the text is not of the right shape.
  public static Optional<RoomKey> parse(String text) {
    return Shape.KEY.matches(text) ? Optional.of(new RoomKey(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
