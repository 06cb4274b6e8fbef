package org.plenary.transport.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Gives the documents that tell programs what is said over the network.
@RestController
final class ContractController {

  private final JsonMapper mapper;

  ContractController(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Open
  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] openApi() {
    return json("openapi.yaml");
  }

  @Open
  @GetMapping(path = "/asyncapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] asyncApi() {
    return json("asyncapi.yaml");
  }

  /// Read anew each time: hardly anybody asks, and what is kept is held by every node for ever.
  private byte[] json(String file) {
    try (var yaml = new ClassPathResource("contracts/" + file).getInputStream()) {
      return mapper.writeValueAsBytes(
          new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
