// Paper is white and as wide as paper: charts are drawn anew for it, and again for the screen afterwards.

import { chooseTheme } from "./palette.js";

/** Redraws the charts around each printing. */
export function createPrinting(charts) {
    let before = "auto";
    addEventListener("beforeprint", () => {
        before = document.documentElement.dataset.theme ?? "auto";
        document.documentElement.classList.add("printing");
        chooseTheme("light");
        charts.resize();
    });
    addEventListener("afterprint", () => {
        document.documentElement.classList.remove("printing");
        chooseTheme(before);
        charts.resize();
    });
}
