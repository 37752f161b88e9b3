package org.duet.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The client's rooms, and who may go from which to which. */
@AnalyzeClasses(packages = "org.duet.app", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String APP = "org.duet.app.";
  private static final String[] FEATURES = {
    "signin",
    "dashboard",
    "discover",
    "matches",
    "history",
    "chat",
    "call",
    "profile",
    "safety",
    "alerts",
    "settings"
  };

  @ArchTest
  static final ArchRule noCircles =
      slices()
          .matching("org.duet.app.(*)..")
          .should()
          .beFreeOfCycles()
          .because("rooms that need each other are one room that nobody can leave");

  @ArchTest
  static final ArchRule stateIsPure =
      noClasses()
          .that()
          .resideInAPackage(APP + "state")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.duet..")
                  .and(not(resideInAnyPackage(APP + "state", APP + "media", "org.duet.model.."))))
          .orShould()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.util.random.."))
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("an update that asks nobody can be tested by any sequence of events");

  @ArchTest
  static final ArchRule whatIsBelowKnowsNothingAbove =
      noClasses()
          .that()
          .resideInAnyPackage(APP + "backend..", APP + "storage..", APP + "desktop..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.duet..")
                  .and(
                      not(
                          resideInAnyPackage(
                              APP + "backend..",
                              APP + "storage..",
                              APP + "desktop..",
                              APP + "threads",
                              APP + "machine",
                              "org.duet.model.."))))
          .because("what talks to the outside serves every feature and must not need one");

  @ArchTest
  static final ArchRule mediaKnowsNothingAbove =
      noClasses()
          .that()
          .resideInAPackage(APP + "media..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.duet..")
                  .and(
                      not(
                          resideInAnyPackage(
                              APP + "media..",
                              APP + "threads",
                              APP + "machine",
                              "org.duet.model.."))))
          .because("picture and sound are told what to do and tell what they see, by their ports");

  @ArchTest
  static final ArchRule portsNotLibraries =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              APP + "media..", "org.duet.app", APP + "demo..", APP + "practice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(APP + "media.webrtc..", APP + "media.webcam..")
          .because("a call is the same whatever library carries it");

  @ArchTest
  static final ArchRule okhttpAndTyrusInBackendOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "backend..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..", "jakarta.websocket..", "org.glassfish..")
          .because("the server can be reached another way without any feature noticing");

  @ArchTest
  static final ArchRule webRtcInItsRoomOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "media.webrtc..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.onvoid..")
          .because("its objects may be touched on one thread only, and that thread is there");

  @ArchTest
  static final ArchRule webcamInItsRoomOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "media.webcam..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.github.sarxos..")
          .because("it is one of two ways to a camera, and the port hides which");

  @ArchTest
  static final ArchRule awtInTheTrayOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP + "desktop..", APP + "media..", APP + "demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.awt..")
          .because(
              "it is a second toolkit: for the tray and for cutting pictures, which JavaFX cannot");

  @ArchTest
  static final ArchRule soundOfThePlatformInItsRoomOnly =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "media.sound..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javax.sound..")
          .because("the ring has a device of its own, and the port hides how it is reached");

  @ArchTest
  static final ArchRule oneClassNamesThePlatform =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(APP + "threads.FxThread")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.application.Platform")
          .because("who hops between threads where they like cannot say on which one they are");

  @ArchTest
  static final ArchRule graphIsNamedByWhoStartsIt =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.duet.app", APP + "demo..", APP + "practice..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(APP + "AppGraph")
          .because("who can reach the graph can reach everything; two rooms open clients");

  @ArchTest
  static final ArchRule noServerOnBoard =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP + "demo..", APP + "practice..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duet.server..")
          .because("the client knows the server by the wire alone, but where it starts one itself");

  @ArchTest
  static final ArchRule noMutableStatics =
      fields()
          .that()
          .areStatic()
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier(JavaModifier.FINAL))
          .because("two clients live side by side in one JVM");

  @ArchTest
  static final ArchRule jsonInTheModelOnly =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..")
          .because("one place knows how the contract is spelled");

  @ArchTest
  static final ArchRule noConsole =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP + "demo..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a window has no console, and a log can be read later");

  @ArchTest
  static void featuresMeetThroughTheStore(com.tngtech.archunit.core.domain.JavaClasses all) {
    for (String feature : FEATURES) {
      for (String other : FEATURES) {
        if (!feature.equals(other)) {
          apart(feature, other).check(all);
        }
      }
    }
  }

  private static ArchRule apart(String feature, String other) {
    return noClasses()
        .that()
        .resideInAPackage(APP + feature + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(APP + other + "..")
        .because("features meet through the store and the route, so that each can go or change");
  }
}
