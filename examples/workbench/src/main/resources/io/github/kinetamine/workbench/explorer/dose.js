// The simple doses that the sliders can say, as text of the dose grammar and back.
// Anything else the grammar allows stays text and is typed.

const SIMPLE =
    /^(\d+(?:\.\d+)?) (mg|mg\/kg) (iv|im|in|po|sl|pr|sc)(?: (bolus)| over (\d+(?:\.\d+)?) min)?(?: every (\d+(?:\.\d+)?) h x (\d+))?$/;

/** Routes whose doses may run for a time. */
const INFUSED = new Set(["iv", "sc"]);

export const canBeInfused = (route) => INFUSED.has(route);

/** The parts of a simple dose, or null where the text says more than sliders can. */
export function parseDose(text) {
    const match = SIMPLE.exec(text.trim().replace(/\s+/g, " "));
    if (!match) return null;
    const [, amount, unit, route, , minutes, hours, times] = match;
    if (minutes !== undefined && !canBeInfused(route)) return null;
    return {
        amount: Number(amount),
        unit,
        route,
        minutes: minutes === undefined ? 0 : Number(minutes),
        everyH: hours === undefined ? 24 : Number(hours),
        times: times === undefined ? 1 : Number(times),
    };
}

/** The text of parts, which {@link parseDose} reads back. */
export function renderDose({ amount, unit, route, minutes, everyH, times }) {
    let text = `${plain(amount)} ${unit} ${route}`;
    if (route === "iv" && !(minutes > 0)) text += " bolus";
    if (canBeInfused(route) && minutes > 0) text += ` over ${plain(minutes)} min`;
    if (times > 1) text += ` every ${plain(everyH)} h x ${times}`;
    return text;
}

// Number.toString writes 1e-7 for small numbers, which the simple form does not read
const plain = (number) => String(Number(Number(number).toFixed(6)));
