package io.github.kinetamine.ode.stiff;

/**
 * The formulas of {@link Rodas5P} for one component: coefficients and sums of stages u1 … u8. Stateless and safe for use by many
 * threads.
 *
 * <p>Reference: Steinebach G. Construction of Rosenbrock–Wanner method Rodas5P and numerical benchmarks within the Julia
 * Differential Equations package. BIT Numer Math 2023;63:27, doi:10.1007/s10543-023-00967-x; in the form of Hairer and Wanner,
 * Solving Ordinary Differential Equations II, IV.7.
 */
final class Rodas5PFormulas {

    static final double GAMMA = 0.21193756319429014;

    // what the stages take of earlier ones: in the state, and in the sum that the decomposed matrix solves for
    static final double A21 = 3.0;
    static final double A31 = 2.849394379747939;
    static final double A32 = 0.45842242204463923;
    static final double A41 = -6.954028509809101;
    static final double A42 = 2.489845061869568;
    static final double A43 = -10.358996098473584;
    static final double A51 = 2.8029986275628964;
    static final double A52 = 0.5072464736228206;
    static final double A53 = -0.3988312541770524;
    static final double A54 = -0.04721187230404641;
    static final double A61 = -7.502846399306121;
    static final double A62 = 2.561846144803919;
    static final double A63 = -11.627539656261098;
    static final double A64 = -0.18268767659942256;
    static final double A65 = 0.030198172008377946;

    static final double G21 = -14.155112264123755;
    static final double G31 = -17.97296035885952;
    static final double G32 = -2.859693295451294;
    static final double G41 = 147.12150275711716;
    static final double G42 = -1.41221402718213;
    static final double G43 = 71.68940251302358;
    static final double G51 = 165.43517024871676;
    static final double G52 = -0.4592823456491126;
    static final double G53 = 42.90938336958603;
    static final double G54 = -5.961986721573306;
    static final double G61 = 24.854864614690072;
    static final double G62 = -3.0009227002832186;
    static final double G63 = 47.4931110020768;
    static final double G64 = 5.5814197821558125;
    static final double G65 = -0.6610691825249471;
    static final double G71 = 30.91273214028599;
    static final double G72 = -3.1208243349937974;
    static final double G73 = 77.79954646070892;
    static final double G74 = 34.28646028294783;
    static final double G75 = -19.097331116725623;
    static final double G76 = -28.087943162872662;
    static final double G81 = 37.80277123390563;
    static final double G82 = -3.2571969029072276;
    static final double G83 = 112.26918849496327;
    static final double G84 = 66.9347231244047;
    static final double G85 = -40.06618937091002;
    static final double G86 = -54.66780262877968;
    static final double G87 = -9.48861652309627;

    // when the stages are, in steps, 6 to 8 being at 1; and what they take of ∂f/∂t
    static final double C2 = 0.6358126895828704;
    static final double C3 = 0.4095798393397535;
    static final double C4 = 0.9769306725060716;
    static final double C5 = 0.4288403609558664;
    static final double D1 = 0.21193756319429014;
    static final double D2 = -0.42387512638858027;
    static final double D3 = -0.3384627126235924;
    static final double D4 = 1.8046452872882734;
    static final double D5 = 2.325825639765069;

    // the interpolant
    static final double H21 = 25.948786856663858;
    static final double H22 = -2.5579724845846235;
    static final double H23 = 10.433815404888879;
    static final double H24 = -2.3679251022685204;
    static final double H25 = 0.524948541321073;
    static final double H26 = 1.1241088310450404;
    static final double H27 = 0.4272876194431874;
    static final double H28 = -0.17202221070155493;
    static final double H31 = -9.91568850695171;
    static final double H32 = -0.9689944594115154;
    static final double H33 = 3.0438037242978453;
    static final double H34 = -24.495224566215796;
    static final double H35 = 20.176138334709044;
    static final double H36 = 15.98066361424651;
    static final double H37 = -6.789040303419874;
    static final double H38 = -6.710236069923372;
    static final double H41 = 11.419903575922262;
    static final double H42 = 2.8879645146136994;
    static final double H43 = 72.92137995996029;
    static final double H44 = 80.12511834622643;
    static final double H45 = -52.072871366152654;
    static final double H46 = -59.78993625266729;
    static final double H47 = -0.15582684282751913;
    static final double H48 = 4.883087185713722;

    private Rodas5PFormulas() {}

    /** The state at stage 2. */
    static double stage2(double y, double u1) {
        return y + A21 * u1;
    }

    /** What stage 2 takes of the earlier ones, times the step. */
    static double sum2(double u1) {
        return G21 * u1;
    }

    /** The state at stage 3. */
    static double stage3(double y, double u1, double u2) {
        return y + A31 * u1 + A32 * u2;
    }

    /** What stage 3 takes of the earlier ones, times the step. */
    static double sum3(double u1, double u2) {
        return G31 * u1 + G32 * u2;
    }

    /** The state at stage 4. */
    static double stage4(double y, double u1, double u2, double u3) {
        return y + A41 * u1 + A42 * u2 + A43 * u3;
    }

    /** What stage 4 takes of the earlier ones, times the step. */
    static double sum4(double u1, double u2, double u3) {
        return G41 * u1 + G42 * u2 + G43 * u3;
    }

    /** The state at stage 5. */
    static double stage5(double y, double u1, double u2, double u3, double u4) {
        return y + A51 * u1 + A52 * u2 + A53 * u3 + A54 * u4;
    }

    /** What stage 5 takes of the earlier ones, times the step. */
    static double sum5(double u1, double u2, double u3, double u4) {
        return G51 * u1 + G52 * u2 + G53 * u3 + G54 * u4;
    }

    /** The state at stage 6. */
    static double stage6(double y, double u1, double u2, double u3, double u4, double u5) {
        return y + A61 * u1 + A62 * u2 + A63 * u3 + A64 * u4 + A65 * u5;
    }

    /** What stage 6 takes of the earlier ones, times the step. */
    static double sum6(double u1, double u2, double u3, double u4, double u5) {
        return G61 * u1 + G62 * u2 + G63 * u3 + G64 * u4 + G65 * u5;
    }

    /** What stage 7 takes of the earlier ones, times the step. */
    static double sum7(double u1, double u2, double u3, double u4, double u5, double u6) {
        return G71 * u1 + G72 * u2 + G73 * u3 + G74 * u4 + G75 * u5 + G76 * u6;
    }

    /** What stage 8 takes of the earlier ones, times the step. */
    static double sum8(double u1, double u2, double u3, double u4, double u5, double u6, double u7) {
        return G81 * u1 + G82 * u2 + G83 * u3 + G84 * u4 + G85 * u5 + G86 * u6 + G87 * u7;
    }

    /** The number k1 of the interpolant. */
    static double shape1(double u1, double u2, double u3, double u4, double u5, double u6, double u7, double u8) {
        return H21 * u1 + H22 * u2 + H23 * u3 + H24 * u4 + H25 * u5 + H26 * u6 + H27 * u7 + H28 * u8;
    }

    /** The number k2 of the interpolant. */
    static double shape2(double u1, double u2, double u3, double u4, double u5, double u6, double u7, double u8) {
        return H31 * u1 + H32 * u2 + H33 * u3 + H34 * u4 + H35 * u5 + H36 * u6 + H37 * u7 + H38 * u8;
    }

    /** The number k3 of the interpolant. */
    static double shape3(double u1, double u2, double u3, double u4, double u5, double u6, double u7, double u8) {
        return H41 * u1 + H42 * u2 + H43 * u3 + H44 * u4 + H45 * u5 + H46 * u6 + H47 * u7 + H48 * u8;
    }
}
