"""Reference values of random streams: Philox4x64 of numpy under the documented key and counter, normals by mpmath."""
import hashlib

import mpmath
import numpy

mpmath.mp.dps = 40
MASK = 2**64 - 1

STREAMS = [
    (42, 1, "variability", 0, 0),
    (42, 2, "variability", 0, 0),
    (42, 1, "variability", 3, 0),
    (42, 1, "residual esketamine", 0, 0),
    (43, 1, "variability", 0, 0),
    (0, 0, "x", 0, 0),
    (-1, -1, "Φ", -1, 6),
    (-(2**63), 2**63 - 1, "variability", 2**40, 2**40 + 1),
    (42, 1, "variability", 0, 2**63 - 8),
]


def words(seed, subject, purpose, occasion, first, count):
    digest = hashlib.sha256(purpose.encode("utf-8")).digest()
    high, low = (int.from_bytes(digest[i : i + 8], "big") for i in (0, 8))
    counter = [first // 4, low, occasion & MASK, subject & MASK]
    philox = numpy.random.Philox(
        key=numpy.array([seed & MASK, high], dtype=numpy.uint64), counter=numpy.array(counter, dtype=numpy.uint64)
    )
    return [int(word) for word in philox.random_raw(first % 4 + count)][first % 4 :]


def quantile(p):
    p = mpmath.mpf(p)
    start = -mpmath.sqrt(-2 * mpmath.log(p)) if p < 0.02 else mpmath.mpf(0)
    return mpmath.findroot(lambda z: mpmath.log(mpmath.ncdf(z) / p), start) if p < 0.5 else -quantile(1 - p) if p > 0.5 else p * 0


def number(value):
    return mpmath.nstr(value, 20)


def stamp(out, title):
    out.write(f"# {title}\n")
    out.write(f"# source: own computation by numpy {numpy.__version__} and mpmath {mpmath.__version__}\n")
    out.write("# command: python3 streams.py (beside this file)\n")
    out.write("# date: 2026-11-22\n")


with open("streams.csv", "w") as out:
    stamp(out, "Random numbers: seed, subject, purpose, occasion, index, uniform, normal.")
    out.write("# tolerance: uniforms to the bit, normals 1e-15 relative\n")
    for seed, subject, purpose, occasion, first in STREAMS:
        for i, word in enumerate(words(seed, subject, purpose, occasion, first, 6)):
            u = ((word >> 12) + 0.5) / 2**52
            out.write(f"{seed},{subject},{purpose},{occasion},{first + i},{u!r},{number(quantile(u))}\n")

with open("normal-quantiles.csv", "w") as out:
    stamp(out, "Quantiles of the standard normal distribution: probability, quantile.")
    out.write("# tolerance: 1e-15 relative\n")
    tails = [10.0**-k for k in range(1, 17)] + [2.0**-k for k in (2, 10, 30, 53, 300, 1000)]
    for p in tails + [0.5 - 1e-9, 0.3, 0.45, 0.499, 0.55, 0.7, 0.9, 0.99, 0.999999, 1 - 2.0**-40, 1 - 2.0**-53]:
        out.write(f"{p!r},{number(quantile(p))}\n")
