import { useEffect } from "react";
import { nameOf, shownNow } from "../controls/way-back";

const PRESSABLE = "button, input, select, textarea, summary, a[href], [tabindex]:not([tabindex='-1'])";
/** Longer than whoever takes the focus on purpose needs: a dialog, a panel, the headline of a plan just opened. */
const SETTLED = 60;

/** Where something stood: what holds it, from the inside outwards, and its place among what each of these holds. */
type Stood = readonly { readonly holder: Element; readonly at: number }[];

const stoodAt = (one: Element): Stood => {
  const stood: { holder: Element; at: number }[] = [];
  for (let inner = one, holder = one.parentElement; holder !== null; inner = holder, holder = holder.parentElement) {
    stood.push({ holder, at: Array.prototype.indexOf.call(holder.children, inner) });
    if (holder.matches("main, dialog, aside, .screen")) break;
  }
  return stood;
};

const pressable = (one: Element): one is HTMLElement => shownNow(one) && !one.matches(":disabled");

/** What can be pressed in something, itself included. */
const within = (one: Element): readonly HTMLElement[] =>
  [one, ...one.querySelectorAll(PRESSABLE)].filter((each) => each.matches(PRESSABLE)).filter(pressable);

/**
 * What takes its place: the same control drawn anew, or else what stands there now, what follows it, what comes before. Where
 * it still stands and can no longer be pressed, what comes before is first: that is what it was pressed for.
 */
function takesPlace(stood: Stood, name: string, stands: boolean): HTMLElement | undefined {
  for (const { holder, at } of stood) {
    if (!holder.isConnected) continue;
    const again = within(holder).find((one) => nameOf(one) === name);
    if (again !== undefined) return again;
    // From outside a part of a screen, what comes next is another matter.
    if (holder.matches("main, .screen")) return undefined;
    const beside = [...holder.children];
    const after = beside.slice(at).flatMap(within)[0];
    const before = beside.slice(0, at).flatMap(within).at(-1);
    const next = stands ? (before ?? after) : (after ?? before);
    if (next !== undefined) return next;
  }
  return undefined;
}

/**
 * Keeps the place of the keyboard: where the control in focus goes, or can no longer be pressed, the focus goes on to the one
 * that takes its place, and where there is none, to the content. Whoever points elsewhere or has the focus by then keeps it.
 */
export function KeptFocus() {
  useEffect(() => {
    let last: Element | undefined;
    let name = "";
    let stood: Stood = [];
    let timer: number | undefined;
    let looking: number | undefined;
    const note = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target === document.body) return;
      [last, name, stood] = [target, nameOf(target), stoodAt(target)];
    };
    const forget = (): void => {
      last = undefined;
    };
    const lost = (): boolean =>
      last !== undefined &&
      (document.activeElement === null ||
        document.activeElement === document.body ||
        document.activeElement === last) &&
      !pressable(last);
    const mend = (): void => {
      if (!lost()) return;
      const to = takesPlace(stood, name, last?.isConnected === true);
      if (to !== undefined) to.focus();
      else document.getElementById("content")?.focus({ preventScroll: true });
    };
    const look = (): void => {
      looking = undefined;
      if (!lost()) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(mend, SETTLED);
    };
    // Whether something can be pressed is known once the page is laid out, which whatever changes it meanwhile undoes.
    const lookSoon = (): void => {
      looking ??= window.setTimeout(look);
    };
    const watch = new MutationObserver(lookSoon);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled", "hidden"] });
    document.addEventListener("focusin", note);
    window.addEventListener("pointerdown", forget, true);
    return () => {
      window.clearTimeout(timer);
      window.clearTimeout(looking);
      watch.disconnect();
      document.removeEventListener("focusin", note);
      window.removeEventListener("pointerdown", forget, true);
    };
  }, []);
  return null;
}
