// What a script can find of barriers in a page; the answer is a list of sentences, empty where there are none.
const found = [];
const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;
const nameOf = (element) => `${element.tagName.toLowerCase()}${element.id ? "#" + element.id : ""} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
const modal = document.querySelector("dialog[open]");
const root = modal ?? document.body;
const all = [...root.querySelectorAll("*")].filter(shown);

// --- names ---
const labelled = (element) =>
  element.getAttribute("aria-label") ||
  (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => id && document.getElementById(id)?.textContent).join("").trim() ||
  [...(element.labels ?? [])].map((label) => label.textContent).join("").trim() ||
  (["BUTTON", "A", "SUMMARY"].includes(element.tagName) ? element.textContent.trim() : "");
for (const element of all.filter((one) => one.matches("button, input, select, textarea, a[href], summary, [role=slider], [role=region], [role=group], form, dialog, nav, fieldset"))) {
  if (element.tagName === "FIELDSET" ? !element.querySelector("legend")?.textContent.trim() : !labelled(element)) found.push(`${nameOf(element)} has no name`);
}
for (const image of all.filter((one) => one.tagName === "IMG")) if (!image.alt) found.push(`${nameOf(image)} has no alternative text`);

// --- references and roles ---
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const id of ids.filter((one, i) => ids.indexOf(one) !== i)) found.push(`the id ${id} is given twice`);
for (const attribute of ["aria-labelledby", "aria-describedby", "aria-controls", "for"]) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    for (const id of element.getAttribute(attribute).split(" ")) if (!document.getElementById(id)) found.push(`${nameOf(element)}: ${attribute} names no element: ${id}`);
  }
}
for (const slider of all.filter((one) => one.getAttribute("role") === "slider")) {
  for (const needed of ["aria-valuenow", "aria-valuemin", "aria-valuemax", "aria-valuetext"]) if (!slider.getAttribute(needed)) found.push(`${nameOf(slider)} has no ${needed}`);
}
if (!document.documentElement.lang) found.push("the page does not say its language");
if (!document.title) found.push("the page has no title");
for (const landmark of ["main", "header", "footer", "nav"]) if (document.querySelectorAll(landmark).length === 0) found.push(`no ${landmark}`);
for (const element of document.querySelectorAll("[tabindex]")) if (element.tabIndex > 0) found.push(`${nameOf(element)} forces its place in the focus order`);
let level = modal ? 1 : 0;
for (const heading of all.filter((one) => /^H[1-6]$/.test(one.tagName))) {
  const next = Number(heading.tagName[1]);
  if (next > level + 1) found.push(`${nameOf(heading)} skips a level of headings`);
  level = next;
}
for (const cell of all.filter((one) => one.tagName === "TH")) if (!cell.scope) found.push(`${nameOf(cell)} has no scope`);

// --- contrast ---
const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
function rgba(colour) {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
}
const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
function background(element) {
  const layers = [];
  for (let one = element; one; one = one.parentElement) {
    layers.push(rgba(getComputedStyle(one).backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
}
const light = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
let texts = 0;
for (const element of all) {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  const field = element.matches("input[type=text], input[type=number], select");
  if ((!own && !field) || element.disabled || element.tagName === "OPTION" || element.closest("noscript")) continue;
  const style = getComputedStyle(element);
  const behind = background(element);
  const values = [luminance(over(rgba(style.color), behind)), luminance(behind)].sort((a, b) => b - a);
  const contrast = (values[0] + 0.05) / (values[1] + 0.05);
  const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
  texts++;
  if (contrast < (large ? 3 : 4.5)) found.push(`${nameOf(element)} has a contrast of ${contrast.toFixed(2)}`);
}
if (texts < 5) found.push(`only ${texts} texts were looked at`);

// --- size of targets and of the page ---
for (const element of all.filter((one) => one.matches("button, select"))) {
  const { width, height } = element.getBoundingClientRect();
  if (width < 24 || height < 24) found.push(`${nameOf(element)} is smaller than 24 pixels`);
}
if (document.documentElement.scrollWidth > window.innerWidth) found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} > ${window.innerWidth}`);
return found;
