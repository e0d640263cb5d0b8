package org.attentionintuition;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Route;

/** The house as it is drawn in docs/adr and the packages' own descriptions, one sentence a rule. */
@AnalyzeClasses(packages = "org.attentionintuition", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theEngineKnowsOnlyEjml = classes()
            .that()
            .resideInAPackage("..attention..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.attentionintuition.attention..", "org.ejml..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule experimentsKnowOnlyTheEngineAndEjml = classes()
            .that()
            .resideInAPackage("..experiment..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.experiment..",
                    "org.attentionintuition.attention..",
                    "org.ejml..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule theTransformerKnowsOnlyTheEngineAndEjml = classes()
            .that()
            .resideInAPackage("org.attentionintuition.transformer..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.transformer..",
                    "org.attentionintuition.attention..",
                    "org.ejml..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule theReadingRoomKnowsNoUserInterface = classes()
            .that()
            .resideInAPackage("org.attentionintuition.inside..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.inside..",
                    "org.attentionintuition.transformer..",
                    "org.attentionintuition.language..",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule whatIsTakenAwayKnowsOnlyTheEngineAndEjml = classes()
            .that()
            .resideInAPackage("..takeaway..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.takeaway..",
                    "org.attentionintuition.attention..",
                    "org.ejml..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule aCourseKnowsNoUserInterface = noClasses()
            .that()
            .resideInAPackage("..course..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule widgetsKnowNeitherEngineNorCourse = noClasses()
            .that()
            .resideInAPackage("..widget..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.attention..",
                    "org.attentionintuition.experiment..",
                    "org.attentionintuition.course..",
                    "org.attentionintuition.lab..",
                    "org.ejml..");

    @ArchTest
    static final ArchRule labsKnowNeitherPagesNorTheShell = noClasses()
            .that()
            .resideInAPackage("..lab..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.attentionintuition.page..", "org.attentionintuition.shell..");

    @ArchTest
    static final ArchRule theShellKnowsNeitherPagesNorLabs = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.page..", "org.attentionintuition.lab..", "org.attentionintuition.widget..");

    @ArchTest
    static final ArchRule whatALearnerDidIsKnownWithoutPagesLabsOrCourses = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.learner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.page..",
                    "org.attentionintuition.shell..",
                    "org.attentionintuition.lab..",
                    "org.attentionintuition.course..",
                    "org.attentionintuition.attention..",
                    "org.attentionintuition.experiment..");

    @ArchTest
    static final ArchRule pagesLeaveTheArithmeticToTheLabs = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.attentionintuition.attention..",
                    "org.attentionintuition.experiment..",
                    "org.attentionintuition.widget..",
                    "org.ejml..");

    @ArchTest
    static final ArchRule languagesKnowNothingOfTheBook = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.language..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.attentionintuition..")
                    .and(resideOutsideOfPackage("org.attentionintuition.language..")));

    @ArchTest
    static final ArchRule onlyTheReaderOfAPageIsFoundThroughVaadin = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.language..")
            .and()
            .doNotHaveSimpleName("Reader")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("org.attentionintuition.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule elementsLiveInTheWidgetPackage =
            classes().that().areAnnotatedWith(JsModule.class).should().resideInAPackage("..widget..");

    @ArchTest
    static final ArchRule elementsAreFinalAndNamed = classes()
            .that()
            .areAnnotatedWith(JsModule.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .beAnnotatedWith(Tag.class);

    @ArchTest
    static final ArchRule routesArePages = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .resideInAnyPackage("org.attentionintuition.page..", "org.attentionintuition.classroom.ui..")
            .andShould()
            .haveSimpleNameEndingWith("Page");

    @ArchTest
    static final ArchRule aClassroomKnowsNoUserInterface = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.classroom")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..",
                    "org.attentionintuition.classroom.ui..",
                    "org.attentionintuition.page..",
                    "org.attentionintuition.lab..",
                    "org.attentionintuition.course..");

    @ArchTest
    static final ArchRule classroomAndPagesMeetOnlyInSmallInterfacesAndRecords = noClasses()
            .that()
            .resideInAPackage("org.attentionintuition.classroom..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.attentionintuition.page..")
                    .and(not(INTERFACES))
                    .and(not(RECORDS)));

    @ArchTest
    static final ArchRule nothingIsCalledHelper =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto)");
}
