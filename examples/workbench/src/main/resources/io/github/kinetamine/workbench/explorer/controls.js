// The panel of controls: shows the state, and writes what the user changes back into it.

import { canBeInfused, parseDose, renderDose } from "./dose.js";
import { PANELS } from "./panels.js";

const element = (id) => document.getElementById(id);
const WINDOWS_H = [1, 2, 4, 8, 12, 24, 48, 72, 168, 336, 672, 2016];
const AMOUNTS = { "mg/kg": { min: 0.05, max: 2, step: 0.05 }, mg: { min: 1, max: 200, step: 1 } };

/** Binds every control to the store; the returned function brings them up to date with a state. */
export function createControls(store, catalogue) {
    const sliders = bindSliders(store);
    bindDose(store, catalogue);
    bindView(store, catalogue);
    element("controls").addEventListener("submit", (event) => event.preventDefault());
    return (state) => {
        showArm(store.arm(), catalogue, store);
        for (const slider of sliders) slider.show(state);
        showView(state);
    };
}

// --- sliders with an exact field beside them ----------------------------------------------------------------------------

function bindSliders(store) {
    const arm = (name) => ({ get: () => store.arm()[name], set: (value) => store.setArm({ [name]: value }) });
    const dose = (name) => ({
        get: () => parseDose(store.arm().dose)?.[name],
        set: (value) => changeDose(store, { [name]: value }),
    });
    return [
        bindSlider("amount", dose("amount"), { unit: () => element("amount-unit").value }),
        bindSlider("minutes", dose("minutes"), { unit: () => "minutes" }),
        bindSlider("times", dose("times"), { unit: () => "doses" }),
        bindSlider("everyH", dose("everyH"), { unit: () => "hours" }),
        bindSlider("weight", arm("weight"), { unit: () => "kg" }),
        bindSlider("age", arm("age"), { unit: () => "years" }),
        bindSlider("context", arm("context"), { unit: () => "" }),
        bindSlider(
            "untilH",
            { get: () => store.get().untilH, set: (value) => store.set({ untilH: value }) },
            { unit: () => "hours", positions: WINDOWS_H },
        ),
        bindSlider(
            "subjects",
            {
                get: () => store.get().band?.subjects,
                set: (value) => store.set({ band: { ...store.get().band, subjects: value } }),
            },
            { unit: () => "subjects" },
        ),
    ];
}

/** A slider that moves in even steps, or through the `positions` of a list, and its exact field. */
function bindSlider(id, { get, set }, { unit, positions }) {
    const range = element(id);
    const exact = element(`${id}-exact`);
    range.addEventListener("input", () => {
        const value = positions ? positions[Number(range.value)] : Number(range.value);
        exact.value = String(value);
        set(value);
    });
    exact.addEventListener("input", () => {
        const isAllowed = exact.value !== "" && exact.validity.valid;
        exact.setAttribute("aria-invalid", String(!isAllowed));
        if (isAllowed) set(exact.valueAsNumber);
    });
    // the browser says which numbers are allowed; what the curves show stays as it was
    exact.addEventListener("change", () => exact.reportValidity());
    function show() {
        const value = get();
        if (value === undefined) return;
        if (document.activeElement !== range) range.value = String(positions ? closest(positions, value) : value);
        if (document.activeElement !== exact) {
            exact.value = String(value);
            exact.setAttribute("aria-invalid", "false");
        }
        range.setAttribute("aria-valuetext", `${value} ${unit()}`.trim());
    }
    return { show };
}

function closest(positions, value) {
    let best = 0;
    positions.forEach((position, i) => {
        if (Math.abs(Math.log(position / value)) < Math.abs(Math.log(positions[best] / value))) best = i;
    });
    return best;
}

// --- drug, model, route, dose ---------------------------------------------------------------------------------------------

function changeDose(store, patch) {
    const parts = parseDose(store.arm().dose);
    if (parts) store.setArm({ dose: renderDose({ ...parts, ...patch }) });
}

function bindDose(store, catalogue) {
    const drugs = [...new Set(catalogue.models.map((model) => model.drug))];
    fill(
        element("drug"),
        drugs.map((drug) => [drug, drug]),
    );
    element("drug").addEventListener("change", () => {
        const models = catalogue.models.filter((model) => model.drug === element("drug").value);
        chooseModel(store, models.find((model) => model.recommended) ?? models[0]);
    });
    element("model").addEventListener("change", () => chooseModel(store, modelOf(element("model").value, catalogue)));
    element("route").addEventListener("change", () => {
        const route = element("route").value;
        const parts = parseDose(store.arm().dose) ?? parseDose("0.5 mg/kg iv over 40 min");
        const minutes = route === "iv" ? parts.minutes || 40 : 0;
        store.setArm({ dose: renderDose({ ...parts, route, minutes }) });
    });
    element("amount-unit").addEventListener("change", () => {
        const unit = element("amount-unit").value;
        const parts = parseDose(store.arm().dose);
        const weight = store.arm().weight;
        const amount = unit === "mg" ? parts.amount * weight : parts.amount / weight;
        changeDose(store, { unit, amount: Number(amount.toPrecision(4)) });
    });
    element("label").addEventListener("input", () => store.setArm({ label: element("label").value || "arm" }));
    element("dose-text").addEventListener("input", () => store.setArm({ dose: element("dose-text").value }));
}

// a dose that the new model has no route for goes by its first route
function chooseModel(store, model) {
    const arm = store.arm();
    const parts = parseDose(arm.dose);
    const patch = { model: model.id, covariates: {}, ...usualSubject(model, arm) };
    if (parts && !model.routes.some((route) => route.code === parts.route)) {
        const route = model.routes[0].code;
        patch.dose = renderDose({ ...parts, route, minutes: route === "iv" ? parts.minutes || 40 : 0 });
    }
    store.setArm(patch);
}

// a model of children gets a child, one of adults an adult
function usualSubject(model, arm) {
    const patch = {};
    for (const [name, key] of Object.entries(SUBJECT)) {
        const range = (model.covariates ?? []).find((covariate) => covariate.name === name);
        if (range && (arm[key] < range.low || arm[key] > range.high)) patch[key] = range.default;
    }
    return patch;
}

const modelOf = (id, catalogue) => catalogue.models.find((model) => model.id === id);

function showArm(arm, catalogue, store) {
    const model = modelOf(arm.model, catalogue);
    const parts = parseDose(arm.dose);
    setValue("label", arm.label);
    setValue("dose-text", arm.dose);
    element("drug").value = model.drug;
    fill(
        element("model"),
        catalogue.models.filter((one) => one.drug === model.drug).map((one) => [one.id, one.id]),
    );
    element("model").value = model.id;
    element("model-about").textContent =
        `${capital(model.title)}. ${capital(model.population)}. ${capital(siteText(model.site))}; ${model.tier}.`;
    fill(
        element("route"),
        model.routes.map((route) => [route.code, route.name]),
    );
    element("simple-dose").hidden = parts === null;
    if (parts) showSimpleDose(parts);
    showCovariates(arm, model, store);
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const siteText = (site) => (/venous|arterial/.test(site) ? `${site} blood` : "sampling site not stated");

function showSimpleDose(parts) {
    element("route").value = parts.route;
    element("amount-unit").value = parts.unit;
    Object.assign(element("amount"), AMOUNTS[parts.unit]);
    document.querySelector('[data-slider="minutes"]').hidden = !canBeInfused(parts.route);
    document.querySelector('[data-slider="everyH"]').hidden = parts.times < 2;
}

// --- covariates of the model: genotype, liver, race, ---------------------------------------------------------------------

const NAMES = {
    CYP2B6: "CYP2B6 genotype",
    CLINT: "Liver: intrinsic clearance, factor",
    RACE: "Race (as the model's source)",
    SEX: "Sex",
};
// covariates with sliders of their own, which every arm has
const SUBJECT = { WT: "weight", AGE: "age" };

function showCovariates(arm, model, store) {
    const root = element("covariates");
    const wanted = (model.covariates ?? []).filter((covariate) => !(covariate.name in SUBJECT));
    if (root.dataset.model !== model.id) {
        root.dataset.model = model.id;
        root.replaceChildren(...wanted.map((covariate) => covariateField(covariate, store)));
    }
    for (const covariate of wanted) {
        const value = String(arm.covariates[covariate.name] ?? covariate.default);
        setValue(`covariate-${covariate.name}`, value);
        setValue(`covariate-${covariate.name}-exact`, value);
    }
}

function covariateField(covariate, store) {
    const id = `covariate-${covariate.name}`;
    const label = make("label", { htmlFor: id, textContent: NAMES[covariate.name] ?? covariate.name });
    const write = (value) => {
        const { [covariate.name]: old, ...others } = store.arm().covariates;
        const standard = String(value) === String(covariate.default);
        store.setArm({ covariates: standard ? others : { ...others, [covariate.name]: value } });
    };
    if (covariate.levels) {
        const select = make("select", { id });
        fill(
            select,
            covariate.levels.map((level) => [level, level]),
        );
        select.addEventListener("change", () => write(select.value));
        return box("field", label, select);
    }
    const step = (covariate.high - covariate.low) / 100;
    const range = make("input", {
        id,
        type: "range",
        min: covariate.low,
        max: covariate.high,
        step: Number(step.toPrecision(1)),
    });
    const exact = make("input", {
        id: `${id}-exact`,
        type: "number",
        step: "any",
        min: covariate.low,
        max: covariate.high,
    });
    exact.setAttribute("aria-label", `${label.textContent}, exactly`);
    range.addEventListener("input", () => {
        exact.value = range.value;
        write(Number(range.value));
    });
    exact.addEventListener("input", () => exact.value !== "" && write(exact.valueAsNumber));
    return box(
        "slider",
        label,
        range,
        exact,
        make("span", { className: "unit", textContent: covariate.unit === "1" ? "" : (covariate.unit ?? "") }),
    );
}

// --- what to see -----------------------------------------------------------------------------------------------------------

function bindView(store, catalogue) {
    for (const name of ["unit", "scale", "site"]) {
        for (const radio of document.getElementsByName(name))
            radio.addEventListener("change", () => store.set({ [name]: radio.value }));
    }
    for (const name of ["metabolites", "enantiomers"]) {
        element(name).addEventListener("change", () => store.set({ [name]: element(name).checked }));
    }
    element("band").addEventListener("change", () =>
        store.set({ band: element("band").checked ? { subjects: 200, seed: 42 } : null }),
    );
    element("seed").addEventListener("input", () => {
        const seed = element("seed").valueAsNumber;
        if (Number.isInteger(seed) && seed >= 0) store.set({ band: { ...store.get().band, seed } });
    });
    element("panel-choices").append(
        ...PANELS.map((panel) => choice(`panel-${panel.id}`, panel.title, () => togglePanel(store, panel.id))),
    );
    const shown = new Set(PANELS.flatMap((panel) => panel.effects ?? []));
    const others = catalogue.effects.filter((effect) => !shown.has(effect.name));
    element("effect-choices").append(
        ...others.map((effect) =>
            choice(`effect-${effect.name}`, `${capital(effect.title)} (${effect.tier})`, () =>
                toggleEffect(store, effect.name),
            ),
        ),
    );
}

function choice(id, text, change) {
    const input = make("input", { type: "checkbox", id });
    input.addEventListener("change", change);
    const label = make("label", { htmlFor: id });
    label.append(input, make("span", { textContent: text }));
    return label;
}

// panels keep their order, in whatever order they are switched on
function togglePanel(store, id) {
    const chosen = toggled(store.get().panels, id);
    store.set({ panels: PANELS.map((panel) => panel.id).filter((one) => chosen.includes(one)) });
}

const toggleEffect = (store, name) => store.set({ effects: toggled(store.get().effects, name) });
const toggled = (list, item) => (list.includes(item) ? list.filter((one) => one !== item) : [...list, item]);

function showView(state) {
    for (const name of ["unit", "scale", "site"]) {
        for (const radio of document.getElementsByName(name)) radio.checked = radio.value === state[name];
    }
    element("metabolites").checked = state.metabolites;
    element("enantiomers").checked = state.enantiomers;
    element("band").checked = state.band !== null;
    element("band-fields").hidden = state.band === null;
    if (state.band) setValue("seed", String(state.band.seed));
    for (const panel of PANELS) element(`panel-${panel.id}`).checked = state.panels.includes(panel.id);
    for (const input of element("effect-choices").querySelectorAll("input")) {
        input.checked = state.effects.includes(input.id.replace("effect-", ""));
    }
}

// --- small pieces ----------------------------------------------------------------------------------------------------------

// what someone is typing is theirs
function setValue(id, value) {
    const field = element(id);
    if (field && document.activeElement !== field) field.value = value;
}

function fill(select, entries) {
    const key = entries.join();
    if (select.dataset.entries === key) return;
    select.dataset.entries = key;
    select.replaceChildren(...entries.map(([value, text]) => make("option", { value, textContent: text })));
}

const make = (name, properties) => Object.assign(document.createElement(name), properties);

function box(className, ...children) {
    const element = make("div", { className });
    element.append(...children);
    return element;
}
