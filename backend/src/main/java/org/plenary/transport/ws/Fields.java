package org.plenary.transport.ws;

import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;

/// The members of one object of a frame, each asked for once by its type; what nobody asked for is
/// refused at the end.
final class Fields {

  static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,64}");
  static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{8,40}");
  private static final Pattern ROW = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9/_-]{1,160}");
  private static final Pattern UTC = Pattern.compile("[0-9]{4}-[0-9T:.-]{1,30}Z");

  private final Map<?, ?> members;
  private final Set<String> asked = new HashSet<>();

  private Fields(Map<?, ?> members) {
    this.members = members;
  }

  static Fields of(Object value, @Nullable String field) throws BadFrame {
    if (value instanceof Map<?, ?> members) {
      return new Fields(members);
    }
    throw new BadFrame(Code.FRAME_WRONG_TYPE, field);
  }

  void done() throws BadFrame {
    for (var name : members.keySet()) {
      if (!asked.contains(name.toString())) {
        throw new BadFrame(Code.FRAME_UNKNOWN_FIELD, name.toString());
      }
    }
  }

  Object value(String name) throws BadFrame {
    var value = optional(name);
    if (value == null) {
      throw new BadFrame(Code.FRAME_MISSING_FIELD, name);
    }
    return value;
  }

  @Nullable Object optional(String name) {
    asked.add(name);
    return members.get(name);
  }

  Fields object(String name) throws BadFrame {
    return of(value(name), name);
  }

  String text(String name) throws BadFrame {
    return text(name, value(name));
  }

  @Nullable String optionalText(String name) throws BadFrame {
    var value = optional(name);
    return value == null ? null : text(name, value);
  }

  /// What somebody wrote, in one spelling.
  String prose(String name, int max) throws BadFrame {
    var text = Normalizer.normalize(text(name), Normalizer.Form.NFC).strip();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > max) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, name);
    }
    return text;
  }

  String key(String name) throws BadFrame {
    return shaped(name, value(name), KEY);
  }

  @Nullable String optionalKey(String name) throws BadFrame {
    var value = optional(name);
    return value == null ? null : shaped(name, value, KEY);
  }

  String opaque(String name) throws BadFrame {
    return shaped(name, value(name), OPAQUE);
  }

  /// A row of a worksheet: of the plan, of a person or delegation, or a card that a client made.
  String row(String name) throws BadFrame {
    return shaped(name, value(name), ROW);
  }

  long whole(String name) throws BadFrame {
    return whole(name, value(name));
  }

  @Nullable Long optionalCount(String name) throws BadFrame {
    var value = optional(name);
    if (value == null) {
      return null;
    }
    long count = whole(name, value);
    if (count < 0) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, name);
    }
    return count;
  }

  int integer(String name) throws BadFrame {
    var number = whole(name);
    if (number != (int) number) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, name);
    }
    return (int) number;
  }

  boolean flag(String name) throws BadFrame {
    var value = optional(name);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
  }

  Instant instant(String name) throws BadFrame {
    try {
      return Instant.parse(shaped(name, value(name), UTC));
    } catch (DateTimeParseException e) {
      throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
    }
  }

  List<String> keys(String name) throws BadFrame {
    return list(name, value(name), KEY);
  }

  @Nullable List<String> optionalKeys(String name) throws BadFrame {
    var value = optional(name);
    return value == null ? null : list(name, value, KEY);
  }

  List<String> topics(String name) throws BadFrame {
    var topics = list(name, value(name), TOPIC);
    if (topics.size() > Limits.TOPICS) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, name);
    }
    return topics;
  }

  /// Versions by topic; none where the field is left out.
  Map<String, Long> versions(String name) throws BadFrame {
    var versions = new LinkedHashMap<String, Long>();
    var value = optional(name);
    if (value == null) {
      return versions;
    }
    for (var member : of(value, name).members.entrySet()) {
      var version = whole(name, member.getValue());
      if (version < 0) {
        throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
      }
      versions.put(shaped(name, member.getKey(), TOPIC), version);
    }
    if (versions.size() > Limits.TOPICS) {
      throw new BadFrame(Code.FRAME_OUT_OF_RANGE, name);
    }
    return versions;
  }

  /// People by group; null where the field is left out.
  @Nullable Map<String, List<String>> optionalGroups(String name) throws BadFrame {
    var value = optional(name);
    if (value == null) {
      return null;
    }
    var groups = new LinkedHashMap<String, List<String>>();
    for (var member : of(value, name).members.entrySet()) {
      groups.put(shaped(name, member.getKey(), KEY), list(name, member.getValue(), KEY));
    }
    return groups;
  }

  Map<String, Long> numbers(String name) throws BadFrame {
    var numbers = new LinkedHashMap<String, Long>();
    for (var member : object(name).members.entrySet()) {
      numbers.put(shaped(name, member.getKey(), KEY), whole(name, member.getValue()));
    }
    return numbers;
  }

  private static List<String> list(String name, Object value, Pattern shape) throws BadFrame {
    if (!(value instanceof List<?> values)) {
      throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
    }
    var texts = new ArrayList<String>(values.size());
    for (var one : values) {
      texts.add(shaped(name, one, shape));
    }
    return texts;
  }

  private static String shaped(String name, Object value, Pattern shape) throws BadFrame {
    var text = text(name, value);
    if (!shape.matcher(text).matches()) {
      throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
    }
    return text;
  }

  private static String text(String name, Object value) throws BadFrame {
    if (value instanceof String text) {
      return text;
    }
    StrictJson.requireClean(value);
    throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
  }

  private static long whole(String name, Object value) throws BadFrame {
    if (value instanceof Long number) {
      return number;
    }
    throw new BadFrame(Code.FRAME_WRONG_TYPE, name);
  }
}
