package org.plenary.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `docker/` says holds together: nothing refers to what is not there.
class DeploymentFilesTests {

  static final Path FOLDER = Path.of("..", "docker");

  private static final Set<String> INSTRUCTIONS =
      Set.of(
          "ARG",
          "FROM",
          "COPY",
          "RUN",
          "WORKDIR",
          "LABEL",
          "ENV",
          "EXPOSE",
          "USER",
          "STOPSIGNAL",
          "HEALTHCHECK",
          "ENTRYPOINT");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:-([^}]*))?}");

  private final JsonNode compose = compose();
  private final Dockerfile image = dockerfile();

  static Dockerfile dockerfile() {
    return Dockerfile.parse(text("Dockerfile").lines().toList());
  }

  private static JsonNode compose() {
    Object read = new Yaml().load(text("compose.yaml"));
    return JsonMapper.builder().build().valueToTree(read);
  }

  static String text(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyServiceIsHealthCheckedAndComesBack() {
    assertThat(compose.required("services").propertyNames())
        .containsExactlyInAnyOrder("node-1", "node-2", "postgres", "redis", "proxy");
    for (var service : compose.required("services").properties()) {
      var at = service.getKey();
      assertThat(service.getValue().at("/restart").asString()).as(at).isEqualTo("unless-stopped");
      var check = service.getValue().at("/healthcheck");
      assertThat(check.at("/test").isArray()).as(at).isTrue();
      assertThat(check.at("/test/0").asString()).as(at).isIn("CMD", "CMD-SHELL");
      assertThat(seconds(check.at("/timeout"))).as(at).isLessThan(seconds(check.at("/interval")));
    }
  }

  @Test
  void everyServiceWaitsOnlyForThoseThatExist() {
    for (var service : compose.required("services").properties()) {
      for (var needed : service.getValue().path("depends_on").properties()) {
        assertThat(compose.at("/services/" + needed.getKey()).isObject())
            .as(needed.getKey())
            .isTrue();
        assertThat(needed.getValue().at("/condition").asString())
            .isIn("service_healthy", "service_started");
      }
    }
    for (var node : List.of("node-1", "node-2")) {
      for (var engine : List.of("postgres", "redis")) {
        assertThat(
                compose.at("/services/" + node + "/depends_on/" + engine + "/condition").asString())
            .isEqualTo("service_healthy");
      }
    }
  }

  @Test
  void everySecretVolumeAndNetworkIsDeclaredAndUsed() {
    assertThat(used("secrets", "source")).isEqualTo(declared("secrets"));
    assertThat(volumes(false)).isEqualTo(declared("volumes"));
    assertThat(used("networks", "-")).isEqualTo(declared("networks"));
  }

  @Test
  void everyMountedFileExists() {
    assertThat(volumes(true)).allSatisfy(file -> assertThat(FOLDER.resolve(file)).exists());
  }

  @Test
  void everySecretIsMadeByTheScript() {
    var script = text("make-secrets.sh");
    for (var secret : compose.required("secrets").properties()) {
      assertThat(secret.getValue().at("/file").asString())
          .isEqualTo("./secrets/" + secret.getKey());
      assertThat(script).contains("make " + secret.getKey() + " ");
    }
  }

  @Test
  void onlyTheProxyIsReachedFromOutside() {
    for (var service : compose.required("services").properties()) {
      assertThat(service.getValue().has("ports"))
          .as(service.getKey())
          .isEqualTo(service.getKey().equals("proxy"));
    }
    assertThat(compose.at("/networks/back/internal").asBoolean()).isTrue();
    assertThat(networks("postgres")).containsExactly("back");
    assertThat(networks("redis")).containsExactly("back");
    assertThat(networks("proxy")).containsExactly("front");
  }

  @Test
  void onlyTheProxyIsBelievedAboutAddresses() {
    assertThat(compose.at("/services/node-1/environment/PLENARY_TRUSTED_PROXIES").asString())
        .isEqualTo(compose.at("/services/proxy/networks/front/ipv4_address").asString());
  }

  @Test
  void redisEvictsNothingAndLetsNobodyInWithoutAPassword() {
    assertThat(text("redis.sh"))
        .contains("--maxmemory-policy noeviction", "--user default off", "-@admin", "~plenary:*")
        // Redis compares a pattern that is subscribed to as it is written.
        .contains("resetchannels '&plenary:*' '&plenary:signal:*'");
  }

  @Test
  void theProxyKnowsBothNodesAndAsksWhetherTheyAreReady() {
    assertThat(compose.at("/services/proxy/environment/PLENARY_NODES").asString())
        .isEqualTo("node-1:8080 node-2:8080");
    assertThat(text("Caddyfile")).contains("{$PLENARY_NODES:", "health_uri /readyz");
  }

  @Test
  void aNodeHasTheTimeToDrain() {
    assertThat(seconds(compose.at("/services/node-1/stop_grace_period"))).isGreaterThan(20);
  }

  @Test
  void secretsAreInNoEnvironment() {
    for (var service : compose.required("services").properties()) {
      assertThat(service.getValue().path("environment").propertyNames())
          .allMatch(
              name -> !name.matches(".*(PASSWORD|KEY|TOKEN|SECRET)") || name.endsWith("_FILE"));
    }
  }

  @Test
  void everyVariableHasAnExampleWithTheSameDefault() {
    var defaults =
        text(".env.example")
            .lines()
            .filter(line -> line.matches("[A-Z_]+=.*"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1)));
    var used = new TreeSet<String>();
    VARIABLE
        .matcher(text("compose.yaml"))
        .results()
        .forEach(found -> {
          used.add(found.group(1));
          assertThat(found.group(3)).as(found.group(1)).isEqualTo(defaults.get(found.group(1)));
        });
    assertThat(used).isEqualTo(defaults.keySet());
  }

  @Test
  void theImageIsBuiltOfKnownInstructionsAndStages() {
    var stages =
        image.named("FROM").stream()
            .map(Dockerfile.Instruction::words)
            .filter(words -> words.size() == 3)
            .map(List::getLast)
            .toList();
    assertThat(image.instructions()).extracting("name").isSubsetOf(INSTRUCTIONS);
    assertThat(image.named("COPY"))
        .allSatisfy(copy -> assertThat(copy.flag("from").stream()).isSubsetOf(stages));
    assertThat(image.named("FROM"))
        .allSatisfy(from ->
            assertThat(from.words().getFirst())
                .matches(name -> stages.contains(name) || name.matches("[\\w-]+:.+"))
                .doesNotEndWith(":latest"));
  }

  @Test
  void everyFileThatTheImageCopiesExists() {
    var local =
        image.named("COPY").stream()
            .filter(copy -> copy.flag("from").isEmpty())
            .flatMap(copy -> copy.words().subList(0, copy.words().size() - 1).stream())
            .toList();
    assertThat(local).contains("docker/ready.sh", "docker/train.sh");
    assertThat(local).allSatisfy(file -> assertThat(Path.of("..").resolve(file)).exists());
  }

  @Test
  void theImageHoldsNoEngines() {
    assertThat(image.instructions())
        .noneMatch(each -> each.name().equals("COPY") && each.arguments().contains("engines"));
    assertThat(image.lastStage().named("RUN")).isEmpty();
  }

  @Test
  void theImageRunsAsNobodySpecialAndSaysHowItIs() {
    var last = image.lastStage();
    assertThat(last.named("USER"))
        .singleElement()
        .satisfies(user -> assertThat(user.arguments()).matches("[1-9][0-9]{3,}:[1-9][0-9]{3,}"));
    assertThat(last.named("HEALTHCHECK")).singleElement().asString().contains("ready.sh");
    assertThat(last.named("ENTRYPOINT").getFirst().arguments()).startsWith("[\"java\"");
    assertThat(last.named("LABEL").getFirst().arguments())
        .contains("image.title", "image.licenses", "image.version", "image.revision");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train.sh", "ready.sh", "make-secrets.sh", "database.sh", "redis.sh"})
  void everyScriptIsWhatItsFirstLineSays(String name) throws Exception {
    var shell = text(name).lines().findFirst().orElseThrow().substring(2);
    var check =
        new ProcessBuilder(shell, "-n", FOLDER.resolve(name).toString()).inheritIO().start();
    assertThat(check.waitFor()).isZero();
    assertThat(Files.isExecutable(FOLDER.resolve(name))).isTrue();
  }

  private Set<String> declared(String kind) {
    return Set.copyOf(compose.required(kind).propertyNames());
  }

  /// The names that services use, given alone, as keys, or under a key of their own.
  private Set<String> used(String kind, String key) {
    return compose
        .required("services")
        .valueStream()
        .map(service -> service.path(kind))
        .flatMap(uses ->
            uses.isObject()
                ? uses.propertyNames().stream()
                : uses.valueStream()
                    .map(use -> use.isObject() ? use.path(key).asString() : use.asString()))
        .collect(Collectors.toSet());
  }

  private Set<String> volumes(boolean files) {
    return compose
        .required("services")
        .valueStream()
        .flatMap(service -> service.path("volumes").valueStream())
        .map(volume -> volume.asString().split(":")[0])
        .filter(name -> name.startsWith("./") == files)
        .collect(Collectors.toSet());
  }

  private Stream<String> networks(String service) {
    var networks = compose.at("/services/" + service + "/networks");
    return networks.isObject()
        ? networks.propertyNames().stream()
        : networks.valueStream().map(JsonNode::asString);
  }

  private static int seconds(JsonNode duration) {
    assertThat(duration.asString()).matches("[0-9]+s");
    return Integer.parseInt(duration.asString().replace("s", ""));
  }
}
