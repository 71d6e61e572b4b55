// The arms that are compared: choose, add, duplicate, remove; and the legend above the curves.

import { armText } from "./palette.js";
import { MOST_ARMS, newArm } from "./state.js";

const element = (id) => document.getElementById(id);

/** Binds the buttons of the arms; the returned function shows a state's arms. */
export function createArms(store) {
    element("arm-add").addEventListener("click", () =>
        add(store, newArm({ label: freeLabel(store, "IM 0.5 mg/kg"), dose: "0.5 mg/kg im" })),
    );
    element("arm-copy").addEventListener("click", () => {
        const arm = structuredClone(store.arm());
        add(store, { ...arm, label: freeLabel(store, arm.label) });
    });
    element("arm-remove").addEventListener("click", () => {
        const { arms, selected } = store.get();
        store.set({ arms: arms.filter((arm, i) => i !== selected), selected: Math.max(0, selected - 1) });
    });
    return show;

    function show(state) {
        element("arm-add").disabled = element("arm-copy").disabled = state.arms.length >= MOST_ARMS;
        element("arm-remove").disabled = state.arms.length === 1;
        const buttons = state.arms.map((arm, i) => tab(arm, i, state.selected === i));
        syncChildren(element("arm-tabs"), buttons);
        element("legend").hidden = state.arms.length === 1;
        element("legend").replaceChildren(...state.arms.map((arm, i) => legendItem(arm, i)));
    }

    function tab(arm, index, chosen) {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset.arm = String(index);
        button.setAttribute("aria-pressed", String(chosen));
        button.append(swatch(index), arm.label);
        button.addEventListener("click", () => store.set({ selected: index }));
        return button;
    }
}

function add(store, arm) {
    const { arms } = store.get();
    store.set({ arms: [...arms, arm], selected: arms.length });
}

// replacing a focused button would lose the keyboard's place
function syncChildren(root, children) {
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset.arm : null;
    root.replaceChildren(...children);
    if (focused !== null) root.querySelector(`[data-arm="${focused}"]`)?.focus();
}

function freeLabel(store, wanted) {
    const labels = new Set(store.get().arms.map((arm) => arm.label));
    let label = wanted;
    for (let n = 2; labels.has(label); n++) label = `${wanted.replace(/ \(\d+\)$/, "")} (${n})`;
    return label;
}

function legendItem(arm, index) {
    const item = document.createElement("li");
    const more = Object.entries(arm.covariates).map(([name, value]) => `, ${name} ${value}`);
    item.append(swatch(index), `${arm.label}: ${arm.dose}${more.join("")}`);
    return item;
}

function swatch(index) {
    const mark = document.createElement("span");
    mark.className = "swatch";
    mark.style.color = armText(index);
    return mark;
}
