package org.shuraka.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkReader;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.FrameworkService;
import org.shuraka.platform.api.BodyLimit;

/** The rules of the house that a machine can hold; each says why. */
@AnalyzeClasses(packages = "org.shuraka", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule featuresAreReadInTheOrderInWhichAResultTravels =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("dashboard")
          .definedBy("org.shuraka.dashboard..")
          .layer("donorreport")
          .definedBy("org.shuraka.donorreport..")
          .layer("exchange")
          .definedBy("org.shuraka.exchange..")
          .layer("rollup")
          .definedBy("org.shuraka.rollup..")
          .layer("review")
          .definedBy("org.shuraka.review..")
          .layer("reminder")
          .definedBy("org.shuraka.reminder..")
          .layer("reporting")
          .definedBy("org.shuraka.reporting..")
          .layer("framework")
          .definedBy("org.shuraka.framework..")
          .layer("programme")
          .definedBy("org.shuraka.programme..")
          .whereLayer("dashboard")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("donorreport")
          .mayOnlyBeAccessedByLayers("dashboard")
          .whereLayer("exchange")
          .mayOnlyBeAccessedByLayers("dashboard", "donorreport")
          .whereLayer("rollup")
          .mayOnlyBeAccessedByLayers("dashboard", "donorreport", "exchange")
          .whereLayer("review")
          .mayOnlyBeAccessedByLayers("dashboard", "donorreport", "exchange", "rollup")
          .whereLayer("reminder")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("reporting")
          .mayOnlyBeAccessedByLayers(
              "dashboard", "donorreport", "exchange", "rollup", "review", "reminder")
          .whereLayer("framework")
          .mayOnlyBeAccessedByLayers(
              "dashboard", "donorreport", "exchange", "rollup", "review", "reporting")
          .because(
              "a figure can then be followed from the report to the donor without turning back");

  @ArchTest
  static final ArchRule whatBelongsToAPeriodGoesByTheFrameworkThatJudgesIt =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.shuraka.reporting..",
              "org.shuraka.review..",
              "org.shuraka.rollup..",
              "org.shuraka.donorreport..",
              "org.shuraka.dashboard..",
              "org.shuraka.reminder..")
          .or()
          .haveNameMatching(".*\\.exchange\\..*Workbook.*")
          .should()
          .callMethodWhere(
              target(nameMatching("newest|latestNumber|approved"))
                  .and(target(owner(assignableTo(FrameworkRepository.class))))
                  .or(
                      target(nameMatching("newest|draft"))
                          .and(target(owner(assignableTo(FrameworkService.class))))))
          .because("a later approval must not change what an opened period asks for or adds up to");

  @ArchTest
  static final ArchRule platformKnowsNoFeature =
      noClasses()
          .that()
          .resideInAPackage("org.shuraka.platform..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              "org.shuraka.platform..",
              "org.shuraka.shared..",
              "java..",
              "javax..",
              "jakarta..",
              "org.eclipse..",
              "org.jdbi..",
              "org.flywaydb..",
              "org.omnifaces..",
              "org.primefaces..",
              "com.fasterxml..",
              "com.mysql..",
              "software.amazon.awssdk..")
          .because("the ground must hold whatever is built on it");

  @ArchTest
  static final ArchRule sharedStandsAlone =
      noClasses()
          .that()
          .resideInAPackage("org.shuraka.shared..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.shuraka.access..", "org.shuraka.platform..", "org.shuraka.programme..")
          .because("every feature speaks it");

  @ArchTest
  static final ArchRule pagesAndRestAreEnds =
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..api..", "..batch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.shuraka..web..", "org.shuraka..api..", "org.shuraka..batch..")
          .because("what is shown may change without what is meant");

  @ArchTest
  static final ArchRule launcherIsNotOfTheApplication =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.shuraka.launcher..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.shuraka.launcher..")
          .because("the launcher is not in the WAR");

  @ArchTest
  static final ArchRule servicesAreGuarded =
      classes()
          .that()
          .haveSimpleNameEndingWith("Service")
          .and()
          .resideInAPackage("org.shuraka..")
          .should()
          .beAnnotatedWith(Stateless.class)
          .andShould()
          .beAnnotatedWith(RolesAllowed.class)
          .because("on any other bean the server does not enforce roles, and says nothing");

  @ArchTest
  static final ArchRule whatIsOpenToAllIsNamedForIt =
      methods()
          .that()
          .areAnnotatedWith(PermitAll.class)
          .should()
          .beDeclaredInClassesThat()
          .haveSimpleName("AccountService")
          .because("only coming in by a link needs nobody");

  @ArchTest
  static final ArchRule entitiesStayInside =
      noClasses()
          .that()
          .resideInAnyPackage("..web..", "..api..")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .because(
              "pages and programs see records; an entity would load rows behind the page's back");

  @ArchTest
  static final ArchRule repositoriesAloneTouchTheEntityManager =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Repository")
          .and()
          .resideOutsideOfPackage("org.shuraka.platform..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .because("one place knows how an aggregate is loaded");

  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.shuraka.launcher..", "org.shuraka.platform..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a test must be able to say what day it is");

  /** What they do is not taken back with the request, and is done again by its repeat. */
  private static final Map<String, String> TRANSACTIONS_OF_THEIR_OWN =
      Map.ofEntries(
          Map.entry("AccountStore", "no connection is held while a password is compared"),
          Map.entry("AppLock", "timers only"),
          Map.entry("DeadExecutions", "timers only"),
          Map.entry("EvidenceUploadService", "completes a file that was sent; no POST"),
          Map.entry("Housekeeping", "timers only"),
          Map.entry("IdempotentRequests", "a row that says nothing"),
          Map.entry("DatabaseWatch", "a thread of its own; asks nothing of the application"),
          Map.entry("Ids", "gaps do no harm"),
          Map.entry("JobStarter", "after the commit"),
          Map.entry("JobTable", "what a run says of itself; jobs only"),
          Map.entry("JobWatch", "timers only"),
          Map.entry("MailTable", "the sending of mails; timers only"),
          Map.entry("MailWatch", "timers only"),
          Map.entry("Migration", "before the first request"),
          Map.entry("NightlyDrafts", "timers only"),
          Map.entry("NightlyRollUp", "timers only"),
          Map.entry("PlannedStop", "the end of the server"),
          Map.entry("ReminderTimer", "timers only"),
          Map.entry("SignInAttempts", "a wrong password counts whatever becomes of the call"),
          Map.entry("StoredObjects", "an object that nobody keeps is cleared away"),
          Map.entry("WorkbookTrialService", "takes back what it did"));

  @ArchTest
  static void whatARequestDoesIsOneTransaction(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(
                    c ->
                        hasItsOwnTransaction(c)
                            || c.getMethods().stream()
                                .anyMatch(HouseRulesTest::hasItsOwnTransaction))
                .map(JavaClass::getSimpleName))
        .isSubsetOf(TRANSACTIONS_OF_THEIR_OWN.keySet());
  }

  private static boolean hasItsOwnTransaction(HasAnnotations<?> place) {
    return place.getAnnotations().stream()
        .filter(a -> a.getRawType().getName().contains(".Transaction"))
        .flatMap(a -> a.getProperties().values().stream())
        .filter(JavaEnumConstant.class::isInstance)
        .map(v -> ((JavaEnumConstant) v).name())
        .anyMatch(Set.of("REQUIRES_NEW", "NOT_SUPPORTED", "NEVER", "BEAN")::contains);
  }

  @ArchTest
  static final ArchRule whoeverReadsABodyItselfSaysHowMuchAndFromWhom =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("..api..")
          .and()
          .arePublic()
          .and()
          .haveRawParameterTypes(
              DescribedPredicate.describe(
                  "a stream",
                  types -> types.stream().anyMatch(t -> t.isEquivalentTo(InputStream.class))))
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .beAnnotatedWith(BodyLimit.class)
          .because("files are larger than what is taken of everybody");

  /** Answers with a logframe inside that needs no look at the reader, and why. */
  private static final Map<String, String> LOGFRAMES_FOR_ALL =
      Map.of("DonorReportService.read", "a seal is as it was sealed, when its reader was known");

  @ArchTest
  static void aLogframeLeavesAServiceAsItsReaderMaySeeIt(JavaClasses classes) {
    assertThat(
            classes.stream()
                .filter(c -> c.isAnnotatedWith(Stateless.class))
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC) && isOpenOutside(m))
                .filter(
                    m ->
                        m.getReturnType().getAllInvolvedRawTypes().stream()
                            .anyMatch(t -> carriesLogframe(t, new HashSet<>())))
                .filter(m -> !reaches(m, FrameworkReader.class, new HashSet<>()))
                .map(m -> m.getOwner().getSimpleName() + "." + m.getName()))
        .as("answers for partners or donors that do not ask FrameworkReader")
        .isSubsetOf(LOGFRAMES_FOR_ALL.keySet());
  }

  private static boolean isOpenOutside(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(RolesAllowed.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
        .filter(roles -> !Collections.disjoint(List.of(roles.value()), List.of("officer", "donor")))
        .isPresent();
  }

  private static boolean carriesLogframe(JavaClass type, Set<JavaClass> seen) {
    return type.getPackageName().startsWith("org.shuraka")
        && seen.add(type)
        && (type.isEquivalentTo(Framework.Indicator.class)
            || type.isEquivalentTo(FrameworkRepository.VersionLine.class)
            || type.getFields().stream()
                .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(f -> f.getType().getAllInvolvedRawTypes().stream())
                .anyMatch(t -> carriesLogframe(t, seen)));
  }

  private static boolean reaches(JavaCodeUnit from, Class<?> type, Set<JavaCodeUnit> seen) {
    return seen.add(from)
        && from.getCallsFromSelf().stream()
            .filter(c -> c.getTargetOwner().getPackageName().startsWith("org.shuraka"))
            .anyMatch(
                c ->
                    c.getTargetOwner().isAssignableTo(type)
                        || c.getTarget()
                            .resolveMember()
                            .filter(m -> reaches(m, type, seen))
                            .isPresent());
  }
}
