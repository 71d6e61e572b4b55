package io.github.kinetamine.model;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.years;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SubjectTest {

    private static void refuses(String message, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        Subject nobody = Subject.typical();
        assertTrue(nobody.weight().isEmpty());
        assertTrue(nobody.age().isEmpty());
        assertEquals("", nobody.covariates().category(Covariates.RACE));
        assertTrue(nobody.covariates().number(Covariates.WT).isEmpty());
    }

    @Test
    void eachStatementIsKeptAndChangesNoOtherSubject() {
        Subject adult = Subject.weighing(kg(70)).aged(years(45));
        Subject japanese = adult.with("RACE", "Japanese").with("CRP", 3.5);
        assertEquals(kg(70), japanese.weight().orElseThrow());
        assertEquals(years(45), japanese.age().orElseThrow());
        assertEquals(
                Map.of("AGE", "45.0", "CRP", "3.5", "RACE", "japanese", "WT", "70.0"),
                japanese.covariates().asText());
        assertFalse(adult.covariates().asText().containsKey("RACE"));
    }

    @Test
    void weightAndAgeAreCheckedUnderTheirNamesToo() {
        assertEquals(kg(70), Subject.typical().with("WT", 70).weight().orElseThrow());
        refuses("weight must be positive", () -> Subject.typical().with("WT", -70));
        refuses("age must be", () -> Subject.typical().with("AGE", Double.NaN));
    }

    @Test
    void categoriesAreOfTheKnownOnes() {
        refuses(
                "covariate RACE must be one of caucasian, asian, japanese, got 'martian'",
                () -> Subject.typical().with("RACE", "martian"));
        refuses(
                "covariate SEX must be one of female, male, got '1.0'",
                () -> Subject.typical().with("SEX", 1));
        refuses("covariate WT is a number, got 'heavy'", () -> Subject.typical().with("WT", "heavy"));
    }

    @Test
    void theDeviceIsCountedByTheRegimen() {
        refuses(
                "covariate DEVICE is counted by the regimen",
                () -> Subject.typical().with("DEVICE", 2));
    }

    @Test
    void covariatesAreFiniteAndNamed() {
        refuses("covariate CRP must be finite, got NaN", () -> Subject.typical().with("CRP", Double.NaN));
        refuses("covariate name must not be blank", () -> Subject.typical().with(" ", 1));
        refuses(
                "category of ARM name must not be blank",
                () -> Subject.typical().with("ARM", ""));
    }

    @Test
    void aSubjectOutsideTheValidityIsWarnedAbout() {
        Validity validity = new Validity(
                "adults",
                Optional.of(new Validity.WeightRange(kg(40), kg(170))),
                Optional.of(Validity.AgeRange.between(years(18), years(86))));
        assertEquals(0, validity.warnings(Subject.typical()).size());
        assertEquals(
                0, validity.warnings(Subject.weighing(kg(40)).aged(years(86))).size());
        assertEquals(
                2, validity.warnings(Subject.weighing(kg(30)).aged(years(9))).size());
        assertTrue(validity.warnings(Subject.weighing(kg(200))).get(0).contains("weight 200 kg is outside"));
    }

    @Test
    void aChildIsWarnedAboutInAModelOfAdultsAndAnAdultInOneOfChildren() {
        Validity adults = Validity.ofAdults("adults");
        Validity children = Validity.ofChildren("children");
        assertEquals(
                List.of("age 3 years is outside the model's range, 18 years and older"),
                adults.warnings(Subject.typical().aged(years(3))));
        assertEquals(
                List.of("age 45 years is outside the model's range, up to 18 years"),
                children.warnings(Subject.typical().aged(years(45))));
        assertEquals(List.of(), adults.warnings(Subject.typical().aged(years(18))));
        assertEquals(List.of(), children.warnings(Subject.typical().aged(years(18))));
    }

    @Test
    void aRangeOfAgesNeedsAnEnd() {
        refuses("a range of ages needs an end", () -> new Validity.AgeRange(Optional.empty(), Optional.empty()));
    }

    @Test
    void anInfantIsWarnedAboutWhereAModelKnowsNoMaturation() {
        Validity children = Validity.described("children").withoutMaturationBelow(years(0.25));
        assertEquals(0, children.warnings(Subject.typical()).size());
        assertEquals(0, children.warnings(Subject.typical().aged(years(0.25))).size());
        assertEquals(
                "age 0.1 years is below 0.25 years: elimination may still mature there, and the model follows size alone",
                children.warnings(Subject.typical().aged(years(0.1))).get(0));
    }
}
