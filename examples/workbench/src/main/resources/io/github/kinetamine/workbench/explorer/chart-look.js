// What a chart looks like: axes, lines, bands, marks of doses, labels at the ends of lines, as ECharts wants them told.

import { armLine, armText, cssColour, dash } from "./palette.js";
import { shortNumber, tickText, timeTicks } from "./units.js";

const LABEL_ROOM = 132;
const LABELLED_FROM = 560;

// charts of one shape differ in their numbers alone, and are brought up to date without being built anew
export function shapeOf(panel, view, labels, width) {
    const lines = panel.lines.map((line) => `${line.arm}${line.name}${Boolean(line.band)}${Boolean(line.between)}`);
    return [
        lines.join(),
        view.labels.join(),
        view.scale,
        panel.unit,
        width,
        labelRoom(labels),
        view.timesH.at(-1),
        panel.doses?.length,
    ].join("|");
}

export function optionOf(panel, view, labels, width) {
    return {
        animation: false,
        backgroundColor: "transparent",
        textStyle: { fontFamily: "system-ui, sans-serif", color: cssColour("--ink") },
        grid: {
            left: 52,
            right: labelRoom(labels),
            top: panel.doses ? 12 + 7 * panel.doses.length : 10,
            bottom: panel.phase ? 40 : 26,
        },
        xAxis: xAxis(panel, view, width),
        yAxis: yAxis(panel, view),
        series: seriesOf(panel, view, labels),
    };
}

const axisStyle = () => ({
    axisLine: { show: true, lineStyle: { color: cssColour("--line") } },
    axisTick: { lineStyle: { color: cssColour("--line") } },
    splitLine: { show: true, lineStyle: { color: cssColour("--grid") } },
    axisLabel: { color: cssColour("--ink-soft"), fontSize: 12, hideOverlap: true },
});

function xAxis(panel, view, width) {
    const style = axisStyle();
    if (panel.phase) {
        const name = `${panel.phase.x} in plasma, ${panel.xUnit}`;
        return {
            type: "value",
            ...style,
            min: 0,
            name,
            nameLocation: "middle",
            nameGap: 26,
            nameTextStyle: { color: cssColour("--ink-soft") },
        };
    }
    const until = view.timesH.at(-1);
    const most = Math.max(3, Math.min(8, Math.floor(width / 70)));
    return {
        type: "value",
        ...style,
        splitLine: { show: false },
        min: 0,
        max: until,
        interval: timeTicks(until, most),
        axisLabel: { ...style.axisLabel, formatter: tickText(until), showMaxLabel: false },
    };
}

function yAxis(panel, view) {
    const style = axisStyle();
    const label = { ...style.axisLabel, formatter: shortNumber };
    if (isLogarithmic(panel, view))
        return { type: "log", ...style, axisLabel: label, min: (range) => floorOf(range.max) };
    const axis = { type: "value", ...style, axisLabel: label, splitNumber: panel.wide ? 5 : 3 };
    return panel.high ? { ...axis, min: 0, max: panel.high, interval: panel.high / 4 } : axis;
}

// effects may be zero or negative, so only concentrations can be logarithmic
const isLogarithmic = (panel, view) => view.scale === "log" && (panel.id === "plasma" || panel.id === "site");

// four powers of ten below the highest value: what is lower is of no use on a linear page
const floorOf = (highest) => 10 ** (Math.ceil(Math.log10(highest)) - 4);

export function seriesOf(panel, view, labels) {
    const series = [];
    const logarithmic = isLogarithmic(panel, view);
    panel.lines.forEach((line, position) => {
        const edges = line.band
            ? [
                  [line.band.p05, line.band.p95, 0.16],
                  [line.band.p25, line.band.p75, 0.22],
              ]
            : [];
        if (line.between) edges.push([...line.between, 0.14]);
        edges.forEach(([low, high, opacity], i) =>
            series.push(
                areaSeries(
                    `${position}-area-${i}`,
                    line,
                    view.timesH,
                    logarithmic ? positive(low) : low,
                    logarithmic ? positive(high) : high,
                    opacity,
                ),
            ),
        );
    });
    panel.lines.forEach((line, position) => series.push(lineSeries(`${position}`, line, panel, view)));
    if (panel.doses) series.push(doseSeries(panel, view));
    series.push(labelSeries(labels));
    return series;
}

function lineSeries(id, line, panel, view) {
    const logarithmic = isLogarithmic(panel, view);
    const data = line.values.map((value, i) => [
        line.x ? line.x[i] : view.timesH[i],
        logarithmic && value <= 0 ? null : value,
    ]);
    return {
        id,
        type: "line",
        data,
        showSymbol: false,
        silent: true,
        clip: true,
        connectNulls: false,
        lineStyle: { color: armLine(line.arm), width: line.rank === 0 ? 2.25 : 1.75, type: dash(line.rank) },
        itemStyle: { color: armLine(line.arm) },
    };
}

// --- labels at the ends of lines ------------------------------------------------------------------------------------------

/**
 * What tells a line from its neighbours: the arm where there are several, the series where an arm has several. Where
 * room is short the legend above tells the arms apart, and the first arm says which dashes are which series.
 */
export function labelsOf(panel, view, width) {
    if (panel.phase) return [];
    const roomy = width >= LABELLED_FROM;
    return panel.lines.flatMap((line) => {
        const text = labelText(line, panel, view, roomy);
        const last = line.values.findLastIndex((value) => value !== null);
        return text && last >= 0
            ? [{ text, time: view.timesH[last], value: line.values[last], colour: armText(line.arm) }]
            : [];
    });
}

function labelText(line, panel, view, roomy) {
    const several = panel.lines.some((other) => other.arm === line.arm && other !== line);
    if (view.labels.length === 1) return several ? line.name : "";
    if (!roomy) return several && line.arm === 0 ? line.name : "";
    return several && line.rank > 0 ? line.name : view.labels[line.arm];
}

const labelRoom = (labels) =>
    labels.length ? Math.min(LABEL_ROOM, 18 + 6.6 * Math.max(...labels.map((label) => label.text.length))) : 14;

function labelSeries(labels) {
    return {
        id: "labels",
        type: "custom",
        silent: true,
        clip: false,
        data: labels.length ? [[0, 0]] : [],
        renderItem(params, api) {
            const { x, y, width, height } = params.coordSys;
            const wanted = labels.map((label) => {
                const at = api.coord([label.time, label.value])[1];
                return { ...label, y: Number.isFinite(at) ? Math.min(Math.max(at, y), y + height) : y + height };
            });
            const children = spread(wanted, y, y + height).map((label) => ({
                type: "text",
                style: {
                    text: label.text,
                    x: x + width + 7,
                    y: label.y,
                    fill: label.colour,
                    font: "12px system-ui, sans-serif",
                    verticalAlign: "middle",
                    width: LABEL_ROOM - 10,
                    overflow: "truncate",
                },
            }));
            return { type: "group", children };
        },
    };
}

// labels keep their order and a line's height of distance: first pushed down, then up from the bottom
function spread(labels, top, bottom) {
    const gap = 14;
    const placed = [...labels].sort((a, b) => a.y - b.y);
    placed.forEach((label, i) => {
        if (i > 0) label.y = Math.max(label.y, placed[i - 1].y + gap);
    });
    let limit = Math.max(bottom, top + gap * (placed.length - 1));
    for (const label of placed.reverse()) {
        label.y = Math.min(label.y, limit);
        limit = label.y - gap;
    }
    return placed;
}

function areaSeries(id, line, times, low, high, opacity) {
    return {
        id,
        type: "custom",
        silent: true,
        clip: true,
        // two points make the axis as long as the area needs; the whole area is drawn with the first
        data: [
            [0, Math.max(...high)],
            [0, Math.min(...low)],
        ],
        encode: { x: 0, y: 1 },
        renderItem(params, api) {
            if (params.dataIndexInside !== 0) return undefined;
            const edge = (values) => times.map((time, i) => api.coord([time, values[i]]));
            const points = [...edge(high), ...edge(low).reverse()];
            return { type: "polygon", shape: { points }, style: { fill: armLine(line.arm), opacity } };
        },
    };
}

// a logarithmic axis has no place for zero: far below the axis is near enough
const positive = (values) => values.map((value) => Math.max(value, 1e-9));

// a row of bars above the plot for each arm: how long a dose runs, a bolus as a narrow mark
function doseSeries(panel, view) {
    const until = view.timesH.at(-1);
    const data = panel.doses.flatMap((doses, arm) =>
        doses
            .filter((dose) => dose.timeH <= until)
            .map((dose) => [dose.timeH, Math.min(until, dose.timeH + (dose.durationH ?? 0)), arm]),
    );
    return {
        id: "doses",
        type: "custom",
        silent: true,
        clip: false,
        data,
        encode: { x: [0, 1], y: [] },
        renderItem(params, api) {
            const arm = api.value(2);
            const from = api.coord([api.value(0), 0])[0];
            const to = api.coord([api.value(1), 0])[0];
            const y = params.coordSys.y - 6 - 7 * (panel.doses.length - 1 - arm);
            return {
                type: "rect",
                shape: { x: from - 1, y, width: Math.max(3, to - from), height: 4 },
                style: { fill: armLine(arm) },
            };
        },
    };
}
