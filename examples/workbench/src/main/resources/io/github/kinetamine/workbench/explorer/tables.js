// Numbers and notes below the curves.

import { concentrationsOf } from "./panels.js";
import { factorTo, shortNumber, timeText, UNITS } from "./units.js";

const element = (id) => document.getElementById(id);
const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);

/** A row for each arm and analyte, in the unit that the page shows. */
export function showSummary(answer, state, catalogue) {
    const rows = answer.arms.flatMap((arm) => {
        const shown = new Set(concentrationsOf(arm, state).map((one) => one.name));
        return arm.summary.filter((one) => shown.has(one.series)).map((one) => summaryRow(arm, one, state, catalogue));
    });
    element("summary").replaceChildren(...rows);
}

function summaryRow(arm, one, state, catalogue) {
    const unit = UNITS[state.unit];
    const factor = factorOf(arm, one.series, state, catalogue);
    const row = make("tr");
    row.append(make("th", { scope: "row", textContent: arm.label }), make("td", { textContent: one.series }));
    const cells = [
        valueText(one.cmax, factor, unit),
        known(one.tmaxH) ? timeText(one.tmaxH) : "–",
        valueText(one.aucLast, factor, `${unit} · h`),
        known(one.halfLifeH) ? timeText(one.halfLifeH) : "–",
    ];
    row.append(...cells.map((text) => make("td", { className: "number", textContent: text })));
    return row;
}

function factorOf(arm, series, state, catalogue) {
    const { analytes } = catalogue.models.find((model) => model.id === arm.model);
    return factorTo(state.unit, analytes.find((analyte) => analyte.name === series).molarMassGPerMol);
}

/** The peak of each arm's first concentration, as a sentence. */
export function peakText(answer, state, catalogue) {
    const peaks = answer.arms.map((arm) => {
        const first = concentrationsOf(arm, state)[0]?.name;
        const one = arm.summary.find((summary) => summary.series === first);
        if (!one || !known(one.tmaxH)) return `${arm.label}: no peak`;
        const value = valueText(one.cmax, factorOf(arm, first, state, catalogue), UNITS[state.unit]);
        return `${arm.label}: ${first} peaks at ${value} after ${timeText(one.tmaxH)}`;
    });
    return `${peaks.join("; ")}.`;
}

const known = (value) => value !== null && value !== undefined;
const valueText = (value, factor, unit) => (known(value) ? `${shortNumber(value * factor)} ${unit}` : "–");

/** The notes of each arm; those that all arms share are said once. */
export function showNotes(answer) {
    const shared = answer.arms[0].notes.filter((note) => answer.arms.every((arm) => arm.notes.includes(note)));
    const parts =
        answer.arms.length > 1
            ? answer.arms.map((arm) => [arm.label, arm.notes.filter((note) => !shared.includes(note))])
            : [];
    const all = [[answer.arms.length > 1 ? "All arms" : "", shared], ...parts].filter(([, notes]) => notes.length);
    element("note-list").replaceChildren(...all.flatMap(([title, notes]) => noteGroup(title, notes)));
}

function noteGroup(title, notes) {
    const list = make("ul");
    list.append(...notes.map((note) => make("li", { textContent: note })));
    return title ? [make("h3", { textContent: title }), list] : [list];
}
