// Colours of arms after Okabe and Ito, which colour-blind people tell apart: a line's colour for each theme, and the
// darker or lighter one of its text, which keeps a contrast of 4.5 with the background.

const ARMS = {
    light: {
        line: ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9"],
        text: ["#00578a", "#a34700", "#006b4e", "#8c4069", "#7d5600", "#1d6790"],
    },
    dark: {
        line: ["#4da6e0", "#f0803c", "#1fbf90", "#dd93bd", "#e69f00", "#8fd0f5"],
        text: ["#7cc0ec", "#f79a63", "#3ed3a6", "#e6a9cb", "#efb63a", "#a9dbf8"],
    },
};

// arms differ by colour; the series within one arm by their dashes
const DASHES = ["solid", "dashed", "dotted", [10, 3, 2, 3], [4, 4], [1, 4]];

export const armLine = (index) => ARMS[theme()].line[index % 6];
export const armText = (index) => ARMS[theme()].text[index % 6];
export const dash = (index) => DASHES[index % DASHES.length];

const system = matchMedia("(prefers-color-scheme: dark)");
const listeners = [];

/** The theme that is shown: the reader's choice, else the system's. */
export const theme = () => document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");

/** Chooses "light", "dark" or, with "auto", what the system says. */
export function chooseTheme(choice) {
    if (choice === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    for (const listener of listeners) listener(theme());
}

export function onTheme(listener) {
    listeners.push(listener);
    system.addEventListener("change", () => listener(theme()));
}

/** A colour of the style sheet, as charts need it. */
export const cssColour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
