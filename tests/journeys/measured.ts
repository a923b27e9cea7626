/** What is measured on a page: targets that are too small, what is cut off, what is in focus, and what a listener hears. */
import type { Page } from "playwright-core";

/** Everything pressed or typed in that is under 24 CSS px one way, in lines of the page itself too: WCAG 2.5.8 without its exceptions. */
export const smallTargets = (page: Page, least = 24): Promise<readonly string[]> =>
  page.evaluate((side) => {
    const pressable =
      "button, a[href], input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=slider], [tabindex='0']";
    const found = new Map<string, string>();
    for (const element of document.querySelectorAll(pressable)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".visually-hidden") !== null)
        continue;
      // Off the page until it is in focus.
      if (element.matches(".skip")) continue;
      // A label around a tick box is pressed with it.
      const label = element.matches("[type=radio], [type=checkbox]") ? element.closest("label") : null;
      const { width, height } = (label ?? element).getBoundingClientRect();
      if (width === 0 || (width >= side - 0.01 && height >= side - 0.01)) continue;
      const kind = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
      found.set(
        kind,
        `${kind} ${width.toFixed(1)} x ${height.toFixed(1)}: ${(element.textContent || "").slice(0, 40)}`,
      );
    }
    return [...found.values()];
  }, least);

/** What reaches past the page's right edge outside what can be scrolled, or is cut off inside its own box. Boxes to type in scroll by themselves. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    const scrolls = (element: Element): boolean => {
      for (let around = element.parentElement; around !== null; around = around.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(around).overflowX) && around.scrollWidth > around.clientWidth)
          return true;
      return false;
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll("body *")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest(".visually-hidden, svg, input, dialog") !== null) continue;
      const { right, width } = element.getBoundingClientRect();
      // One pixel wide is how words are kept for those who listen.
      if (width <= 1) continue;
      const { overflowX, position } = getComputedStyle(element);
      const says = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${element.textContent.slice(0, 40)}`;
      if (right > edge && position !== "fixed" && !scrolls(element)) found.push(`past the edge: ${says}`);
      if (["hidden", "clip"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${says}`);
    }
    return found;
  });

/** What is in focus, as a listener is told it: its role on the page and its name. */
export const inFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return "nothing";
    const name =
      one.getAttribute("aria-label") ??
      (one instanceof HTMLInputElement || one instanceof HTMLSelectElement
        ? one.labels?.[0]?.textContent
        : undefined) ??
      (one.matches("main, section") ? "" : one.textContent);
    const role = one.getAttribute("role") ?? one.tagName.toLowerCase();
    return `${role}: ${name.replace(/\s+/g, " ").trim().slice(0, 90)}`;
  });

/** From now on notes what is called out by live regions, in order. Run before the page is opened. */
export const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const regions = "[role=status], [role=alert], [aria-live]";
    const heard: string[] = [];
    Object.assign(window, { heard });
    const last = new WeakMap<Element, string>();
    const call = (region: Element): void => {
      if (region.closest("[hidden]") !== null) return;
      const says = region.textContent.replace(/\s+/g, " ").trim();
      if (says !== "" && last.get(region) !== says) heard.push(says);
      last.set(region, says);
    };
    new MutationObserver((changes) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (region !== null && region !== undefined) changed.add(region);
        for (const added of addedNodes)
          if (added instanceof Element)
            for (const alert of [added, ...added.querySelectorAll("*")])
              if (alert.matches("[role=alert]")) changed.add(alert);
      }
      changed.forEach(call);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** What was called out since this was last asked, once the page has been quiet long enough for the last of it. */
export async function heardSince(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(1100);
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}
