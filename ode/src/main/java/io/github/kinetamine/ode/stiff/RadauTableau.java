package io.github.kinetamine.ode.stiff;

/**
 * The numbers of the Radau IIA method with s stages, of order 2s − 1: collocation at the zeros of the s-th right Radau
 * polynomial, whose last is 1.
 *
 * <p>With A the Runge–Kutta matrix, {@code T⁻¹A⁻¹T} is block diagonal: the real eigenvalue γ of A⁻¹ first, then a block
 * {@code ((α, −β), (β, α))} for each complex pair α ± iβ. Every eigenvector is scaled to a last component of 1. The nodes are
 * the zeros of {@code d^(s−1)/dx^(s−1) [x^(s−1)(x − 1)^s]}, and γ, α, β, T and T⁻¹ follow from them; they were computed in 80
 * decimal digits and rounded. Source: Hairer E, Wanner G. Solving Ordinary Differential Equations II, 2nd ed. Springer 1996,
 * sections IV.5 and IV.8. Immutable and safe for use by many threads.
 */
final class RadauTableau {

    /** Order 5. */
    static final RadauTableau THREE = new RadauTableau(
            new double[] {0.1550510257216822, 0.6449489742783178, 1.0},
            3.637834252744496,
            new double[] {2.6810828736277523},
            new double[] {3.0504301992474105},
            new double[] {
                0.09443876248897524, -0.1412552950209542, -0.030029194105147424,
                0.2502131229653333, 0.20412935229379994, 0.3829421127572619,
                1.0, 1.0, 0.0
            },
            new double[] {
                4.178718591551905,
                0.32768282076106237,
                0.5233764454994495,
                -4.178718591551905,
                -0.32768282076106237,
                0.47662355450055044,
                -0.5028726349457868,
                2.571926949855605,
                -0.5960392048282249
            });

    /** Order 9. */
    static final RadauTableau FIVE = new RadauTableau(
            new double[] {0.05710419611451768, 0.2768430136381238, 0.5835904323689168, 0.8602401356562195, 1.0},
            6.2867047517292765,
            new double[] {5.70095329867179, 3.655694325463572},
            new double[] {3.2102656003085497, 6.543736899360077},
            new double[] {
                0.013576867344947943, -0.011478515255229515, -0.01401985889287541, -0.010242047817908826,
                        0.04767387729029572,
                0.0016179004017190875, -0.007668830749180163, 0.024708578426518527, 0.05017286451737106,
                        -0.09433181918161143,
                0.07915785334744721, 0.01939846399882895, 0.08180035370375117, -0.23053953404341795, 0.1027030453801259,
                0.41225608268046143, 0.40760117128019907, 0.19968242788680252, 0.37789390224886127, 0.46674413033249434,
                1.0, 1.0, 0.0, 1.0, 0.0
            },
            new double[] {
                27.697693775684087,
                12.783337911304406,
                3.20848938671343,
                -0.9514904122489162,
                0.7415504960259897,
                -33.041880213519,
                -17.376953479063566,
                -0.17212906325400557,
                -0.09916977798254265,
                0.5312281158383066,
                -8.611443979875292,
                9.699991409528808,
                1.9147286396968743,
                2.41869200608494,
                -1.0474634879353375,
                5.344186437834912,
                4.593615567759161,
                -3.0363603234594243,
                1.050660190231459,
                -0.27277861186429625,
                3.748059807439805,
                -3.984965736343885,
                -1.0444156416080188,
                1.1840985681379486,
                -0.44991777015678036
            });

    /** The number of stages s. */
    final int stages;

    /** The degree of the polynomial between the ends: the shapes below are of degree s + 2. */
    final int degree;

    /** The nodes c. */
    final double[] nodes;

    /** The real eigenvalue of A⁻¹. */
    final double gamma;

    /** The real parts of the complex pairs of eigenvalues. */
    final double[] alpha;

    /** The imaginary parts of the complex pairs of eigenvalues. */
    final double[] beta;

    /** T, row by row. */
    final double[] transform;

    /** T⁻¹, row by row. */
    final double[] inverse;

    /**
     * From the values {@code Zᵢ = u(cᵢ)} of the polynomial u of degree s with u(0) = 0 to its coefficients: that of θ^d is
     * {@code Σᵢ coefficients[(d − 1)·s + i]·Zᵢ}.
     */
    final double[] coefficients;

    /**
     * What the defect at the beginning, filtered once, tells of the error of the collocation polynomial u. With
     * {@code M = Πᵢ(x − cᵢ)}, {@code I₁ = ∫₀^θ M(x) dx} and {@code I₂ = ∫₀^θ I₁(x) dx} it is {@code γ/M(0)·(2I₁ − γI₂)}; all shapes
     * are given by their coefficients, from that of θ upward, and vanish at both ends.
     *
     * <p>The error e obeys {@code e' = hJe + d}, and the defect d is to leading order that at the beginning times M(θ)/M(0), for it
     * vanishes at the nodes. So {@code e = (I₁ + hJ·I₂ + …)·d(0)/M(0)}. Both terms are right, and stiff components do not
     * exaggerate them, if hJ is written by the filter {@code G = γ(γI − hJ)⁻¹} as
     * {@code ((2I₁ − γI₂)·G + (γI₂ − I₁)·G²)·d(0)/M(0)}.
     */
    final double[] startShape;

    /** What the same defect, filtered twice, adds: {@code γ/M(0)·(γI₂ − I₁)}. */
    final double[] startShapeTwice;

    /**
     * What the defect that is left at the probe p, filtered once, tells of the error that is left: {@code θM(θ)/(pM(p))}, as in
     * components so stiff that the error is {@code −(hJ)⁻¹} times the defect.
     */
    final double[] probeShape;

    /** What it adds when filtered twice: {@code γ∫₀^θ xM(x) dx/(pM(p))}, as in components that are not stiff, less the above. */
    final double[] probeShapeTwice;

    /** Half way between the last two nodes, where the defect is large. */
    final double probe;

    private RadauTableau(
            double[] nodes, double gamma, double[] alpha, double[] beta, double[] transform, double[] inverse) {
        this.stages = nodes.length;
        this.degree = stages + 2;
        this.nodes = nodes;
        this.gamma = gamma;
        this.alpha = alpha;
        this.beta = beta;
        this.transform = transform;
        this.inverse = inverse;
        this.coefficients = coefficients(nodes);
        this.probe = (nodes[stages - 2] + 1) / 2;
        this.startShape = new double[degree];
        this.startShapeTwice = new double[degree];
        this.probeShape = new double[degree];
        this.probeShapeTwice = new double[degree];
        fillShapes(nodePolynomial(nodes));
    }

    private void fillShapes(double[] m) {
        double atProbe = 0;
        for (int d = stages; d >= 0; d--) {
            atProbe = (atProbe + m[d]) * probe;
        }
        for (int d = 0; d <= stages; d++) {
            double once = gamma * m[d] / (m[0] * (d + 1));
            double twice = gamma * once / (d + 2);
            startShape[d] += 2 * once;
            startShape[d + 1] -= twice;
            startShapeTwice[d] -= once;
            startShapeTwice[d + 1] += twice;
            probeShape[d] = m[d] / atProbe;
            probeShapeTwice[d] -= probeShape[d];
            probeShapeTwice[d + 1] += gamma * probeShape[d] / (d + 2);
        }
    }

    /** The method with 3 or 5 stages. */
    static RadauTableau of(int stages) {
        return switch (stages) {
            case 3 -> THREE;
            case 5 -> FIVE;
            default -> throw new IllegalArgumentException("stages must be 3 or 5, got " + stages);
        };
    }

    /** Column i is the polynomial {@code θ Π_{j≠i}(θ − cⱼ)} over its value at cᵢ; no digits cancel in the products. */
    private static double[] coefficients(double[] c) {
        int s = c.length;
        double[] matrix = new double[s * s];
        for (int i = 0; i < s; i++) {
            double[] p = new double[s];
            p[0] = 1;
            int degree = 0;
            double value = c[i];
            for (int j = 0; j < s; j++) {
                if (j != i) {
                    degree++;
                    for (int d = degree; d > 0; d--) {
                        p[d] = p[d - 1] - c[j] * p[d];
                    }
                    p[0] *= -c[j];
                    value *= c[i] - c[j];
                }
            }
            for (int d = 0; d < s; d++) {
                matrix[d * s + i] = p[d] / value;
            }
        }
        return matrix;
    }

    /** The coefficients of M, from the constant one upward. */
    private static double[] nodePolynomial(double[] c) {
        double[] m = new double[c.length + 1];
        m[0] = 1;
        for (int j = 0; j < c.length; j++) {
            for (int d = j + 1; d > 0; d--) {
                m[d] = m[d - 1] - c[j] * m[d];
            }
            m[0] *= -c[j];
        }
        return m;
    }
}
