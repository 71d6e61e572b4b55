// Guided lessons: a question, a prediction, then the experiment, then the explanation beside the prediction.

import { lessonFile, modelDetails } from "./api.js";
import { diagramOf, equationsOf } from "./model-page.js";
import { fromHash } from "./state.js";

const element = (id) => document.getElementById(id);
const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
const LIST = "list";

/** Binds the lessons: `show` shows the lesson of a state or none, `open` begins one. */
export function createLessons(store, fail) {
    const files = new Map();
    let shown = "";

    element("go-explore").addEventListener("click", () => store.set({ lesson: null, guess: null, explained: false }));
    element("go-lessons").addEventListener("click", () => store.set({ lesson: LIST, guess: null, explained: false }));

    return { show, open };

    function show(state) {
        const key = [state.lesson, state.guess, state.explained].join();
        element("go-explore").setAttribute("aria-pressed", String(!state.lesson));
        element("go-lessons").setAttribute("aria-pressed", String(Boolean(state.lesson)));
        element("page").classList.toggle("locked", Boolean(state.lesson) && state.guess === null);
        element("lesson").hidden = !state.lesson;
        if (!state.lesson) element("lesson-end").hidden = true;
        if (key === shown) return;
        shown = key;
        if (state.lesson) render(state).catch((failure) => leave(state.lesson, failure));
    }

    function file(name) {
        if (!files.has(name)) files.set(name, lessonFile(name));
        return files.get(name);
    }

    async function render(state) {
        const index = await file("lessons.json");
        const lesson = index.some((one) => one.id === state.lesson) ? await file(`lesson-${state.lesson}.json`) : null;
        const hadFocus =
            document.activeElement.closest(".lesson") !== null || document.activeElement === element("go-lessons");
        element("lesson").replaceChildren(...(lesson ? lessonParts(lesson, state) : listParts(index)));
        element("lesson-end").hidden = !lesson || !state.explained;
        element("lesson-end").replaceChildren(...(lesson && state.explained ? endParts(lesson, state, index) : []));
        if (hadFocus) focusPoint(state)?.focus();
    }

    // after each step the keyboard goes on where the new text begins
    function focusPoint(state) {
        const id = state.explained ? "explanation" : state.guess !== null ? "experiment" : "lesson-title";
        return element(id);
    }

    // --- the list of lessons ---

    function listParts(index) {
        const list = make("ol", { className: "lesson-list" });
        list.append(...index.map((one, i) => listItem(one, i)));
        const intro = "Each lesson asks a question. Say what you expect, then see what the model does.";
        return [
            make("h2", { id: "lesson-title", className: "title", tabIndex: -1, textContent: "Lessons" }),
            make("p", { textContent: intro }),
            list,
        ];
    }

    function listItem(one, i) {
        const button = make("button", { type: "button" });
        button.dataset.lesson = one.id;
        button.append(
            make("strong", { textContent: `${i + 1}. ${one.title}` }),
            make("span", { textContent: one.question }),
        );
        button.addEventListener("click", () => open(one.id));
        const item = make("li");
        item.append(button);
        return item;
    }

    async function open(id) {
        if (id === LIST) return;
        try {
            const lesson = await file(`lesson-${id}.json`);
            store.set({
                ...fromHash(lesson.setting),
                unit: store.get().unit,
                lesson: id,
                guess: null,
                explained: false,
            });
            element("lesson").scrollIntoView({ block: "start" });
        } catch (failure) {
            leave(id, failure);
        }
    }

    // a lesson that can't be had leaves the list of those that can
    function leave(id, failure) {
        if (id === LIST) return fail(failure);
        store.set({ lesson: LIST, guess: null, explained: false });
        fail(new Error(`The lesson "${id}" can't be shown: ${failure.message}`));
    }

    // --- one lesson ---

    // the curves stand between the experiment and its explanation
    function lessonParts(lesson, state) {
        const parts = [heading(lesson), predictionStep(lesson, state)];
        if (state.guess !== null) parts.push(experimentStep(lesson, state));
        return parts;
    }

    function endParts(lesson, state, index) {
        return [explanationStep(lesson, state), ...closingParts(lesson, index)];
    }

    function heading(lesson) {
        const head = make("header");
        head.append(
            make("h2", { id: "lesson-title", className: "title", tabIndex: -1, textContent: lesson.title }),
            make("p", { className: "asked", textContent: lesson.question }),
        );
        return head;
    }

    function predictionStep(lesson, state) {
        const prediction = { ...lesson.prediction, prompt: filled(lesson.prediction.prompt, lesson) };
        const form = make("form");
        form.setAttribute("aria-labelledby", "prediction");
        const fields = prediction.options ? optionFields(prediction, state) : numberFields(prediction, state);
        const decide = make("button", { type: "submit", className: "primary", textContent: "This is my prediction" });
        form.append(fields);
        if (state.guess === null) form.append(rowOf(decide));
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            const guess = guessIn(form, prediction);
            if (guess !== null) store.set({ guess });
        });
        return step("prediction", "Predict", form);
    }

    function experimentStep(lesson, state) {
        const tries = make("ol", { className: "tries" });
        tries.append(...lesson.experiment.map(tryItem));
        const explain = make("button", {
            type: "button",
            id: "explain",
            className: "primary",
            textContent: "Show the explanation",
        });
        explain.addEventListener("click", () => store.set({ explained: true }));
        const observed = make("div", { className: "blank" });
        return step("experiment", "Experiment", tries, observed, ...(state.explained ? [] : [rowOf(explain)]));
    }

    function tryItem(one) {
        const item = make("li", { textContent: one.text });
        if (one.setting) {
            const button = make("button", { type: "button", textContent: one.button });
            button.addEventListener("click", () => {
                const { lesson, guess, explained, unit } = store.get();
                store.set({ ...fromHash(one.setting), unit, lesson, guess, explained });
            });
            item.append(" ", button);
        }
        return item;
    }

    function explanationStep(lesson, state) {
        const texts = lesson.explanation.map((text) => make("p", { textContent: filled(text, lesson) }));
        return step("explanation", "Explanation", verdict(lesson, state.guess), ...texts, modelPart(lesson));
    }

    function modelPart(lesson) {
        const part = make("div", { className: "model-part" });
        const models = [lesson.model, lesson.diagram ?? lesson.model].map(modelDetails);
        Promise.all(models).then(([model, drawn]) => {
            const chosen = model.equations.filter((line) => lesson.equations.some((start) => line.startsWith(start)));
            part.append(
                make("h4", {
                    textContent: `The equations of ${model.id} that this rests on (amounts in mg, concentrations in mg/L, time in h)`,
                }),
                equationsOf([...chosen, ...(lesson.effectEquations ?? [])]),
                diagramOf(drawn),
            );
        }, fail);
        return part;
    }

    function closingParts(lesson, index) {
        const evidence = make("p", {
            className: "evidence",
            textContent: `Evidence: ${filled(lesson.evidence, lesson)} For research and teaching; no medical advice.`,
        });
        const print = make("button", { type: "button", id: "print-lesson", textContent: "Print as a sheet" });
        print.addEventListener("click", () => window.print());
        const position = index.findIndex((one) => one.id === lesson.id);
        const next = index[position + 1];
        const onward = make("button", {
            type: "button",
            className: "primary",
            textContent: next ? `Next: ${next.title}` : "All lessons",
        });
        onward.addEventListener("click", () =>
            next ? open(next.id) : store.set({ lesson: LIST, guess: null, explained: false }),
        );
        return [evidence, rowOf(print, onward)];
    }
}

// --- predictions ----------------------------------------------------------------------------------------------------------

function optionFields(prediction, state) {
    const group = make("fieldset", { className: "options" });
    group.append(make("legend", { textContent: prediction.prompt }));
    prediction.options.forEach((text, i) => {
        const input = make("input", {
            type: "radio",
            name: "guess",
            value: String(i),
            required: true,
            checked: state.guess === i,
        });
        input.disabled = state.guess !== null;
        const label = make("label");
        label.append(input, text);
        group.append(label);
    });
    return group;
}

function numberFields(prediction, state) {
    const slider = make("div", { className: "slider guess" });
    const value = String(state.guess ?? prediction.start);
    const common = {
        min: prediction.low,
        max: prediction.high,
        step: prediction.step,
        value,
        disabled: state.guess !== null,
    };
    const range = make("input", { type: "range", id: "guess-range", ...common });
    const exact = make("input", { type: "number", id: "guess", required: true, ...common });
    // min, max and step bound what a value may be, so the value is set again after them
    range.value = exact.value = value;
    exact.setAttribute("aria-label", `${prediction.prompt} Exactly, in ${prediction.unit}`);
    range.addEventListener("input", () => (exact.value = range.value));
    exact.addEventListener("input", () => (range.value = exact.value));
    slider.append(
        make("label", { htmlFor: "guess-range", textContent: prediction.prompt }),
        range,
        exact,
        make("span", { className: "unit", textContent: prediction.unit }),
    );
    return slider;
}

function guessIn(form, prediction) {
    const field = prediction.options ? form.querySelector("input:checked") : form.querySelector("#guess");
    return field && field.value !== "" ? Number(field.value) : null;
}

function verdict(lesson, guess) {
    const { prediction } = lesson;
    if (prediction.options) {
        const right = guess === prediction.answer;
        const text = right ? "as the model has it" : `the model says: ${prediction.options[prediction.answer]}`;
        return verdictText(right, `Your prediction: ${prediction.options[guess] ?? guess} – ${text}`);
    }
    const answer = Number(lesson.numbers[prediction.answer].text);
    const right = Math.abs(guess - answer) <= prediction.tolerance;
    const unit = prediction.unit;
    return verdictText(
        right,
        `Your prediction: ${guess} ${unit}; the model: ${answer} ${unit}${right ? " – close" : ""}`,
    );
}

const verdictText = (right, text) => make("p", { className: right ? "verdict right" : "verdict", textContent: text });

// --- small pieces ---------------------------------------------------------------------------------------------------------

/** A text with the numbers of its lesson put in. */
const filled = (text, lesson) => text.replace(/\{(\w+)\}/g, (all, name) => lesson.numbers[name].text);

function step(id, title, ...children) {
    const section = make("section", { className: "step" });
    section.setAttribute("aria-labelledby", id);
    section.append(make("h3", { id, tabIndex: -1, textContent: title }), ...children);
    return section;
}

function rowOf(...buttons) {
    const row = make("div", { className: "row" });
    row.append(...buttons);
    return row;
}
