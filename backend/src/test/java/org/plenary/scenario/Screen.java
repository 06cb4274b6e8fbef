package org.plenary.scenario;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The documents that a client holds, with what it needs to be told only what it lacks.
final class Screen {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, ObjectNode> documents = new TreeMap<>();
  private final Map<String, Long> versions = new TreeMap<>();
  private @Nullable String mark;
  private long seq;
  private int resets;

  synchronized Map<String, ObjectNode> documents() {
    return new TreeMap<>(documents);
  }

  synchronized long seq() {
    return seq;
  }

  /// How often everything came whole, the first time included.
  synchronized int resets() {
    return resets;
  }

  /// Says in a `hello` what is here.
  synchronized void claim(ObjectNode hello) {
    if (mark != null) {
      hello.put("mark", mark);
      var have = hello.putObject("have");
      versions.forEach((topic, version) -> {
        if (version > 0) {
          have.put(topic, version);
        }
      });
    }
  }

  synchronized void take(JsonNode sync) {
    if (sync.path("all").asBoolean(false)) {
      documents.clear();
      versions.clear();
      resets++;
    }
    sync.required("topics").properties().forEach(topic -> change(topic.getKey(), topic.getValue()));
    mark = sync.required("mark").asString();
    if (!sync.path("more").asBoolean(false)) {
      seq = sync.required("seq").asLong();
    }
  }

  private void change(String topic, JsonNode change) {
    if (change.path("gone").asBoolean(false)) {
      documents.remove(topic);
      versions.remove(topic);
      return;
    }
    if (change.has("doc")) {
      documents.put(topic, (ObjectNode) change.get("doc"));
    } else {
      if (!Long.valueOf(change.required("from").asLong()).equals(versions.get(topic))) {
        throw new AssertionError("a patch that does not fit: " + topic + " " + change);
      }
      merge(documents.get(topic), (ObjectNode) change.required("patch"));
    }
    versions.put(topic, change.required("v").asLong());
  }

  private static void merge(@Nullable ObjectNode target, ObjectNode patch) {
    if (target == null) {
      throw new AssertionError("a patch to nothing");
    }
    patch
        .properties()
        .forEach(member -> {
          var value = member.getValue();
          var old = target.get(member.getKey());
          if (value.isNull()) {
            target.remove(member.getKey());
          } else if (value instanceof ObjectNode object) {
            var into = old instanceof ObjectNode node ? node : JSON.createObjectNode();
            target.set(member.getKey(), into);
            merge(into, object);
          } else {
            target.set(member.getKey(), value);
          }
        });
  }
}
