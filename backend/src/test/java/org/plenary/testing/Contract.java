package org.plenary.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One of the documents in `docs` that tell programs what is said over the network, with the
/// schemas in it.
public final class Contract {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path DOCS = Path.of("..", "docs");
  private static final String REF = "$ref";

  private final String file;
  private final JsonNode document;
  private final SchemaRegistry schemas;
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  private Contract(String file, SpecificationVersion version) {
    this.file = file;
    this.document = read(DOCS.resolve(file));
    this.schemas = SchemaRegistry.withDefaultDialect(version);
  }

  /// The REST interface, read once.
  public static Contract openApi() {
    return Rest.CONTRACT;
  }

  /// The WebSocket, read once.
  public static Contract asyncApi() {
    return Socket.CONTRACT;
  }

  public String file() {
    return "docs/" + file;
  }

  public JsonNode document() {
    return document;
  }

  /// What stands at a JSON pointer, references followed.
  public JsonNode at(String pointer) {
    return resolved(document.at(pointer));
  }

  public JsonNode schema(String name) {
    return at("/components/schemas/" + name);
  }

  /// The node that a reference leads to, or the node itself; what stands beside a reference is left
  /// out.
  public JsonNode resolved(JsonNode node) {
    var found = node;
    while (found.has(REF)) {
      found = document.at(found.get(REF).asString().substring(1));
    }
    return found;
  }

  /// What is wrong with a value by a schema of this document; nothing for a good one.
  public List<String> faults(JsonNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private Schema compile(JsonNode schema) {
    var root = JSON.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.get("components"));
    return schemas.getSchema(root);
  }

  private static JsonNode read(Path file) {
    try (var text = Files.newInputStream(file)) {
      return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rest {
    static final Contract CONTRACT =
        new Contract("openapi.yaml", SpecificationVersion.DRAFT_2020_12);
  }

  private static final class Socket {
    static final Contract CONTRACT = new Contract("asyncapi.yaml", SpecificationVersion.DRAFT_7);
  }
}
