package io.github.kinetamine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What a caller of the library gets to see: types of the library and of the JDK, and references that are never null unless marked. */
class PublicFaceTest {

    private static final String ROOT = "io.github.kinetamine";

    private static final JavaClasses CLASSES = ArchitectureTest.CLASSES;

    /** Libraries stay inside, so that they can be exchanged. */
    private static final ArchRule SIGNATURES_ARE_OWN = classes().should(showOnlyOwnTypesAndThoseOfTheJdk());

    @Test
    void noOtherLibraryShowsInASignature() {
        assertTrue(CLASSES.contain(ROOT + ".ode.OdeSolver") && CLASSES.contain(ROOT + ".simulation.Simulation"));
        SIGNATURES_ARE_OWN.check(CLASSES);
    }

    @Test
    void aLibraryIsSeenWhereverASignatureShowsIt() {
        JavaClasses shown = new ClassFileImporter().importClasses(Shown.class, Shown.Hidden.class);
        List<String> seen =
                SIGNATURES_ARE_OWN.evaluate(shown).getFailureReport().getDetails();
        Set<String> members = seen.stream()
                .map(detail -> detail.replaceAll(".*Shown\\.?(<init>)?(\\w*).*", "$1$2"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("", "<init>", "field", "argument", "result", "bound"), members, seen::toString);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(home -> !home.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unmarked);
    }

    private static ArchCondition<JavaClass> showOnlyOwnTypesAndThoseOfTheJdk() {
        return new ArchCondition<>("show only own types and those of the JDK") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!isReachable(type)) {
                    return;
                }
                report(type, type.getName(), heritage(type), events);
                type.getFields().stream()
                        .filter(field -> isVisible(field.getModifiers()))
                        .forEach(field -> report(type, field.getFullName(), Stream.of(field.getType()), events));
                type.getCodeUnits().stream()
                        .filter(unit -> isVisible(unit.getModifiers()))
                        .forEach(unit -> report(type, unit.getFullName(), typesOf(unit), events));
            }

            private void report(
                    JavaClass type, String where, Stream<? extends JavaType> types, ConditionEvents events) {
                types.flatMap(t -> t.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(t -> !t.isPrimitive())
                        .filter(t ->
                                !t.getName().startsWith("java.") && !t.getName().startsWith(ROOT + "."))
                        .forEach(t -> events.add(SimpleConditionEvent.violated(type, where + " shows " + t.getName())));
            }
        };
    }

    private static Stream<JavaType> heritage(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.concat(parents, type.getTypeParameters().stream());
    }

    private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
        Stream<JavaType> inAndOut = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        Stream<JavaType> declared = Stream.concat(unit.getTypeParameters().stream(), unit.getExceptionTypes().stream());
        return Stream.concat(inAndOut, declared);
    }

    /** Whether callers can name the type: it and all around it are public or protected. */
    private static boolean isReachable(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(PublicFaceTest::isReachable).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
