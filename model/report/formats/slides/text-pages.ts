/** Lines of text over as many slides as they need: as many on each, none of them left over alone. */
export interface TextLine {
  readonly text: string;
  readonly role: "large" | "text" | "point" | "small" | "caution";
}

/** Points. */
export const lineSize: Readonly<Record<TextLine["role"], number>> = {
  large: 22,
  text: 18,
  point: 16,
  small: 14,
  caution: 14,
};

/** Points between two lines. */
export const lineGap = 8;

/** Inches that a slide has for its text. */
const textRoom = { width: 12.1, height: 4.75 } as const;

/** Inches a line is high; letters are about half as wide as they are high, bold ones somewhat wider. */
function heightOf({ text, role }: TextLine): number {
  const size = lineSize[role] / 72;
  const letters = textRoom.width / (size * (role === "large" ? 0.58 : 0.52));
  return Math.ceil(Math.max(1, text.length) / letters) * size * 1.2 + lineGap / 72;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Lines in pages no higher than a height. */
function filled(lines: readonly TextLine[], most: number): readonly (readonly TextLine[])[] {
  const pages: TextLine[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const height = heightOf(line);
    if (used > 0 && used + height > most) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += height;
  }
  return pages;
}

/** Lines over slides. */
export function textPages(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const heights = lines.map(heightOf);
  const pages = filled(lines, textRoom.height);
  if (pages.length === 1) return pages;
  const even = filled(lines, sum(heights) / pages.length + Math.max(...heights) / 2);
  return even.length === pages.length ? even : pages;
}
