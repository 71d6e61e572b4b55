package io.github.kinetamine.handbook;

import io.github.kinetamine.course.Course;
import io.github.kinetamine.dose.Regimen;

/** What it costs to miss a session, or to come late. */
public final class MissedSessions {

    private MissedSessions() {}

    public static void main(String[] args) {
        // region missed
        Regimen planned = Regimen.parse("0.5 mg/kg iv over 40 min on days 0,2,4,7,9,11");
        Course missed = SessionsOfACourse.of(planned.skip(3));
        System.out.println(missed.sessions().size()); // 5
        System.out.println(missed.session(2).length().toDays()); // 5
        System.out.println(missed.session(3)); // session 3 at 7 d: 35 mg iv over 40 min
        Course complete = SessionsOfACourse.of(planned);
        System.out.println(Math.round(complete.onDays("MADRS", 7)[0])); // 16
        System.out.println(Math.round(missed.onDays("MADRS", 7)[0])); // 20
        Course late = SessionsOfACourse.of(Regimen.parse(planned + " late 3 by 1 d"));
        System.out.println(late.session(3)); // session 3 at 5 d: 35 mg iv over 40 min
        // endregion
    }
}
