package io.github.kinetamine.ode.explicit;

/**
 * The formulas of {@link Dop853} for one component. Arguments are the state y, the step h and the derivatives k1 … k16 of the
 * stages. The newest derivative comes last, times a factor that is known before it, because a step waits for it. Stateless and
 * safe for use by many threads.
 *
 * <p>Reference: Hairer E, Nørsett SP, Wanner G. Solving Ordinary Differential Equations I. 2nd ed. Springer 1993, II.5, II.6 and
 * II.10; the digits are those of the authors' code DOP853.
 */
final class Dop853Formulas {

    static final int ORDER = 8;

    // when the stages are, in steps; stages 12 and 13 are at 1
    static final double C2 = 0.05260015195876773;
    static final double C3 = 0.0789002279381516;
    static final double C4 = 0.1183503419072274;
    static final double C5 = 0.2816496580927726;
    static final double C6 = 0.3333333333333333;
    static final double C7 = 0.25;
    static final double C8 = 0.3076923076923077;
    static final double C9 = 0.6512820512820513;
    static final double C10 = 0.6;
    static final double C11 = 0.8571428571428571;
    static final double C14 = 0.1;
    static final double C15 = 0.2;
    static final double C16 = 0.7777777777777778;

    private Dop853Formulas() {}

    /** The state at stage 2. */
    static double stage2(double y, double h, double k1) {
        return y + h * (0.05260015195876773 * k1);
    }

    /** The state at stage 3. */
    static double stage3(double y, double h, double k1, double k2) {
        return y + h * (0.0197250569845379 * k1) + h * 0.0591751709536137 * k2;
    }

    /** The state at stage 4. */
    static double stage4(double y, double h, double k1, double k3) {
        return y + h * (0.02958758547680685 * k1) + h * 0.08876275643042054 * k3;
    }

    /** The state at stage 5. */
    static double stage5(double y, double h, double k1, double k3, double k4) {
        return y + h * (0.2413651341592667 * k1 - 0.8845494793282861 * k3) + h * 0.924834003261792 * k4;
    }

    /** The state at stage 6. */
    static double stage6(double y, double h, double k1, double k4, double k5) {
        return y + h * (0.037037037037037035 * k1 + 0.17082860872947386 * k4) + h * 0.12546768756682242 * k5;
    }

    /** The state at stage 7. */
    static double stage7(double y, double h, double k1, double k4, double k5, double k6) {
        return y + h * (0.037109375 * k1 + 0.17025221101954405 * k4 + 0.06021653898045596 * k5) - h * 0.017578125 * k6;
    }

    /** The state at stage 8. */
    static double stage8(double y, double h, double k1, double k4, double k5, double k6, double k7) {
        return y
                + h
                        * (0.03709200011850479 * k1
                                + 0.17038392571223998 * k4
                                + 0.10726203044637328 * k5
                                - 0.015319437748624402 * k6)
                + h * 0.008273789163814023 * k7;
    }

    /** The state at stage 9. */
    static double stage9(double y, double h, double k1, double k4, double k5, double k6, double k7, double k8) {
        return y
                + h
                        * (0.6241109587160757 * k1
                                - 3.3608926294469414 * k4
                                - 0.868219346841726 * k5
                                + 27.59209969944671 * k6
                                + 20.154067550477894 * k7)
                - h * 43.48988418106996 * k8;
    }

    /** The state at stage 10. */
    static double stage10(
            double y, double h, double k1, double k4, double k5, double k6, double k7, double k8, double k9) {
        return y
                + h
                        * (0.47766253643826434 * k1
                                - 2.4881146199716677 * k4
                                - 0.590290826836843 * k5
                                + 21.230051448181193 * k6
                                + 15.279233632882423 * k7
                                - 33.28821096898486 * k8)
                - h * 0.020331201708508627 * k9;
    }

    /** The state at stage 11. */
    static double stage11(
            double y,
            double h,
            double k1,
            double k4,
            double k5,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10) {
        return y
                + h
                        * (-0.9371424300859873 * k1
                                + 5.186372428844064 * k4
                                + 1.0914373489967295 * k5
                                - 8.149787010746927 * k6
                                - 18.52006565999696 * k7
                                + 22.739487099350505 * k8
                                + 2.4936055526796523 * k9)
                - h * 3.0467644718982196 * k10;
    }

    /** The state at stage 12. */
    static double stage12(
            double y,
            double h,
            double k1,
            double k4,
            double k5,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11) {
        return y
                + h
                        * (2.273310147516538 * k1
                                - 10.53449546673725 * k4
                                - 2.0008720582248625 * k5
                                - 17.9589318631188 * k6
                                + 27.94888452941996 * k7
                                - 2.8589982771350235 * k8
                                - 8.87285693353063 * k9
                                + 12.360567175794303 * k10)
                + h * 0.6433927460157636 * k11;
    }

    /** The state after the step, where stage 13 is. */
    static double next(
            double y,
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11,
            double k12) {
        return y
                + h
                        * (0.054293734116568765 * k1
                                + 4.450312892752409 * k6
                                + 1.8915178993145003 * k7
                                - 5.801203960010585 * k8
                                + 0.3111643669578199 * k9
                                - 0.1521609496625161 * k10
                                + 0.20136540080403034 * k11)
                + h * 0.04471061572777259 * k12;
    }

    /** The step minus the embedded one of order 5. */
    static double error5(
            double h, double k1, double k6, double k7, double k8, double k9, double k10, double k11, double k12) {
        return h
                * (0.01312004499419488 * k1
                        - 1.2251564463762044 * k6
                        - 0.4957589496572502 * k7
                        + 1.6643771824549864 * k8
                        - 0.35032884874997366 * k9
                        + 0.3341791187130175 * k10
                        + 0.08192320648511571 * k11
                        - 0.022355307863886294 * k12);
    }

    /** The step minus the embedded one of order 3. */
    static double error3(
            double h, double k1, double k6, double k7, double k8, double k9, double k10, double k11, double k12) {
        return h
                * (-0.18980075407240762 * k1
                        + 4.450312892752409 * k6
                        + 1.8915178993145003 * k7
                        - 5.801203960010585 * k8
                        - 0.4226823213237919 * k9
                        - 0.1521609496625161 * k10
                        + 0.20136540080403034 * k11
                        + 0.02265179219836082 * k12);
    }

    /** The state at stage 14, which the interpolant alone needs. */
    static double stage14(
            double y,
            double h,
            double k1,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11,
            double k12,
            double k13) {
        return y
                + h
                        * (0.056167502283047954 * k1
                                + 0.25350021021662483 * k7
                                - 0.2462390374708025 * k8
                                - 0.12419142326381637 * k9
                                + 0.15329179827876568 * k10
                                + 0.00820105229563469 * k11
                                + 0.007567897660545699 * k12)
                - h * 0.008298 * k13;
    }

    /** The state at stage 15, which the interpolant alone needs. */
    static double stage15(
            double y,
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k11,
            double k12,
            double k13,
            double k14) {
        return y
                + h
                        * (0.03183464816350214 * k1
                                + 0.028300909672366776 * k6
                                + 0.053541988307438566 * k7
                                - 0.05492374857139099 * k8
                                - 0.00010834732869724932 * k11
                                + 0.0003825710908356584 * k12
                                - 0.00034046500868740456 * k13)
                + h * 0.1413124436746325 * k14;
    }

    /** The state at stage 16, which the interpolant alone needs. */
    static double stage16(
            double y,
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k9,
            double k13,
            double k14,
            double k15) {
        return y
                + h
                        * (-0.42889630158379194 * k1
                                - 4.697621415361164 * k6
                                + 7.683421196062599 * k7
                                + 4.06898981839711 * k8
                                + 0.3567271874552811 * k9
                                - 0.0013990241651590145 * k13
                                + 2.9475147891527724 * k14)
                - h * 9.15095847217987 * k15;
    }

    /** The number d4 of the interpolant. */
    static double shape4(
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11,
            double k12,
            double k13,
            double k14,
            double k15,
            double k16) {
        return h
                * (-8.428938276109013 * k1
                        + 0.5667149535193777 * k6
                        - 3.0689499459498917 * k7
                        + 2.38466765651207 * k8
                        + 2.117034582445028 * k9
                        - 0.871391583777973 * k10
                        + 2.2404374302607883 * k11
                        + 0.6315787787694688 * k12
                        - 0.08899033645133331 * k13
                        + 18.148505520854727 * k14
                        - 9.194632392478356 * k15
                        - 4.436036387594894 * k16);
    }

    /** The number d5 of the interpolant. */
    static double shape5(
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11,
            double k12,
            double k13,
            double k14,
            double k15,
            double k16) {
        return h
                * (10.427508642579134 * k1
                        + 242.28349177525817 * k6
                        + 165.20045171727028 * k7
                        - 374.5467547226902 * k8
                        - 22.113666853125306 * k9
                        + 7.733432668472264 * k10
                        - 30.674084731089398 * k11
                        - 9.332130526430229 * k12
                        + 15.697238121770845 * k13
                        - 31.139403219565178 * k14
                        - 9.35292435884448 * k15
                        + 35.81684148639408 * k16);
    }

    /** The number d6 of the interpolant. */
    static double shape6(
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11,
            double k12,
            double k13,
            double k14,
            double k15,
            double k16) {
        return h
                * (19.985053242002433 * k1
                        - 387.0373087493518 * k6
                        - 189.17813819516758 * k7
                        + 527.8081592054236 * k8
                        - 11.57390253995963 * k9
                        + 6.8812326946963 * k10
                        - 1.0006050966910838 * k11
                        + 0.7777137798053443 * k12
                        - 2.778205752353508 * k13
                        - 60.19669523126412 * k14
                        + 84.32040550667716 * k15
                        + 11.99229113618279 * k16);
    }

    /** The number d7 of the interpolant. */
    static double shape7(
            double h,
            double k1,
            double k6,
            double k7,
            double k8,
            double k9,
            double k10,
            double k11,
            double k12,
            double k13,
            double k14,
            double k15,
            double k16) {
        return h
                * (-25.69393346270375 * k1
                        - 154.18974869023643 * k6
                        - 231.5293791760455 * k7
                        + 357.6391179106141 * k8
                        + 93.40532418362432 * k9
                        - 37.45832313645163 * k10
                        + 104.0996495089623 * k11
                        + 29.8402934266605 * k12
                        - 43.53345659001114 * k13
                        + 96.32455395918828 * k14
                        - 39.17726167561544 * k15
                        - 149.72683625798564 * k16);
    }
}
