/** Tables of which the right reading is known: what is blank, suppressed or a dash is missing, and the rest adds up to what was written. */
import * as xlsx from "@e965/xlsx";
import { encoded } from "../inputs/text";
import type { Stream } from "../stream";
import type { Target } from "../target";
import { readBytes } from "./held";

const signs = ["", "*", "-", "–", "[c]", "[x]", "..", "#", "<5", "n/a", "N/A"] as const;
const spellings: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toFixed(2),
  (value) => ` ${value} `,
  (value) => value.toLocaleString("en-GB", { minimumFractionDigits: 2 }),
];

interface Known {
  readonly bytes: Uint8Array;
  readonly sum: number;
  readonly missing: number;
}

function workbookOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), "Staff");
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

const quoted = (cell: string | number): string => (/[",;\t|]/.test(String(cell)) ? `"${String(cell)}"` : String(cell));

export const missingCells: Target<Known> = {
  name: "missing",
  must: "no figure comes from a blank or suppressed cell, and the figures add up to what was written",
  make: (stream: Stream) => {
    let [cents, missing] = [0, 0];
    const asWorkbook = stream.chance(0.2);
    const figure = (): string | number => {
      if (stream.chance(0.4)) {
        missing += 1;
        return stream.pick(signs);
      }
      const value = stream.below(1_000_000);
      cents += value;
      return asWorkbook && stream.chance(0.7) ? value / 100 : stream.pick(spellings)(value / 100);
    };
    const rows = Array.from({ length: 3 + stream.below(40) }, (_, at) => [
      `Team ${at + 1}`,
      stream.pick(["Band 5", "Band 6", "Band 7"]),
      figure(),
      figure(),
    ]);
    const all = [["Organisation", "Grade", "Budgeted FTE", "Actual FTE"], ...rows];
    const delimiter = stream.pick([",", ";", "\t", "|"]);
    const bytes = asWorkbook
      ? workbookOf(all)
      : encoded(
          all.map((row) => row.map(quoted).join(delimiter)).join(stream.pick(["\n", "\r\n"])),
          stream.pick(["utf-8", "utf-8 marked", "utf-16le", "utf-16be"]),
        );
    return { bytes, sum: cents / 100, missing };
  },
  fault: async ({ bytes, sum, missing }) => {
    const read = await readBytes(bytes);
    if (typeof read === "string") return `refused: ${read}`;
    const reading = read[0]?.reading;
    if (reading === undefined) return "not recognised";
    const found = reading.findings.reduce((all, { value }) => all + value, 0);
    if (Math.abs(found - sum) > 1e-6) return `figures add up to ${found}, and ${sum} was written`;
    return reading.missing.length === missing
      ? undefined
      : `${reading.missing.length} figures are missing, and ${missing} cells had none; ${reading.doubts.join(" ")}`;
  },
};
