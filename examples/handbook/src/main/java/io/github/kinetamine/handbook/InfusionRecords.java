package io.github.kinetamine.handbook;

import static io.github.kinetamine.handbook.Halving.run;

/** Rates, durations, bioavailability and lag as rows of a data set. */
public final class InfusionRecords {

    private InfusionRecords() {}

    public static void main(String[] args) {
        // region infusions
        String hours = "; 1,.,.,.; 1.5,.,.,.; 2.5,.,.,.; 4.5,.,.,.";
        System.out.println(run("bucket", "TIME,AMT,RATE,CMT; 0,200,200,bucket" + hours)); // [0, 100, 100, 100, 100]
        System.out.println(run("bucket", "TIME,AMT,DUR,CMT; 0,200,1,bucket" + hours)); // [0, 50, 100, 100, 100]
        System.out.println(run("bucket", "TIME,AMT,RATE,CMT; 0,200,-1,bucket" + hours)); // [0, 25, 50, 100, 100]
        System.out.println(run("bucket", "TIME,AMT,RATE,CMT; 0,160,-2,bucket" + hours)); // [0, 10, 20, 40, 80]
        // endregion
    }
}
