// What leaves the page: a picture, a table, code, a link.

import { codeOf, csvOf } from "./api.js";
import { cssColour } from "./palette.js";

const element = (id) => document.getElementById(id);
const GAP = 24;

/** Binds the export buttons. `body` gives the request of the page, `fail` shows a problem, `say` a success. */
export function createExports({ charts, body, labels, fail, say }) {
    const bind = (id, action) => element(id).addEventListener("click", () => action().catch(fail));
    bind("export-png", async () => save("kinetamine.png", await pictureOf(charts.canvases(), labels())));
    bind("export-csv", async () => save("kinetamine.csv", new Blob([await csvOf(body())], { type: "text/csv" })));
    bind("export-code", async () => {
        const code = await codeOf(body());
        element("code-java").textContent = code.java;
        element("code-shell").textContent = code.shell;
        element("code-dialog").showModal();
    });
    bind("copy-link", async () => copy(location.href, say));
    for (const button of document.querySelectorAll("[data-copy]")) {
        button.addEventListener("click", () => copy(element(button.dataset.copy).textContent, say).catch(fail));
    }
}

// a page that a class reaches over plain http has no clipboard of its own
async function copy(text, say) {
    if (!navigator.clipboard)
        throw new Error("this browser copies only from secure pages: select the text, or the address, and copy it");
    await navigator.clipboard.writeText(text);
    say("copied");
}

function save(name, blob) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** All panels below each other in one picture, each under its title, with the arms on top. */
function pictureOf(pictures, labels) {
    const drawn = pictures.filter((picture) => picture.canvas.width > 0 && picture.canvas.height > 0);
    const width = Math.max(...drawn.map((picture) => picture.canvas.width)) + 2 * GAP;
    const height = drawn.reduce((sum, picture) => sum + picture.canvas.height + 64, GAP + 60 + 44);
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const pen = canvas.getContext("2d");
    pen.fillStyle = cssColour("--card");
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = cssColour("--ink");
    pen.font = "26px system-ui, sans-serif";
    pen.fillText(labels.join("   |   "), GAP, 50, width - 2 * GAP);
    let y = 60 + GAP;
    for (const picture of drawn) {
        pen.font = "600 26px system-ui, sans-serif";
        pen.fillText(picture.title, GAP, y + 30);
        pen.drawImage(picture.canvas, GAP, y + 44);
        y += picture.canvas.height + 64;
    }
    pen.font = "22px system-ui, sans-serif";
    pen.fillStyle = cssColour("--ink-soft");
    pen.fillText("Kinetamine. For research and teaching; no medical advice.", GAP, height - 16);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
