package io.github.kinetamine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Status;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which package may know which. */
class ArchitectureTest {

    private static final String ROOT = "io.github.kinetamine.";

    /** The library, without what supports its tests. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.github.kinetamine");

    /** What went wrong in a computation, which may come to light wherever it is asked for. */
    private static final DescribedPredicate<JavaClass> FAILURE = belongToAnyOf(SolverException.class, Status.class);

    /** Packages below which a package stands: it must not know them. */
    @ParameterizedTest(name = "{0} knows no {1}")
    @CsvSource({
        "ode, text quantity dose random variability model pd simulation nca course comparison ketamine data validation",
        "text, ode quantity dose random variability model pd simulation nca course comparison ketamine data validation",
        "quantity, ode dose random variability model pd simulation nca course comparison ketamine data validation",
        "dose, ode random variability model pd simulation nca course comparison ketamine data validation",
        "random, ode quantity dose variability model pd simulation nca course comparison ketamine data validation",
        "variability, ode dose model pd simulation nca course comparison ketamine data validation",
        "model, pd simulation population nca course comparison ketamine data validation",
        "pd, simulation population nca course comparison ketamine data validation",
        "simulation, ode population nca course comparison ketamine data validation",
        "population, ode nca comparison ketamine data validation",
        "nca, ode model pd course comparison ketamine data validation",
        "course, ode random variability pd nca comparison ketamine data validation",
        "comparison, ode course ketamine data validation",
        "ketamine, ode simulation nca course comparison data validation",
        "data, ode course comparison ketamine validation",
        "validation, ode course comparison data"
    })
    void packagesKnowOnlyThoseBelow(String packageName, String above) {
        String[] forbidden =
                Stream.of(above.split(" ")).map(name -> ROOT + name + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + packageName + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden).and(not(FAILURE)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void modelsShowNoMoreOfTheNumericsThanTheChoiceOfASolver() {
        noClasses()
                .that(resideInAPackage(ROOT + "model.."))
                .and()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "ode.*..")
                .check(CLASSES);
    }

    @Test
    void publicFieldsAreConstants() {
        fields().that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .check(CLASSES);
    }
}
