/** What a printed screen is, read from the page as print shows it and from the PDF that Chromium makes of it. */
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";

export interface OnPaper {
  /** Controls that are seen, as their words. */
  readonly controls: readonly string[];
  /** Tables and pictures that reach beyond the page, with by how many pixels. */
  readonly beyond: readonly string[];
  /** Boxes that cut what stands in them. */
  readonly cutting: readonly string[];
}

/** What stands wrong on a page of a width in CSS pixels; runs in the page. */
function wrongAt(edge: number): OnPaper {
  const seen = (element: Element): boolean => element.getClientRects().length > 0;
  const called = (one: Element): string => `${one.localName} ${one.getAttribute("class") ?? ""} of ${edge}`;
  const controls = 'button, input, select, textarea, progress, [role="tab"], [role="menu"], dialog, form';
  // What turns its page is measured on the wider ones alone.
  const turned = (one: Element): boolean => edge < 700 && one.closest('[data-across="true"]') !== null;
  const wide = [...document.querySelectorAll("table, #content svg, img")].filter((one) => seen(one) && !turned(one));
  const cuts = (box: Element): boolean =>
    !["visible", "clip"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
  return {
    controls: [...document.querySelectorAll(controls)].filter(seen).map(called),
    beyond: wide.filter((one) => Math.max(one.getBoundingClientRect().right, one.scrollWidth) > edge + 1).map(called),
    cutting: wide.flatMap((one) => {
      const around: Element[] = [];
      for (let box = one.parentElement; box !== null && box !== document.body; box = box.parentElement)
        around.push(box);
      return around.filter(cuts).map(called);
    }),
  };
}

/** Looks at the page in print at widths in CSS pixels; it is shown as a screen again afterwards. */
export async function onPaper(page: Page, widths: readonly number[]): Promise<OnPaper> {
  const before = page.viewportSize()!;
  const found: OnPaper[] = [];
  await page.emulateMedia({ media: "print" });
  for (const width of widths) {
    await page.setViewportSize({ width, height: before.height });
    found.push(await page.evaluate(wrongAt, width));
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ media: null });
  return {
    controls: found.flatMap(({ controls }) => controls),
    beyond: found.flatMap(({ beyond }) => beyond),
    cutting: found.flatMap(({ cutting }) => cutting),
  };
}

export interface PrintedPage {
  /** In points: A4 is 595 by 842. */
  readonly across: number;
  readonly down: number;
  readonly text: string;
}

/** Objects of a PDF by number: the head of each, and its stream as bytes where it has one. */
export function objectsOf(pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream: string }> {
  const objects = new Map<string, { head: string; stream: string }>();
  const text = pdf.toString("latin1");
  for (const { index, 0: opening, 1: number } of text.matchAll(/(\d+) 0 obj\s/g)) {
    const from = index + opening.length;
    const ends = text.indexOf("endobj", from);
    const streamAt = text.indexOf("stream", from);
    const has = streamAt !== -1 && streamAt < ends;
    const head = text.slice(from, has ? streamAt : ends);
    const start = has ? streamAt + (text[streamAt + 6] === "\r" ? 8 : 7) : 0;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = pdf.subarray(start, start + length);
    const stream = !has
      ? ""
      : head.includes("/FlateDecode")
        ? inflateSync(bytes).toString("latin1")
        : text.slice(start, ends);
    objects.set(number!, { head, stream });
  }
  return objects;
}

interface Face {
  /** How many digits one glyph is written in. */
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
}

/** Which letters the glyphs of a face are, from the table that a PDF carries so that it can be searched. */
function faceOf(table: string): Face {
  const digits = /begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 4;
  const letters = new Map<number, string>();
  const letter = (hex: string): string =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join("");
  for (const [, body] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of body!.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(parseInt(glyph!, 16), letter(hex!));
  for (const [, body] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, hex] of body!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from!, 16); glyph <= parseInt(to!, 16); glyph++)
        letters.set(glyph, String.fromCharCode(parseInt(hex!, 16) + glyph - parseInt(from!, 16)));
  return { digits, letters };
}

/** The pages of a PDF as Chromium writes it. */
export function pagesOf(pdf: Buffer): readonly PrintedPage[] {
  const objects = objectsOf(pdf);
  const at = (id: string | undefined) => objects.get(id ?? "") ?? { head: "", stream: "" };
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const [, across, down] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(head) ?? [];
      const resources = /\/Font\s*<<([^>]*)>>/.exec(head)?.[1] ?? "";
      const faces = new Map(
        [...resources.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => [
          name!,
          faceOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(id).head)?.[1]).stream),
        ]),
      );
      const content = at(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream;
      let face: Face | undefined;
      let text = "";
      for (const [, name, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g))
        if (name !== undefined) face = faces.get(name);
        else
          for (let from = 0; face !== undefined && from < hex!.length; from += face.digits)
            text += face.letters.get(parseInt(hex!.slice(from, from + face.digits), 16)) ?? "";
      return { across: Math.round(Number(across)), down: Math.round(Number(down)), text };
    });
}
