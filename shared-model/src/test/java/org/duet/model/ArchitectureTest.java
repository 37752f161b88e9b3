package org.duet.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;

/** The shape of the model that client and server share. */
@AnalyzeClasses(packages = "org.duet.model", importOptions = ImportOption.DoNotIncludeTests.class)
@Tag("architecture")
class ArchitectureTest {

  @ArchTest
  static final ArchRule ONLY_THE_JDK =
      classes()
          .that()
          .resideOutsideOfPackage("org.duet.model.wire..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "org.jspecify..", "org.duet.model.."))
          .because(
              "client and server both carry the model, and neither may be forced on a library");

  @ArchTest
  static final ArchRule WIRE_ADDS_ONLY_JACKSON =
      classes()
          .that()
          .resideInAPackage("org.duet.model.wire..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "org.jspecify..",
                  "org.duet.model..",
                  "tools.jackson..",
                  "com.fasterxml.jackson.annotation.."))
          .because("the spelling of JSON is all that the wire adds");

  @ArchTest
  static final ArchRule JSON_ONLY_IN_WIRE =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.duet.model.wire..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                  .or(resideInAPackage("org.duet.model.wire..")))
          .because("the rules of a call do not know how they are spelled on the wire");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices()
          .matching("org.duet.model.(*)..")
          .should()
          .beFreeOfCycles()
          .because("packages in a circle can only be understood, tested and moved together");

  @ArchTest
  static final ArchRule NO_MUTABLE_STATICS =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("two users run in one JVM and must share no state");

  @ArchTest
  static final ArchRule NO_STANDARD_STREAMS =
      noClasses()
          .should(ACCESS_STANDARD_STREAMS)
          .because("a library that prints cannot be silenced, and may print a secret");
}
