/** What axe finds on a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds against WCAG 2.2 AA, as lines a person can act on. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  // A colour on its way to another is neither: a button that has just come to life was measured half way.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((moving) => moving instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  );
  const results = await page.evaluate(
    async () =>
      (await (window as unknown as { axe: { run: (options: object) => Promise<unknown> } }).axe.run({
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      })) as AxeResults,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`),
  );
}
