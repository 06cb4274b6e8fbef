package org.plenary.transport.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/// Every address of the web client can be opened anew.
class PagesTests {

  private static final Pattern ROUTE = Pattern.compile("path: '([^']+)'");

  @Test
  void servesThePageAtEveryRouteOfTheClient() throws NoSuchMethodException, IOException {
    var page = PagesController.class.getDeclaredMethod("page").getAnnotation(GetMapping.class);
    var parser = new PathPatternParser();
    var served = Arrays.stream(page.path()).map(parser::parse).toList();

    assertThat(routes())
        .hasSizeGreaterThan(10)
        .contains("/account/acts")
        .allSatisfy(route -> {
          var path = PathContainer.parsePath(route.replaceAll(":[a-z]+", "some-key"));
          assertThat(served).as(route).anyMatch(pattern -> pattern.matches(path));
        });
  }

  private static List<String> routes() throws IOException {
    var routes = Files.readString(Path.of("../web-client/app/src/routes.ts"));
    return ROUTE.matcher(routes).results().map(it -> it.group(1)).toList();
  }
}
