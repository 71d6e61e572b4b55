// Which series a panel shows, and how an answer of the server becomes a panel's lines.

import { factorTo, UNITS } from "./units.js";

/** Panels that can be switched on; `effects` are asked of the server, `lines` are the series shown. */
export const PANELS = [
    { id: "plasma", title: "Concentration in plasma", wide: true },
    {
        id: "site",
        title: "Concentration at the effect site, S-ketamine",
        effects: ["DRUG_HIGH"],
        arterialOnly: true,
        hint: "needs a model of arterial blood, such as simons-2022: above venous blood the library has no effect site, since part of the delay is in the concentrations already",
    },
    {
        id: "nmda",
        title: "NMDA receptor occupancy",
        effects: ["NMDA_OCCUPANCY"],
        lines: ["NMDA_OCCUPANCY"],
        unit: "%",
        factor: 100,
        high: 100,
    },
    {
        id: "madrs",
        title: "Depression, MADRS",
        effects: ["MADRS"],
        lines: ["MADRS"],
        between: ["MADRS_low", "MADRS_high"],
        hint: "lower is better; the band is what trials against different controls show",
    },
    {
        id: "change",
        title: "Depression, difference to control",
        effects: ["MADRS"],
        lines: ["MADRS_change_vs_control"],
    },
    { id: "cadss", title: "Dissociation, CADSS", effects: ["CADSS"], lines: ["CADSS"] },
    { id: "pressure", title: "Blood pressure, change", effects: ["SBP", "DBP"], lines: ["SBP", "DBP"] },
    {
        id: "loop",
        title: "Effect against concentration (hysteresis)",
        effects: ["DRUG_HIGH"],
        phase: { x: "esketamine", y: "DRUG_HIGH" },
        hint: "time runs along the curve: a loop means that the effect lags behind the blood",
    },
];

// DRUG_HIGH = EMAX·Ce/(C50 + Ce), solved for Ce: the effect site as the library computed it
export const DRUG_HIGH = { emax: 10, c50NgPerMl: 71 };
const siteOf = (high) => (high === null ? null : (DRUG_HIGH.c50NgPerMl * high) / (DRUG_HIGH.emax - high));

const ENANTIOMERS = new Set(["esketamine", "arketamine", "noresketamine", "arnorketamine"]);
const METABOLITE = /norketamine|noresketamine|hydroxy/;

/** Effects that a request must name so that the shown panels can be drawn. */
export function effectsAsked(state, catalogue) {
    const asked = new Set(state.effects);
    const arterial = state.arms.some((arm) => siteName(arm, catalogue) === "arterial");
    for (const panel of PANELS) {
        if (!state.panels.includes(panel.id) || (panel.arterialOnly && !arterial)) continue;
        for (const effect of panel.effects ?? []) asked.add(effect);
    }
    return [...asked];
}

const siteName = (arm, catalogue) => catalogue.models.find((model) => model.id === arm.model)?.site;

/**
 * The panels of an answer: `{id, title, unit, lines: [{arm, name, values, band?, between?, rank}], refusals, doses?}`.
 */
export function panelsOf(result, state, catalogue) {
    const shown = PANELS.filter((panel) => state.panels.includes(panel.id)).map((panel) =>
        build(panel, result, state, catalogue),
    );
    return [...shown, ...extraPanels(result, state, catalogue)];
}

function build(panel, result, state, catalogue) {
    const built = { ...panel, lines: [], refusals: refusalsFor(panel.effects ?? [], result), unit: panel.unit };
    result.arms.forEach((arm, index) => {
        if (panel.id === "plasma") built.lines.push(...plasmaLines(arm, index, state, catalogue));
        else if (panel.id === "site") built.lines.push(...siteLines(arm, index, state, catalogue));
        else if (panel.phase) built.lines.push(...phaseLines(arm, index, panel, state, catalogue));
        else built.lines.push(...effectLines(arm, index, panel));
    });
    if (panel.id === "plasma" || panel.id === "site") built.unit = UNITS[state.unit];
    if (panel.phase) built.xUnit = UNITS[state.unit];
    if (panel.id === "plasma") built.doses = result.arms.map((arm) => arm.doses);
    built.unit ??= built.lines[0]?.unit ?? "";
    return built;
}

/** The concentrations of an arm that the state wants to see. */
export function concentrationsOf(arm, state) {
    const series = arm.series.filter((one) => one.kind === "concentration");
    const racemic = series.some((one) => one.name === "ketamine") && series.length > 1;
    return series.filter(
        (one) =>
            (state.enantiomers || !racemic || !ENANTIOMERS.has(one.name)) &&
            (state.metabolites || !METABOLITE.test(one.name)),
    );
}

function plasmaLines(arm, index, state, catalogue) {
    return concentrationsOf(arm, state).map((one, rank) => {
        const factor = factorTo(state.unit, molarMass(arm.model, one.name, catalogue));
        return {
            arm: index,
            name: one.name,
            rank,
            values: scaled(one.values, factor),
            band: scaledBand(one.band, factor),
            tier: one.tier,
        };
    });
}

function siteLines(arm, index, state, catalogue) {
    const high = arm.series.find((one) => one.name === "DRUG_HIGH");
    const model = catalogue.models.find((one) => one.id === arm.model);
    if (!high || model?.site !== "arterial") return [];
    const factor = factorTo(state.unit, molarMass(arm.model, "esketamine", catalogue));
    const plasma = arm.series.find((one) => one.name === "esketamine");
    return [
        { arm: index, name: "effect site", rank: 0, values: scaled(high.values.map(siteOf), factor) },
        { arm: index, name: "plasma", rank: 1, values: scaled(plasma.values, factor) },
    ];
}

function phaseLines(arm, index, panel, state, catalogue) {
    const x = arm.series.find((one) => one.name === panel.phase.x);
    const y = arm.series.find((one) => one.name === panel.phase.y);
    if (!x || !y) return [];
    const factor = factorTo(state.unit, molarMass(arm.model, x.name, catalogue));
    return [{ arm: index, name: panel.phase.y, rank: 0, x: scaled(x.values, factor), values: y.values, unit: y.unit }];
}

function effectLines(arm, index, panel) {
    const bounds = panel.between?.map((name) => arm.series.find((one) => one.name === name)?.values);
    return panel.lines.flatMap((name, rank) => {
        const one = arm.series.find((series) => series.name === name);
        if (!one) return [];
        const factor = panel.factor ?? 1;
        const line = {
            arm: index,
            name,
            rank,
            values: scaled(one.values, factor),
            band: scaledBand(one.band, factor),
            unit: one.unit,
            tier: one.tier,
        };
        if (bounds?.every(Boolean) && !one.band) line.between = bounds;
        return [line];
    });
}

// an effect that no panel of ours shows gets a panel per unit of its series
function extraPanels(result, state, catalogue) {
    const claimed = new Set(PANELS.flatMap((panel) => [...(panel.lines ?? []), ...(panel.between ?? [])]));
    return state.effects.flatMap((effect) => {
        const title = catalogue.effects.find((one) => one.name === effect)?.title ?? effect;
        const refusals = refusalsFor([effect], result);
        const byUnit = new Map();
        result.arms.forEach((arm, index) => {
            const mine = arm.series.filter(
                (one) => one.kind === "effect" && one.effect === effect && !claimed.has(one.name),
            );
            mine.forEach((one, rank) => {
                if (!byUnit.has(one.unit)) byUnit.set(one.unit, []);
                byUnit
                    .get(one.unit)
                    .push({
                        arm: index,
                        name: one.name,
                        rank,
                        values: one.values,
                        band: one.band,
                        unit: one.unit,
                        tier: one.tier,
                    });
            });
        });
        if (!byUnit.size) byUnit.set("", []);
        return [...byUnit].map(([unit, lines], i) => ({
            id: `effect-${effect}-${i}`,
            title: capital(title),
            unit,
            lines,
            refusals: i === 0 ? refusals : [],
        }));
    });
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function refusalsFor(effects, result) {
    return result.arms.flatMap((arm, index) =>
        (arm.refusals ?? []).filter((one) => effects.includes(one.effect)).map((one) => ({ arm: index, ...one })),
    );
}

function molarMass(modelId, analyte, catalogue) {
    const model = catalogue.models.find((one) => one.id === modelId);
    return model.analytes.find((one) => one.name === analyte).molarMassGPerMol;
}

const scaled = (values, factor) =>
    factor === 1 ? values : values.map((value) => (value === null ? null : value * factor));
const scaledBand = (band, factor) =>
    band && Object.fromEntries(Object.entries(band).map(([name, values]) => [name, scaled(values, factor)]));
