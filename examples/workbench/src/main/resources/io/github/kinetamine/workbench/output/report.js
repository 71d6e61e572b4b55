"use strict";
(function () {
  const figure = JSON.parse(document.getElementById("figure-data").textContent);
  const charts = document.getElementById("charts");
  const still = document.getElementById("still");
  const arms = new Map(figure.arms.map((arm) => [arm.label, arm]));
  const unit = (axis) => (/\(([^()]*)\)$/.exec(axis) || ["", ""])[1];
  const pairs = (points) => points[0].map((x, i) => [x, points[1][i]]);
  const drawn = [];
  let isLogarithmic = false;

  /** A logarithmic axis reaches four decades below the greatest value, as in the static figure. */
  function floor(panel) {
    const all = panel.curves.flatMap((c) => c.points[1]).concat(panel.bands.flatMap((b) => b.high[1]));
    const most = all.reduce((a, b) => (b > a ? b : a), 0);
    const least = all.reduce((a, b) => (b > 0 && b < a ? b : a), most);
    return Math.pow(10, Math.floor(Math.log10(Math.max(least, most / 1e4))));
  }

  const onAxis = (panel, log) => (value) => (log && value !== null && !(value > floor(panel)) ? floor(panel) : value);

  function curve(panel, one, log) {
    const place = onAxis(panel, log);
    const arm = arms.get(one.arm);
    return {
      name: one.arm, type: "line", showSymbol: false, data: pairs(one.points).map(([x, y]) => [x, place(y)]),
      color: arm.color, lineStyle: { color: arm.color, width: 2, type: arm.dash.length ? arm.dash : "solid" },
      emphasis: { disabled: true }, animation: false
    };
  }

  function band(panel, one, log) {
    const place = onAxis(panel, log);
    const edge = pairs(one.low).concat(pairs(one.high).reverse()).map(([x, y]) => [x, place(y)]);
    return {
      name: one.arm, type: "custom", data: [edge[0]], silent: true, clip: true, animation: false, z: 1,
      tooltip: { show: false }, encode: { x: -1, y: -1 },
      renderItem: (params, api) => ({
        type: "polygon", shape: { points: edge.map((point) => api.coord(point)) },
        style: { fill: arms.get(one.arm).color, opacity: 0.18 }
      })
    };
  }

  function marks(panel) {
    return {
      type: "line", data: [], silent: true, animation: false,
      markLine: {
        symbol: "none", silent: true, animation: false,
        data: panel.levels.map((level) => ({
          yAxis: level.value, label: { formatter: level.label, position: level.value > 0 ? "insideEndBottom" : "insideEndTop", color: "#57606a" },
          lineStyle: { color: "#57606a", type: "dashed" }
        })).concat(figure.doses.map((dose) => ({
          xAxis: dose.at, label: { show: false },
          lineStyle: { color: arms.get(dose.arm).color, type: "dotted", opacity: 0.5 }
        })))
      }
    };
  }

  function tooltip(panel) {
    const name = (text) => echarts.format.encodeHTML(text);
    return (shown) => name(figure.time) + " " + Number(shown[0].axisValue).toPrecision(4) + "<br/>"
      + shown.filter((one) => one.seriesType === "line" && one.value[1] !== null)
        .map((one) => one.marker + name(one.seriesName) + ": <b>" + Number(one.value[1]).toPrecision(4) + "</b> "
          + name(unit(panel.axis))).join("<br/>");
  }

  /** An axis covers every band and level, also where only curves are data. */
  function extent(panel, log) {
    if (log) {
      return { min: floor(panel), max: undefined };
    }
    const all = panel.curves.flatMap((c) => c.points[1]).concat(
      panel.bands.flatMap((b) => b.low[1].concat(b.high[1])), panel.levels.map((level) => level.value));
    const most = Math.max(...all);
    const least = Math.min(...all);
    return { min: least >= 0 && least <= most / 2 ? 0 : undefined, max: most > 0 ? roundUp(most) : undefined };
  }

  /** The next number with two digits, the second of them even. */
  function roundUp(value) {
    const unit = 2 * Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return Number((Math.ceil(value / unit) * unit).toPrecision(6));
  }

  function option(panel) {
    const log = isLogarithmic && /\(ng\/mL\)$/.test(panel.axis);
    return {
      aria: { enabled: true }, animation: false, backgroundColor: "#ffffff",
      title: { text: panel.title, left: 8, top: 4, textStyle: { fontSize: 14, width: 380, overflow: "truncate" } },
      grid: { left: 64, right: 18, top: 40, bottom: 84 },
      tooltip: { trigger: "axis", confine: true, formatter: tooltip(panel) },
      toolbox: { right: 8, top: 2, feature: { dataZoom: {}, restore: {}, saveAsImage: { name: panel.title } } },
      dataZoom: [{ type: "inside", filterMode: "none" }, { type: "slider", filterMode: "none", height: 16, bottom: 8 }],
      xAxis: { type: "value", name: figure.time, nameLocation: "middle", nameGap: 26, min: "dataMin", max: "dataMax" },
      yAxis: Object.assign({ type: log ? "log" : "value", name: panel.axis, nameLocation: "middle", nameGap: 48 },
        extent(panel, log)),
      series: panel.bands.map((b) => band(panel, b, log)).concat(panel.curves.map((c) => curve(panel, c, log)),
        [marks(panel)])
    };
  }

  function draw() {
    drawn.forEach((chart, i) => chart.setOption(option(figure.panels[i]), true));
  }

  function button() {
    const made = document.createElement("button");
    made.type = "button";
    made.setAttribute("aria-pressed", "false");
    made.textContent = "logarithmic axes";
    made.addEventListener("click", () => {
      isLogarithmic = !isLogarithmic;
      made.setAttribute("aria-pressed", String(isLogarithmic));
      draw();
    });
    return made;
  }

  function key() {
    const list = document.createElement("ul");
    list.className = "key";
    figure.arms.forEach((arm) => {
      const item = document.createElement("li");
      const line = document.createElement("span");
      line.style.borderTopColor = arm.color;
      line.style.borderTopStyle = arm.dash.length ? "dashed" : "solid";
      item.append(line, arm.label);
      list.append(item);
    });
    return list;
  }

  charts.hidden = false;
  still.classList.add("print");
  charts.append(button(), key());
  const grid = document.createElement("div");
  grid.className = "panels";
  charts.append(grid);
  figure.panels.forEach((panel) => {
    const place = document.createElement("div");
    place.className = "panel";
    grid.append(place);
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.group = "figure";
    drawn.push(chart);
  });
  echarts.connect("figure");
  draw();
  window.addEventListener("resize", () => drawn.forEach((chart) => chart.resize()));
})();
