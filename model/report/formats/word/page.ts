/** What stands on every page of a Word document: the report at its head, plan, scenario, day and page of pages at its foot. */
import type { Footer, Header, ISectionPropertiesOptions } from "docx";
import { pageLine } from "../../read";
import type { Report } from "../../report";
import { colours } from "../office/look";
import { plain } from "../office/text";
import { textWidth } from "./table";
import type { Word } from "./word-library";

/** A4 in twentieths of a point; the library turns it for pages across. */
const page = { width: 11906, height: 16838 } as const;
const margin = 1134;

export function pageProperties({ PageOrientation, SectionType }: Word, across: boolean): ISectionPropertiesOptions {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { ...page, orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { top: margin, bottom: margin, left: margin, right: margin, header: 567, footer: 567 },
    },
  };
}

export function headAndFoot(
  { Header, Footer, Paragraph, TextRun, PageNumber, TabStopType, BorderStyle }: Word,
  { title, identity }: Report,
  across: boolean,
): { readonly headers: { readonly default: Header }; readonly footers: { readonly default: Footer } } {
  const whole = across ? textWidth.across : textWidth.upright;
  return {
    headers: { default: new Header({ children: [new Paragraph({ style: "Small", text: plain(title) })] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: "Small",
            border: { top: { style: BorderStyle.SINGLE, size: 4, color: colours.rule, space: 4 } },
            // Room for the number of the page beside a line that may be long.
            tabStops: [{ type: TabStopType.RIGHT, position: whole }],
            children: [
              new TextRun({ text: plain(pageLine(identity)) }),
              new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  };
}
