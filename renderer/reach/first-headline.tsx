import { useEffect } from "react";

/**
 * Puts the focus on the headline of the first screen when a plan is opened or made: what was pressed has gone with the start
 * page, and the focus with it. The headline may be on its way, or drawn again when its numbers come; whoever presses a key
 * or points at something in the meantime has the focus.
 */
export function FirstHeadline() {
  useEffect(() => {
    const take = (): void => {
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const headline = document.querySelector<HTMLElement>("#content h1");
      if (headline === null) return;
      headline.tabIndex = -1;
      headline.focus();
    };
    const watch = new MutationObserver(take);
    const leave = (): void => {
      watch.disconnect();
      window.removeEventListener("keydown", leave, true);
      window.removeEventListener("pointerdown", leave, true);
    };
    watch.observe(document.body, { childList: true, subtree: true });
    window.addEventListener("keydown", leave, true);
    window.addEventListener("pointerdown", leave, true);
    take();
    return leave;
  }, []);
  return null;
}
