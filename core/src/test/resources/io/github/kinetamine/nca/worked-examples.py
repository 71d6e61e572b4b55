"""Non-compartmental analysis of theoph.csv and indometh.csv, written from the textbook formulae (Gabrielsson and Weiner,
Methods Mol Biol 2012;929:377-89) in numpy, in mg, L and h: the expected values of worked-examples.csv."""
import csv
import numpy as np

TIE = 1e-4


def rows(name):
    with open(name) as f:
        return list(csv.DictReader(line for line in f if not line.startswith("#")))


def subjects(name):
    found = {}
    for row in rows(name):
        found.setdefault(row["ID"], []).append(row)
    return found


def terminal(t, c):
    """Slope and intercept of ln C over the last n points after the peak, n by the best adjusted R2."""
    peak = int(np.argmax(c))
    fits = []
    for n in range(3, len(t) - peak):
        x, y = t[-n:], np.log(c[-n:])
        slope, intercept = np.polyfit(x, y, 1)
        r2 = np.corrcoef(x, y)[0, 1] ** 2
        fits.append((n, slope, intercept, r2, 1 - (1 - r2) * (n - 1) / (n - 2)))
    best = max(fit[4] for fit in fits)
    return max(fit for fit in fits if fit[4] >= best - TIE)


def areas(t, c, log_down):
    auc = aumc = 0.0
    for t1, t2, c1, c2 in zip(t, t[1:], c, c[1:]):
        if log_down and 0 < c2 < c1:
            k = np.log(c1 / c2) / (t2 - t1)
            auc += (c1 - c2) / k
            aumc += (t1 * c1 - t2 * c2) / k + (c1 - c2) / k**2
        else:
            auc += (t2 - t1) * (c1 + c2) / 2
            aumc += (t2 - t1) * (t1 * c1 + t2 * c2) / 2
    return auc, aumc


def analysis(t, c, dose, bolus, log_down):
    n, slope, intercept, r2, adjusted = terminal(t, c)
    out = {"CMAX": c.max(), "TMAX": t[np.argmax(c)]}
    first = t[0]
    if bolus:
        rate = np.log(c[0] / c[1]) / (t[1] - t[0])
        out["C0"] = c[0] * np.exp(rate * t[0])
        t, c = np.insert(t, 0, 0.0), np.insert(c, 0, out["C0"])
    k = -slope
    auc, aumc = areas(t, c, log_down)
    predicted = np.exp(intercept + slope * t[-1])
    inf, infp = auc + c[-1] / k, auc + predicted / k
    moment = aumc + c[-1] * t[-1] / k + c[-1] / k**2
    way, f = ("IV", "") if bolus else ("EV", "F")
    out.update(
        CLST=c[-1], TLST=t[-1], LAMZ=k, LAMZHL=np.log(2) / k, LAMZNPT=n,
        LAMZLL=t[-n], LAMZUL=t[-1], LAMZSPN=(t[-1] - t[-n]) * k / np.log(2), R2=r2, R2ADJ=adjusted, CORRXY=-np.sqrt(r2),
        AUCLST=auc, AUCIFO=inf, AUCIFP=infp, AUCPEO=100 * (inf - auc) / inf, AUCPEP=100 * (infp - auc) / infp,
        AUMCLST=aumc, AUMCIFO=moment, AUMCPEO=100 * (moment - aumc) / moment)
    out["CL" + f + "O"] = dose / inf
    out["VZ" + f + "O"] = dose / inf / k
    out["MRT" + way + "LST"] = aumc / auc
    out["MRT" + way + "IFO"] = moment / inf
    if bolus:
        out["VSSO"] = dose / inf * moment / inf
        out["AUCPBEO"] = 100 * areas(t[t <= first], c[t <= first], log_down)[0] / inf
    return out


with open("worked-examples.csv", "w") as f:
    f.write("# Theoph and Indometh by two methods, in mg, L and h; Indometh with a dose taken to be 1 mg\n")
    f.write(f"# source: own computation by numpy {np.__version__}\n")
    f.write("# command: python3 worked-examples.py (beside this file)\n# date: 2026-11-22\n# tolerance: 1e-9 relative\n")
    f.write("data,ID,method,PPTESTCD,value\n")
    for data in ("theoph", "indometh"):
        for subject, table in subjects(data + ".csv").items():
            t = np.array([float(row["TIME"]) for row in table])
            c = np.array([float(row["DV"]) for row in table])
            bolus = data == "indometh"
            dose = 1.0 if bolus else float(table[0]["WT"]) * float(table[0]["DOSE"])
            for method in ("linear", "linuplogdown"):
                for name, value in analysis(t, c, dose, bolus, method != "linear").items():
                    f.write(f"{data},{subject},{method},{name},{float(value)!r}\n")
