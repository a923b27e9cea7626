/** The words round a picture that leaves its page: what it shows above it, what it is of and where it is from below. */
import { textWidth, wrapText } from "./text-width";

/** Room round a picture, which also takes up the words of a wider face where the app's own is not installed. */
const MARGIN = 24;
const TITLE = { size: 17, step: 22, ink: "var(--ink)", strong: true } as const;
const NOTE = { size: 13, step: 18, ink: "var(--ink-soft)", strong: false } as const;
/** Between words and picture. */
const GAP = 10;
/** The most lines one text is broken into. */
const LINES = 8;

export interface DressLine {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: string;
  readonly strong: boolean;
  readonly text: string;
}

export interface Dress {
  /** The sheet, in the picture's own measure: the picture begins at 0, 0. */
  readonly sheet: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly lines: readonly DressLine[];
}

export interface DressWords {
  /** The finding. */
  readonly title: string;
  /** How it is read: what is shaded, dashed or left out. */
  readonly key: readonly string[];
  /** Plan, scenario, place, source and day; nothing where no plan is open. */
  readonly foot: string | undefined;
}

/** Sets the words of a picture round it, broken to its width. */
export function dressOf(width: number, height: number, { title, key, foot }: DressWords): Dress {
  const broken = (text: string, look: typeof TITLE | typeof NOTE) =>
    wrapText(text, width, look.size, LINES, look.strong).map((line) => ({ ...look, text: line }));
  const above = [...broken(title, TITLE), ...key.flatMap((text) => broken(text, NOTE))];
  const below = foot === undefined ? [] : broken(foot, NOTE);
  const tall = (lines: readonly { readonly step: number }[]): number =>
    lines.reduce((sum, { step }) => sum + step, lines.length === 0 ? 0 : GAP);
  const set = (lines: typeof above, from: number): DressLine[] => {
    let y = from;
    return lines.map(({ step, size, ink, strong, text }) => {
      y += step;
      return { x: 0, y: y - (step - size) / 2 - 2, size, ink, strong, text };
    });
  };
  const lines = [...set(above, -tall(above)), ...set(below, height + GAP)];
  const widest = Math.max(width, ...lines.map(({ text, size, strong }) => textWidth(text, size, strong)));
  return {
    sheet: {
      x: -MARGIN,
      y: -MARGIN - tall(above),
      width: widest + 2 * MARGIN,
      height: tall(above) + height + tall(below) + 2 * MARGIN,
    },
    lines,
  };
}
