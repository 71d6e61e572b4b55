"""Mean and standard deviation of logit-normal fractions by quadrature in forty digits."""
import mpmath

mpmath.mp.dps = 40
PIECES = [mpmath.mpf(k) / 4 for k in range(-56, 57)]


def expected(function, median, sd):
    logit = mpmath.log(median / (1 - median))
    fraction = lambda z: 1 / (1 + mpmath.exp(-(logit + sd * z)))
    return mpmath.quad(lambda z: function(fraction(z)) * mpmath.npdf(z), PIECES)


with open("logit-normal-moments.csv", "w") as out:
    out.write("# Logit-normal fractions: median, standard deviation of the logit, mean, standard deviation.\n")
    out.write(f"# source: own quadrature by mpmath {mpmath.__version__}\n")
    out.write("# command: python3 logit-normal-moments.py (beside this file)\n")
    out.write("# date: 2026-11-22\n# tolerance: 1e-12 relative\n")
    for median, sd in [(0.54, 0.708), (0.5, 2), (0.1, 3), (0.9, 10), (0.02, 0.3), (0.3, 16), (0.3, 40), (0.7, 0.001)]:
        p, s = mpmath.mpf(median), mpmath.mpf(sd)
        mean = expected(lambda x: x, p, s)
        spread = mpmath.sqrt(expected(lambda x: (x - mean) ** 2, p, s))
        out.write(f"{median!r},{sd!r},{mpmath.nstr(mean, 20)},{mpmath.nstr(spread, 20)}\n")
