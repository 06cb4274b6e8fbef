package org.plenary.transport.ws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.protocol.Code;
import org.plenary.protocol.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON into maps, lists, strings, longs and booleans, within limits and without guessing.
final class StrictJson {

  /// Stands for a `null`, which is a value of no type.
  static final Object NULL = new Object();

  /// Stands for a number that is not a whole one of 64 bits.
  static final Object FRACTION = new Object();

  /// Stands for a text with characters that no text may have.
  static final Object BAD_TEXT = new Object();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxTokenCount(Limits.TOKENS)
                  .maxStringLength(Limits.STRING)
                  .maxNumberLength(Limits.NUMBER)
                  .maxNameLength(Limits.NAME)
                  .maxDocumentLength(Limits.FRAME)
                  .build())
          .build();

  private StrictJson() {}

  /// The one value that the text is.
  static Object read(String text) throws BadFrame {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new BadFrame(Code.FRAME_NOT_JSON);
      }
      var value = value(parser);
      if (parser.nextToken() != null) {
        throw new BadFrame(Code.FRAME_NOT_JSON);
      }
      return value;
    } catch (JacksonException e) {
      throw new BadFrame(Code.FRAME_NOT_JSON);
    }
  }

  private static Object value(JsonParser parser) throws BadFrame {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> Texts.isClean(parser.getString()) ? parser.getString() : BAD_TEXT;
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> FRACTION;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new BadFrame(Code.FRAME_NOT_JSON);
    };
  }

  private static Object whole(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> FRACTION;
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws BadFrame {
    var members = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      if (!Texts.isClean(name)) {
        throw new BadFrame(Code.FRAME_BAD_TEXT);
      }
      parser.nextToken();
      if (members.put(name, value(parser)) != null) {
        throw new BadFrame(Code.FRAME_DUPLICATE_FIELD, name);
      }
    }
    return members;
  }

  private static List<Object> array(JsonParser parser) throws BadFrame {
    var values = new ArrayList<Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return values;
  }

  /// Refuses a value that has a bad text anywhere.
  static void requireClean(Object value) throws BadFrame {
    switch (value) {
      case Map<?, ?> members -> requireAllClean(members.values());
      case List<?> values -> requireAllClean(values);
      default -> {
        if (BAD_TEXT.equals(value)) {
          throw new BadFrame(Code.FRAME_BAD_TEXT);
        }
      }
    }
  }

  private static void requireAllClean(Collection<?> values) throws BadFrame {
    for (var value : values) {
      requireClean(value);
    }
  }
}
