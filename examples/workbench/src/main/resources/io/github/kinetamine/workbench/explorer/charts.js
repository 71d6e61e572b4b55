// Draws panels with ECharts: one chart each, with a time axis and a cursor that all of them share.

import { labelsOf, optionOf, seriesOf, shapeOf } from "./chart-look.js";
import { cssColour, onTheme } from "./palette.js";
import { shortNumber, timeText } from "./units.js";

const echarts = window.echarts;

/** The charts below one element; `draw` brings them up to date, and makes or removes them as needed. */
export function createCharts(root, announce) {
    const shown = new Map();
    let last = null;
    let pending = 0;

    function draw(panels, view) {
        last = { panels, view };
        place(panels);
        cancelAnimationFrame(pending);
        // what can be seen comes first, the rest with the next frame
        const hidden = panels.filter((panel) => !shown.get(panel.id).isSeen());
        for (const panel of panels) if (!hidden.includes(panel)) shown.get(panel.id).draw(panel, view);
        if (hidden.length)
            pending = requestAnimationFrame(() => hidden.forEach((panel) => shown.get(panel.id)?.draw(panel, view)));
    }

    function place(panels) {
        for (const [id, chart] of shown) {
            if (!panels.some((panel) => panel.id === id)) {
                chart.remove();
                shown.delete(id);
            }
        }
        panels.forEach((panel, position) => {
            if (!shown.has(panel.id)) shown.set(panel.id, createChart(panel, root, cursor));
            const chart = shown.get(panel.id);
            if (root.children[position] !== chart.figure)
                root.insertBefore(chart.figure, root.children[position] ?? null);
        });
    }

    function redraw() {
        for (const chart of shown.values()) chart.forget();
        if (last) draw(last.panels, last.view);
    }

    // one cursor for all: the time under the pointer, or the one chosen by keys
    function cursor(index, spoken) {
        for (const chart of shown.values()) chart.showAt(index);
        if (spoken && index !== null) announce(spoken);
    }

    onTheme(redraw);
    function resize() {
        for (const chart of shown.values()) chart.resize();
    }

    new ResizeObserver(resize).observe(root);
    return { draw, resize, canvases: () => [...shown.values()].map((chart) => chart.picture()) };
}

function createChart(first, root, cursor) {
    const figure = document.getElementById("panel-template").content.firstElementChild.cloneNode(true);
    figure.dataset.panel = first.id;
    figure.classList.toggle("wide", Boolean(first.wide));
    const plot = figure.querySelector(".plot");
    const readout = figure.querySelector(".readout");
    const mark = figure.querySelector(".time-mark");
    root.append(figure);
    const chart = echarts.init(plot, null, { renderer: "canvas" });
    let panel = first;
    let view = null;
    let shape = "";
    let described = "";
    let at = null;
    // asking the page for a width makes it lay itself out, so it is asked only when the size has changed
    let width = plot.clientWidth;
    let seen = true;
    const watch = new IntersectionObserver(([entry]) => (seen = entry.isIntersecting));
    watch.observe(figure);

    function draw(next, nextView) {
        panel = next;
        view = nextView;
        const labels = labelsOf(panel, view, width);
        const nextShape = shapeOf(panel, view, labels, width);
        if (nextShape === shape) chart.setOption({ series: seriesOf(panel, view, labels) }, { silent: true });
        else chart.setOption(optionOf(panel, view, labels, width), { notMerge: true });
        shape = nextShape;
        chart.getZr().flush();
        describe();
    }

    function describe() {
        const tiers = [...new Set(panel.lines.map((line) => line.tier).filter(Boolean))];
        const refusals = panel.refusals.map((refusal) => refusalText(refusal, view));
        const texts = [panel.title, panel.unit, tiers.join(", "), panel.lines.length ? "" : hintOf(panel), ...refusals];
        if (texts.join("|") !== described) describeAnew(texts, refusals);
        described = texts.join("|");
        plot.setAttribute("aria-valuemax", String(view.timesH.length - 1));
        showAt(at !== null && at < view.timesH.length ? at : null);
    }

    function describeAnew([title, unit, tier, hint], refusals) {
        figure.querySelector(".panel-title").textContent = title;
        figure.querySelector(".panel-unit").textContent = unit;
        figure.querySelector(".panel-tier").textContent = tier;
        figure.querySelector(".panel-hint").textContent = hint;
        figure.querySelector(".refusals").replaceChildren(...refusals.map(listItem));
        figure.classList.toggle("empty", panel.lines.length === 0);
        plot.setAttribute("aria-label", `${title}: time cursor, arrow keys move it`);
        plot.setAttribute("aria-valuemin", "0");
    }

    function showAt(index) {
        at = index;
        const text = index === null ? "" : valuesAt(panel, view, index);
        readout.textContent = text;
        plot.setAttribute("aria-valuenow", String(index ?? 0));
        plot.setAttribute("aria-valuetext", valuesAt(panel, view, index ?? 0));
        drawCursor(index);
    }

    function drawCursor(index) {
        const hidden = panel.phase || index === null || !panel.lines.length;
        mark.hidden = Boolean(hidden);
        if (!hidden) mark.style.left = `${chart.convertToPixel({ xAxisIndex: 0 }, view.timesH[index])}px`;
    }

    function indexOf(pointer) {
        const time = chart.convertFromPixel({ xAxisIndex: 0 }, pointer);
        return nearest(view.timesH, time);
    }

    chart.getZr().on("mousemove", (event) => {
        if (panel.phase || !panel.lines.length) return;
        cursor(chart.containPixel("grid", [event.offsetX, event.offsetY]) ? indexOf(event.offsetX) : null);
    });
    chart.getZr().on("globalout", () => {
        if (document.activeElement !== plot) cursor(null);
    });
    plot.addEventListener("keydown", (event) => {
        const next = keyed(event.key, at ?? 0, view.timesH.length);
        if (next === null) return;
        event.preventDefault();
        cursor(next, valuesAt(panel, view, next));
    });

    return {
        figure,
        draw,
        showAt,
        isSeen: () => seen,
        resize() {
            if (plot.clientWidth === 0) return;
            width = plot.clientWidth;
            chart.resize();
            if (view) draw(panel, view);
        },
        forget() {
            shape = "";
        },
        remove() {
            watch.disconnect();
            chart.dispose();
            figure.remove();
        },
        picture: () => ({
            title: `${panel.title} (${panel.unit})`,
            wide: Boolean(panel.wide),
            canvas: chart.getRenderedCanvas({ pixelRatio: 2, backgroundColor: cssColour("--card") }),
        }),
    };
}

// --- words ------------------------------------------------------------------------------------------------------------

function valuesAt(panel, view, index) {
    const values = panel.lines.map((line) => {
        const arm = view.labels.length > 1 ? `${view.labels[line.arm]} ` : "";
        return `${arm}${line.name} ${shortNumber(line.values[index])}`;
    });
    return values.length ? `${timeText(view.timesH[index])}: ${values.join(", ")} ${panel.unit}` : "nothing to show";
}

const hintOf = (panel) => (panel.refusals.length ? "" : (panel.hint ?? "nothing to show for these arms"));

function refusalText(refusal, view) {
    const arm = view.labels.length > 1 ? `${view.labels[refusal.arm]}: ` : "";
    return `${arm}${refusal.effect} is not shown. ${capital(refusal.reason)}`;
}

function listItem(text) {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function keyed(key, index, length) {
    const step = Math.max(1, Math.round(length / 20));
    const moves = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1, PageUp: step, PageDown: -step };
    if (key === "Home") return 0;
    if (key === "End") return length - 1;
    return key in moves ? Math.min(length - 1, Math.max(0, index + moves[key])) : null;
}

function nearest(times, time) {
    let low = 0;
    let high = times.length - 1;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (times[middle] <= time) low = middle;
        else high = middle;
    }
    return time - times[low] <= times[high] - time ? low : high;
}
