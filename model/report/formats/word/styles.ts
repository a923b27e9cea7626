/** One type scale for Word: real headings, so that they can be navigated, and a few styles of our own that can be changed there. */
import type { IStylesOptions } from "docx";
import { colours, typeface } from "../office/look";

/** Sizes are in half points, distances in twentieths of a point. */
const heading = (size: number, before: number) => ({
  run: { font: typeface, size, bold: true, color: colours.ink },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

const own = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: typeface, size: 20, color: colours.ink, language: { value: "en-GB" } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: "auto" } },
    },
    title: { run: { font: typeface, size: 44, bold: true, color: colours.ink }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(28, 220),
    heading2: heading(24, 220),
  },
  paragraphStyles: [
    own("Subtitle", "Subtitle", { size: 22, color: colours.soft }, { spacing: { after: 200 } }),
    own("Headline", "Headline", { size: 27, bold: true }, { spacing: { after: 160 }, keepLines: true }),
    own(
      "Answer",
      "Answer",
      { size: 23, bold: true, color: colours.accent },
      { spacing: { after: 140 }, keepLines: true },
    ),
    own(
      "Finding",
      "Finding",
      { size: 21, bold: true },
      { spacing: { before: 160, after: 60 }, keepNext: true, keepLines: true },
    ),
    own("Own", "Own words", {}, { indent: { left: 284 }, keepLines: true }),
    own("Caution", "Caution", { color: colours.caution }, { keepLines: true }),
    own("Small", "Small", { size: 16, color: colours.soft }, { spacing: { after: 60, line: 240, lineRule: "auto" } }),
    own("Cell", "Cell", { size: 18 }, { spacing: { after: 0, line: 240, lineRule: "auto" } }),
  ],
};
