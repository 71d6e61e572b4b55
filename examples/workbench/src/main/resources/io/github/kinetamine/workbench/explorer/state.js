// What the page shows, as one plain object; the URL's fragment holds all of it.

export const MOST_ARMS = 6;

const DEFAULT_ARM = {
    label: "IV 0.5 mg/kg",
    model: "otto-2021-racemate",
    dose: "0.5 mg/kg iv over 40 min",
    weight: 70,
    age: 45,
    context: 1,
    covariates: {},
};

export const DEFAULTS = {
    arms: [DEFAULT_ARM],
    selected: 0,
    untilH: 8,
    unit: "ng",
    scale: "lin",
    panels: ["plasma", "nmda", "madrs", "cadss", "pressure"],
    effects: [],
    metabolites: true,
    enantiomers: false,
    site: "venous",
    band: null,
    lesson: null,
    guess: null,
    explained: false,
};

export const newArm = (patch = {}) => ({ ...structuredClone(DEFAULT_ARM), ...patch });

/** The state as the text after '#': only what differs from the defaults, arms always. */
export function toHash(state) {
    const query = new URLSearchParams();
    if (state.lesson) query.set("lesson", state.lesson);
    if (state.lesson && state.guess !== null) query.set("guess", String(state.guess));
    if (state.lesson && state.explained) query.set("explained", "1");
    query.set("until", String(state.untilH));
    for (const key of ["unit", "scale", "site"]) {
        if (state[key] !== DEFAULTS[key]) query.set(key, state[key]);
    }
    if (state.panels.join() !== DEFAULTS.panels.join()) query.set("panels", state.panels.join());
    if (state.effects.length) query.set("effects", state.effects.join());
    if (!state.metabolites) query.set("metabolites", "0");
    if (state.enantiomers) query.set("enantiomers", "1");
    if (state.band) query.set("band", `${state.band.subjects}.${state.band.seed}`);
    if (state.selected) query.set("selected", String(state.selected));
    for (const arm of state.arms) query.append("arm", armText(arm));
    return query.toString();
}

/** The state that a fragment holds; what is missing or unreadable takes its default. */
export function fromHash(hash) {
    const query = new URLSearchParams(hash.replace(/^#/, ""));
    const state = structuredClone(DEFAULTS);
    const arms = query.getAll("arm").slice(0, MOST_ARMS).map(readArm).filter(Boolean);
    if (arms.length) state.arms = arms;
    state.untilH = positive(query.get("until"), state.untilH);
    if (query.get("unit") === "umol") state.unit = "umol";
    if (query.get("scale") === "log") state.scale = "log";
    if (query.get("site") === "arterial") state.site = "arterial";
    if (query.has("panels")) state.panels = names(query.get("panels"));
    if (query.has("effects")) state.effects = names(query.get("effects"));
    state.metabolites = query.get("metabolites") !== "0";
    state.enantiomers = query.get("enantiomers") === "1";
    state.band = readBand(query.get("band"));
    state.lesson = /^[a-z-]+$/.test(query.get("lesson") ?? "") ? query.get("lesson") : null;
    state.guess = state.lesson && /^-?\d+(\.\d+)?$/.test(query.get("guess") ?? "") ? Number(query.get("guess")) : null;
    state.explained = state.guess !== null && query.get("explained") === "1";
    state.selected = Math.min(Math.max(0, Math.trunc(Number(query.get("selected")) || 0)), state.arms.length - 1);
    return state;
}

/** How many arms a fragment asks for, those included that can't be shown. */
export const armsIn = (hash) => new URLSearchParams(hash.replace(/^#/, "")).getAll("arm").length;

const names = (text) => text.split(",").filter((name) => /^[A-Za-z0-9_]+$/.test(name));

function positive(text, otherwise) {
    const value = Number(text);
    return text !== null && Number.isFinite(value) && value > 0 ? value : otherwise;
}

function readBand(text) {
    const match = /^(\d+)\.(\d+)$/.exec(text ?? "");
    return match ? { subjects: Number(match[1]), seed: Number(match[2]) } : null;
}

// '~' parts an arm's fields, so a label can't hold one
function armText(arm) {
    const fields = [arm.label.replaceAll("~", "-"), arm.model, arm.dose, `w=${arm.weight}`, `a=${arm.age}`];
    if (arm.context !== 1) fields.push(`c=${arm.context}`);
    for (const [name, value] of Object.entries(arm.covariates)) fields.push(`${name}=${value}`);
    return fields.join("~");
}

function readArm(text) {
    const [label, model, dose, ...rest] = text.split("~");
    if (!label || !model || !dose) return null;
    const arm = newArm({ label, model, dose });
    for (const field of rest) {
        const cut = field.indexOf("=");
        if (cut < 1) continue;
        const name = field.slice(0, cut);
        const value = field.slice(cut + 1);
        if (name === "w") arm.weight = positive(value, arm.weight);
        else if (name === "a") arm.age = positive(value, arm.age);
        else if (name === "c") arm.context = Number.isFinite(Number(value)) ? Number(value) : 1;
        else arm.covariates[name] = value !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
    }
    return arm;
}

/** Holds the state and tells every listener about each change. */
export function createStore(initial) {
    let state = initial;
    const listeners = [];
    return {
        get: () => state,
        arm: () => state.arms[state.selected],
        set(patch) {
            state = { ...state, ...patch };
            for (const listener of listeners) listener(state);
        },
        setArm(patch) {
            const arms = state.arms.map((arm, i) => (i === state.selected ? { ...arm, ...patch } : arm));
            this.set({ arms });
        },
        subscribe: (listener) => listeners.push(listener),
    };
}
