/**
 * On paper a box is what stands in it. No style can set the words of a box as words of the page, so while the page is
 * printed, or shown as print, they stand beside it, and the style leaves the box itself out.
 */
import { monthWords } from "../../model";

const boxes = "input, select, textarea";
/** What is set by pressing or pulling says nothing that words beside it do not. */
const wordless = new Set(["range", "checkbox", "radio", "file", "search", "button", "submit", "color"]);

/** What a box says; undefined where it says nothing that belongs on paper. */
function wordsIn(box: Element): string | undefined {
  if (box instanceof HTMLSelectElement) return box.selectedOptions[0]?.label.trim();
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) || wordless.has(box.type))
    return undefined;
  if (box.type === "month" && box.value !== "") return monthWords(box.value);
  return box.value === "" ? box.placeholder : box.value;
}

let standing: readonly Element[] = [];

function takeAway(): void {
  standing.forEach((one) => one.remove());
  standing = [];
}

function setBeside(): void {
  takeAway();
  standing = [...document.querySelectorAll(boxes)].flatMap((box) => {
    const said = wordsIn(box);
    if (said === undefined || said === "") return [];
    const words = document.createElement("span");
    words.className = "paper-value";
    words.textContent = said;
    box.after(words);
    return [words];
  });
}

/**
 * Sets the words of boxes beside them whenever this page goes to paper.
 * @returns ends it
 */
export function watchPaper(): () => void {
  const print = window.matchMedia("print");
  const onMedia = (): void => (print.matches ? setBeside() : takeAway());
  window.addEventListener("beforeprint", setBeside);
  window.addEventListener("afterprint", takeAway);
  print.addEventListener("change", onMedia);
  return () => {
    takeAway();
    window.removeEventListener("beforeprint", setBeside);
    window.removeEventListener("afterprint", takeAway);
    print.removeEventListener("change", onMedia);
  };
}
