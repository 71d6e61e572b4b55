// Concentrations in ng/mL (as the server sends them) or in µmol/L, and numbers as text.

export const UNITS = { ng: "ng/mL", umol: "µmol/L" };

/** What a value in ng/mL is multiplied with: 1 ng/mL is 1 µg/L, over g/mol gives µmol/L. */
export function factorTo(unit, molarMassGPerMol) {
    return unit === "umol" ? 1 / molarMassGPerMol : 1;
}

/** A number of three significant digits, without an exponent where that stays readable. */
export function shortNumber(value) {
    if (value === null || value === undefined || !Number.isFinite(value)) return "–";
    const size = Math.abs(value);
    if (size === 0) return "0";
    if (size < 1e-3 || size >= 1e6) return value.toExponential(2);
    return String(Number(value.toPrecision(3)));
}

/** Hours as people say them: minutes below two hours, days from three days on. */
export function timeText(hours) {
    if (hours < 2) return `${shortNumber(hours * 60)} min`;
    if (hours < 72) return `${trimmed(hours, 2)} h`;
    return `${trimmed(hours / 24, 2)} d`;
}

const trimmed = (value, digits) => String(Number(value.toFixed(digits)));

/** Ticks of a time axis: hours or days apart by a round number, at most `most` of them. */
export function timeTicks(untilH, most) {
    const steps = [0.25, 0.5, 1, 2, 3, 4, 6, 12, 24, 48, 72, 168, 336, 672, 1344, 2688];
    return steps.find((step) => untilH / step <= most) ?? 2688;
}

/** The label of a tick, in days where the axis is longer than three days. */
export const tickText = (untilH) => (hours) => (untilH > 72 ? `${trimmed(hours / 24, 2)} d` : `${trimmed(hours, 2)} h`);
