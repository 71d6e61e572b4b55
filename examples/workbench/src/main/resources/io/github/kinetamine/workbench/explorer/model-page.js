// One model in full: diagram, equations, parameters with their sources.

import { modelDetails } from "./api.js";

const element = (id) => document.getElementById(id);
const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);

/** Opens the dialog that shows a model. */
export async function openModel(id) {
    const model = await modelDetails(id);
    element("model-dialog-title").textContent = `${model.id}: ${model.title}`;
    element("model-body").replaceChildren(
        diagramOf(model),
        make("h3", { textContent: "Equations" }),
        equationsOf(model.equations),
        make("h3", { textContent: "Parameters" }),
        parameterTable(model.parameters),
        ...listed("Known discrepancies", model.discrepancies),
        ...listed("Sources", model.sources),
    );
    element("model-dialog").showModal();
    element("model-dialog").scrollTop = 0;
}

/** The compartments as a picture. As an image it can neither run scripts nor load anything. */
export function diagramOf(model) {
    const image = make("img", { className: "diagram", alt: `Diagram of the compartments of ${model.id}` });
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(model.diagramSvg)}`;
    return image;
}

export function equationsOf(lines) {
    const block = make("pre", { className: "equations", textContent: lines.join("\n"), tabIndex: 0 });
    block.setAttribute("role", "region");
    block.setAttribute("aria-label", "Equations");
    return block;
}

function parameterTable(parameters) {
    const table = make("table");
    const head = table.createTHead().insertRow();
    for (const title of ["Symbol", "Value", "Unit", "Meaning", "Source"])
        head.append(make("th", { textContent: title, scope: "col" }));
    const body = table.createTBody();
    for (const one of parameters) {
        const row = body.insertRow();
        for (const text of [one.symbol, one.value, one.unit, one.meaning, one.source])
            row.insertCell().textContent = String(text ?? "");
    }
    const scroll = make("div", { className: "scroll", tabIndex: 0 });
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", "Parameters");
    scroll.append(table);
    return scroll;
}

function listed(title, texts) {
    if (!texts?.length) return [];
    const list = make("ul", { className: "plain" });
    list.append(...texts.map((text) => make("li", { textContent: text })));
    return [make("h3", { textContent: title }), list];
}
