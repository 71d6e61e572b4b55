// How far apart the points of a curve are.

const STEPS_MIN = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40, 45, 60, 90, 120, 180, 240, 360, 480, 720];
const USUAL_POINTS = 480;
const MOST_POINTS = 1200;

/**
 * The step on which infusions end and doses are given, so that no peak falls between two points; empty where none is coarse
 * enough: then the server chooses.
 */
export function stepFor({ untilH, arms }) {
    const minutes = untilH * 60;
    const marks = arms.flatMap((arm) => marksOf(arm.dose)).filter((mark) => mark <= minutes);
    const fits = (step, points) =>
        minutes / step <= points && [...marks, minutes].every((mark) => isMultiple(mark, step));
    const usual = STEPS_MIN.find((step) => fits(step, USUAL_POINTS));
    const step = usual ?? STEPS_MIN.find((one) => fits(one, MOST_POINTS));
    return step === undefined ? {} : { everyMin: step };
}

// read from the words of a dose, so that rates and sums of doses are met as well as what sliders say
function marksOf(text) {
    const lengths = [...text.matchAll(/(?:over|every|at) (\d+(?:\.\d+)?) (min|h)\b/g)];
    return lengths.map(([, length, unit]) => Number(length) * (unit === "h" ? 60 : 1));
}

const isMultiple = (value, step) => Math.abs(value / step - Math.round(value / step)) < 1e-9;
