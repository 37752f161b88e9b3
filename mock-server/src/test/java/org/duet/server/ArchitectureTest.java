package org.duet.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.duet.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule httpStaysAtTheEdge =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Handler")
          .and()
          .resideOutsideOfPackages("org.duet.server.http", "org.duet.server")
          .and()
          .doNotHaveFullyQualifiedName("org.duet.server.account.Gate")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "jakarta.servlet..")
          .because("the rules must be readable, and testable, without HTTP");

  @ArchTest
  static final ArchRule webSocketsStayInTheFeed =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.duet.server.feed", "org.duet.server")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.jetty..")
          .because("only the feed knows how a connection to a device works");

  @ArchTest
  static final ArchRule sqlStaysInTheStore =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.duet.server.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..", "com.zaxxer..")
          .because("whoever reads a rule should not have to read SQL, and one place knows tables");

  @ArchTest
  static final ArchRule noCircles =
      slices()
          .matching("org.duet.(**)")
          .should()
          .beFreeOfCycles()
          .because("what goes round in circles can only be understood all at once");

  @ArchTest
  static final ArchRule nothingSharedByTwoServers =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(resideInAPackage("org.duet.server.."))
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("several servers run in one JVM");

  @ArchTest
  static final ArchRule testersStayAmongThemselves =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.duet.server.qa", "org.duet.server")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duet.server.qa")
          .because("what only testers use must not be needed by the rest");

  @ArchTest
  static final ArchRule theStoreKnowsNobodyAbove =
      noClasses()
          .that()
          .resideInAPackage("org.duet.server.store")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.duet.server..")
                  .and(
                      com.tngtech.archunit.base.DescribedPredicate.not(
                          com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                              "org.duet.server.store", "org.duet.server.event"))))
          .because("tables do not depend on who asks for them");

  @ArchTest
  static final ArchRule oneClock =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.duet.server.time.SystemTimeline")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("in tests time stands still until it is moved");
}
