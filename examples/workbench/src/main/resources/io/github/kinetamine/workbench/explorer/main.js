// Joins the parts: a change of the state goes to the controls, the URL and the server; an answer goes to the charts.

import { catalogue as loadCatalogue, simulate } from "./api.js";
import { createArms } from "./arms.js";
import { createCharts } from "./charts.js";
import { createControls } from "./controls.js";
import { createExports } from "./exports.js";
import { createLessons } from "./lessons.js";
import { openModel } from "./model-page.js";
import { chooseTheme, onTheme, theme } from "./palette.js";
import { effectsAsked, panelsOf } from "./panels.js";
import { createPrinting } from "./printing.js";
import { stepFor } from "./steps.js";
import { armsIn, createStore, fromHash, newArm, toHash } from "./state.js";
import { peakText, showNotes, showSummary } from "./tables.js";

const element = (id) => document.getElementById(id);
const timings = { count: 0, serverMs: 0, networkMs: 0, drawMs: 0, totalMs: 0 };
window.kinetamineTimings = timings;

async function start() {
    const catalogue = await loadCatalogue();
    const { state: initial, remarks } = known(location.hash, catalogue);
    const store = createStore(initial);
    const charts = createCharts(element("panels"), (text) => (element("spoken").textContent = text));
    const showControls = createControls(store, catalogue);
    const showArms = createArms(store);
    const lessons = createLessons(store, fail);
    let asked = "";
    let answer = null;
    let drawn = "";

    const bodyOf = (state) => ({
        arms: state.arms.map(armBody),
        untilH: state.untilH,
        ...stepFor(state),
        effects: effectsAsked(state, catalogue),
        ...(state.site === "arterial" ? { site: "arterial" } : {}),
        ...(state.band ? { band: state.band } : {}),
    });

    function show(state) {
        showControls(state);
        showArms(state);
        lessons.show(state);
        writeUrl(state);
        if (!state.lesson || state.guess !== null) follow(state);
    }

    // only what changes the numbers asks the server; units, scales and panels are redrawn from the last answer
    async function follow(state) {
        const body = bodyOf(state);
        const text = JSON.stringify(body);
        if (text === asked) return redraw(state);
        asked = text;
        const begin = performance.now();
        const slow = setTimeout(showWaiting, 400);
        try {
            const result = await simulate(body);
            if (result === null) return;
            answer = result;
            element("error").hidden = true;
            element("panels").classList.remove("stale");
            drawAnswer(store.get(), begin);
        } catch (failure) {
            asked = "";
            fail(failure);
            element("panels").classList.add("stale");
        } finally {
            clearTimeout(slow);
            if (asked === text || asked === "") element("panels").classList.remove("waiting");
        }
    }

    function redraw(state) {
        if (answer && viewOf(state) !== drawn) drawAnswer(state, performance.now());
    }

    function drawAnswer(state, begin) {
        drawn = viewOf(state);
        const from = performance.now();
        const view = { timesH: answer.timesH, labels: answer.arms.map((arm) => arm.label), scale: state.scale };
        charts.draw(panelsOf(answer, state, catalogue), view);
        const now = performance.now();
        Object.assign(timings, {
            serverMs: answer.serverMs,
            networkMs: answer.networkMs,
            drawMs: now - from,
            totalMs: now - begin,
        });
        timings.count++;
        performance.measure("kinetamine-draw", { start: from, end: now });
        performance.measure("kinetamine-total", { start: begin, end: now });
        showStatus(answer);
        later(() => {
            showSummary(answer, state, catalogue);
            showNotes(answer);
        });
        announceLater(() => peakText(answer, state, catalogue));
    }

    createExports({
        charts,
        body: () => bodyOf(store.get()),
        labels: () => store.get().arms.map((arm) => `${arm.label}: ${arm.dose}`),
        fail,
        say: (text) => (element("spoken").textContent = text),
    });
    createPrinting(charts);
    bindPage(store, () => show(store.get()));
    addEventListener("hashchange", () => {
        if (location.hash.slice(1) !== toHash(store.get())) goTo(location.hash);
    });

    // a link to a lesson alone begins with the lesson's own setting
    function goTo(hash) {
        const link = known(hash, catalogue);
        store.set(link.state);
        showRemarks(link.remarks);
        if (store.get().lesson && !hash.includes("arm=")) lessons.open(store.get().lesson);
    }

    element("version").textContent = catalogue.version;
    store.subscribe(show);
    store.subscribe(() => showRemarks([])); // what is changed is no longer what the link says
    show(initial);
    showRemarks(remarks);
    if (initial.lesson && !location.hash.includes("arm=")) lessons.open(initial.lesson);
}

// what decides how an answer is drawn
const viewOf = (state) =>
    [state.unit, state.scale, state.panels, state.effects, state.metabolites, state.enantiomers, theme()].join("|");

const armBody = ({ label, model, dose, weight, age, context, covariates }) => ({
    label,
    model,
    dose,
    weight,
    age,
    ...(Object.keys(covariates).length ? { covariates } : {}),
    ...(context === 1 ? {} : { context }),
});

// a link may be older or newer than the library
function known(hash, catalogue) {
    const state = fromHash(hash);
    const ids = new Set(catalogue.models.map((model) => model.id));
    const names = new Set(catalogue.effects.map((effect) => effect.name));
    const arms = state.arms.map((arm) => (ids.has(arm.model) ? arm : newArm({ label: arm.label })));
    const remarks = [
        ...lost(state.arms.map((arm) => arm.model).filter((id) => !ids.has(id)), (models) =>
            `The link names models that this version does not have: ${models}. Their arms show another one.`,
        ),
        ...lost(state.effects.filter((name) => !names.has(name)), (effects) =>
            `The link names effects that this version does not have: ${effects}.`,
        ),
        ...(armsIn(hash) > arms.length ? [`The link has ${armsIn(hash)} arms, of which ${arms.length} are shown.`] : []),
    ];
    return { state: { ...state, arms, effects: state.effects.filter((name) => names.has(name)) }, remarks };
}

const lost = (names, remark) => (names.length ? [remark(names.join(", "))] : []);

function bindPage(store, redraw) {
    element("skip").addEventListener("click", (event) => {
        event.preventDefault();
        element("curves").focus();
    });
    element("sheet").addEventListener("click", () => {
        const open = element("controls").classList.toggle("open");
        element("sheet").setAttribute("aria-expanded", String(open));
        element("sheet").textContent = open ? "Close controls" : "Controls";
        if (open) element("panels").scrollIntoView();
    });
    element("theme").addEventListener("change", () => chooseTheme(element("theme").value));
    onTheme(redraw);
    element("model-open").addEventListener("click", () => openModel(store.arm().model).catch(fail));
    for (const button of document.querySelectorAll("dialog .close")) {
        button.addEventListener("click", () => button.closest("dialog").close());
    }
}

// browsers limit how often the address may change; the last state of a burst is what counts
let pendingUrl = 0;
function writeUrl(state) {
    clearTimeout(pendingUrl);
    pendingUrl = setTimeout(() => history.replaceState(null, "", `#${toHash(state)}`), 150);
}

function fail(failure) {
    const allowed = failure.allowed ? ` Allowed: ${[failure.allowed].flat().join(", ")}.` : "";
    element("error").textContent = `${failure.message}${/[.!?]$/.test(failure.message) ? "" : "."}${allowed}`;
    element("error").hidden = false;
}

/** What of a link could not be taken over. */
function showRemarks(remarks) {
    element("remarks").textContent = remarks.join(" ");
    element("remarks").hidden = remarks.length === 0;
}

function showWaiting() {
    element("panels").classList.add("waiting");
    element("status").textContent = "computing …";
}

function showStatus(answer) {
    const parts = [
        `${answer.timesH.length} times`,
        `server ${Math.round(timings.serverMs)} ms`,
        `network ${Math.round(timings.networkMs)} ms`,
        `drawing ${Math.round(timings.drawMs)} ms`,
    ];
    element("status").textContent = parts.join(" · ");
}

// who can't see the curves hears their peak once a slider rests; a reader of a chart's cursor is not interrupted
let pendingWords = 0;
function announceLater(words) {
    clearTimeout(pendingWords);
    pendingWords = setTimeout(() => {
        if (!document.activeElement.matches(".plot")) element("spoken").textContent = words();
    }, 700);
}

// tables follow once the curves stand still
let pendingTables = 0;
function later(action) {
    clearTimeout(pendingTables);
    pendingTables = setTimeout(action, 60);
}

start().catch(fail);
