package io.github.kinetamine.handbook;

import static io.github.kinetamine.handbook.Halving.run;

/** Doses, additional doses, steady states, resets, switches and equal times as rows of a data set. */
public final class DoseRecords {

    private DoseRecords() {}

    public static void main(String[] args) {
        // region records
        // additional doses
        System.out.println(run("central", "TIME,AMT,ADDL,II; 0,80,2,1; 1,.,.,.; 3,.,.,.")); // [80, 120, 70]
        // steady state that replaces, steady state that adds, plateau
        System.out.println(run("central", "TIME,AMT,SS,II; 0,40,.,.; 0,80,1,1; 1,.,.,.")); // [40, 160, 80]
        System.out.println(run("central", "TIME,AMT,SS,II; 0,40,.,.; 0,80,2,1; 1,.,.,.")); // [40, 200, 100]
        System.out.println(run("central", "TIME,AMT,RATE,SS; 0,40,.,.; 0,0,69.3147,1; 1,.,.,.")); // [40, 100, 50]
        // reset, reset and dose
        System.out.println(run("central", "TIME,EVID,AMT,ADDL,II; 0,1,80,9,1; 1.5,3,.,.,.; 2,0,.,.,.")); // [80, 0, 0]
        System.out.println(run("central", "TIME,EVID,AMT; 0,1,80; 1,4,60; 2,0,.")); // [80, 60, 30]
        // the bucket takes half of the dose after half an hour, then it is switched off
        System.out.println(run("bucket", "TIME,EVID,AMT,CMT; 0,1,200,bucket; 1,0,.,.; 2,2,.,-bucket")); // [0, 100, 0]
        // at one time: the additional dose, the observation, the second dose
        System.out.println(run("central", "TIME,AMT,ADDL,II; 0,80,1,1; 1,.,.,.; 1,60,.,.")); // [80, 120, 180]
        // endregion
    }
}
