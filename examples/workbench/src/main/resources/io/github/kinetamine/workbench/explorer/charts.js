// Draws panels with ECharts: one chart each, with a time axis and a cursor that all of them share.

import { armLine, armText, cssColour, dash, onTheme } from "./palette.js";
import { shortNumber, tickText, timeText, timeTicks } from "./units.js";

const echarts = window.echarts;
const LABEL_ROOM = 132;
const LABELLED_FROM = 560;

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
    if (hidden.length) pending = requestAnimationFrame(() => hidden.forEach((panel) => shown.get(panel.id)?.draw(panel, view)));
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
      if (root.children[position] !== chart.figure) root.insertBefore(chart.figure, root.children[position] ?? null);
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

// --- what a chart looks like ------------------------------------------------------------------------------------------

// charts of one shape differ in their numbers alone, and are brought up to date without being built anew
function shapeOf(panel, view, labels, width) {
  const lines = panel.lines.map((line) => `${line.arm}${line.name}${Boolean(line.band)}${Boolean(line.between)}`);
  return [lines.join(), view.labels.join(), view.scale, panel.unit, width, labelRoom(labels), view.timesH.at(-1), panel.doses?.length].join("|");
}

function optionOf(panel, view, labels, width) {
  return {
    animation: false,
    backgroundColor: "transparent",
    textStyle: { fontFamily: "system-ui, sans-serif", color: cssColour("--ink") },
    grid: { left: 52, right: labelRoom(labels), top: panel.doses ? 12 + 7 * panel.doses.length : 10, bottom: panel.phase ? 40 : 26 },
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
    return { type: "value", ...style, min: 0, name, nameLocation: "middle", nameGap: 26, nameTextStyle: { color: cssColour("--ink-soft") } };
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
  const logarithmic = view.scale === "log" && (panel.id === "plasma" || panel.id === "site");
  const style = axisStyle();
  const label = { ...style.axisLabel, formatter: shortNumber };
  if (logarithmic) return { type: "log", ...style, axisLabel: label, min: (range) => floorOf(range.max) };
  const axis = { type: "value", ...style, axisLabel: label, splitNumber: panel.wide ? 5 : 3 };
  return panel.high ? { ...axis, min: 0, max: panel.high, interval: panel.high / 4 } : axis;
}

// four powers of ten below the highest value: what is lower is of no use on a linear page
const floorOf = (highest) => 10 ** (Math.ceil(Math.log10(highest)) - 4);

function seriesOf(panel, view, labels) {
  const series = [];
  panel.lines.forEach((line, position) => {
    const edges = line.band ? [[line.band.p05, line.band.p95, 0.16], [line.band.p25, line.band.p75, 0.22]] : [];
    if (line.between) edges.push([...line.between, 0.14]);
    edges.forEach(([low, high, opacity], i) => series.push(areaSeries(`${position}-area-${i}`, line, view, low, high, opacity)));
  });
  panel.lines.forEach((line, position) => series.push(lineSeries(`${position}`, line, panel, view)));
  if (panel.doses) series.push(doseSeries(panel, view));
  series.push(labelSeries(labels));
  return series;
}

function lineSeries(id, line, panel, view) {
  const logarithmic = view.scale === "log" && !panel.phase;
  const data = line.values.map((value, i) => [line.x ? line.x[i] : view.timesH[i], logarithmic && value <= 0 ? null : value]);
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
function labelsOf(panel, view, width) {
  if (panel.phase) return [];
  const roomy = width >= LABELLED_FROM;
  return panel.lines.flatMap((line) => {
    const text = labelText(line, panel, view, roomy);
    const last = line.values.findLastIndex((value) => value !== null);
    return text && last >= 0 ? [{ text, time: view.timesH[last], value: line.values[last], colour: armText(line.arm) }] : [];
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

function areaSeries(id, line, view, low, high, opacity) {
  return {
    id,
    type: "custom",
    silent: true,
    clip: true,
    // two points make the axis as long as the area needs; the whole area is drawn with the first
    data: [[0, Math.max(...high)], [0, Math.min(...low)]],
    encode: { x: 0, y: 1 },
    renderItem(params, api) {
      if (params.dataIndexInside !== 0) return undefined;
      const floor = api.coord([0, view.scale === "log" ? 1e-12 : 0]);
      const point = (values) => (time, i) => {
        const at = api.coord([time, Math.max(values[i], 1e-12)]);
        return Number.isFinite(at[1]) ? at : [at[0], floor[1]];
      };
      const points = [...view.timesH.map(point(high)), ...view.timesH.map(point(low)).reverse()];
      return { type: "polygon", shape: { points }, style: { fill: armLine(line.arm), opacity } };
    },
  };
}

// a row of bars above the plot for each arm: how long a dose runs, a bolus as a narrow mark
function doseSeries(panel, view) {
  const until = view.timesH.at(-1);
  const data = panel.doses.flatMap((doses, arm) =>
    doses.filter((dose) => dose.timeH <= until).map((dose) => [dose.timeH, Math.min(until, dose.timeH + (dose.durationH ?? 0)), arm]),
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
      return { type: "rect", shape: { x: from - 1, y, width: Math.max(3, to - from), height: 4 }, style: { fill: armLine(arm) } };
    },
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
