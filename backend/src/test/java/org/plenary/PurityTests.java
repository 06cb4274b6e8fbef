package org.plenary;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/// What the rules of a workshop may know: nothing but values.
@AnalyzeClasses(packages = "org.plenary", importOptions = DoNotIncludeTests.class)
class PurityTests {

  private static final String[] PURE = {
    "org.plenary.ids..",
    "org.plenary.persistent..",
    "org.plenary.rules..",
    "org.plenary.topics..",
    "org.plenary.poll..",
    "org.plenary.breakout..",
    "org.plenary.worksheet..",
    "org.plenary.attendance.."
  };

  private static final Set<String> CLOCKS =
      Set.of("now", "nanoTime", "currentTimeMillis", "random");

  @ArchTest static final ArchRule ids = seesOnly("ids");

  @ArchTest static final ArchRule persistent = seesOnly("persistent");

  @ArchTest static final ArchRule protocol = seesOnly("protocol");

  @ArchTest static final ArchRule rules = seesOnly("rules", "ids");

  @ArchTest static final ArchRule topics = seesOnly("topics", "ids", "rules");

  @ArchTest static final ArchRule poll = seesOnly("poll", "ids", "rules", "topics", "persistent");

  @ArchTest
  static final ArchRule breakout = seesOnly("breakout", "ids", "rules", "topics", "persistent");

  @ArchTest
  static final ArchRule worksheet = seesOnly("worksheet", "ids", "rules", "topics", "persistent");

  @ArchTest static final ArchRule attendance = seesOnly("attendance", "ids", "rules");

  @ArchTest
  static final ArchRule pureCodeDoesNoInputOrOutput =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "javax..")
                  .or(describe("open files", PurityTests::opensFiles)))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule pureCodeAsksNoClockAndNoDice =
      classes().that().resideInAnyPackage(PURE).should(askNobody()).allowEmptyShould(true);

  @ArchTest
  static final ArchRule sessionKnowsNoWire =
      noClasses()
          .that()
          .resideInAPackage("org.plenary.session..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.plenary.protocol..", "org.plenary.transport..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingSeesTransport =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plenary.transport..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.plenary.transport..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingSeesEmbeddedEngines =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plenary.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.plenary.embedded..")
          .allowEmptyShould(true);

  /// The package sees the JDK, JSpecify and Modulith's annotations, and these packages of ours.
  private static ArchRule seesOnly(String room, String... others) {
    var allowed =
        Stream.concat(
                Stream.of("java..", "org.jspecify..", "org.springframework.modulith"),
                Stream.concat(Stream.of(room), Stream.of(others))
                    .map(name -> "org.plenary." + name + ".."))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage("org.plenary." + room + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .allowEmptyShould(true);
  }

  private static boolean opensFiles(JavaClass type) {
    return type.getPackageName().equals("java.io")
        && (type.getName().contains("File") || type.getName().contains("Stream"));
  }

  private static ArchCondition<JavaClass> askNobody() {
    return new ArchCondition<>("ask no clock and throw no dice") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(PurityTests::asksOutside)
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
      }
    };
  }

  private static boolean asksOutside(JavaMethodCall call) {
    var target = call.getTarget();
    var owner = target.getOwner().getName();
    return (CLOCKS.contains(target.getName()) && owner.startsWith("java."))
        || owner.equals("java.util.concurrent.ThreadLocalRandom");
  }
}
