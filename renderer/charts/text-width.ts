/**
 * Widths of words without a page to measure them on, so that a layout is a sum that can be tested and is the same on
 * every machine. Advance widths of Source Sans 3 Regular, in thousandths of the type size.
 */
const advance: Readonly<Record<string, number>> = {
  " ": 200,
  ".": 208,
  ",": 208,
  "-": 294,
  "/": 360,
  "%": 798,
  "+": 472,
  "£": 472,
  "(": 270,
  ")": 270,
  "&": 562,
  "\u2212": 472,
  "\u2019": 208,
  "'": 208,
  ":": 208,
  a: 486,
  b: 538,
  c: 446,
  d: 540,
  e: 478,
  f: 252,
  g: 480,
  h: 522,
  i: 222,
  j: 222,
  k: 452,
  l: 230,
  m: 806,
  n: 526,
  o: 532,
  p: 540,
  q: 540,
  r: 306,
  s: 400,
  t: 302,
  u: 524,
  v: 422,
  w: 672,
  x: 392,
  y: 424,
  z: 396,
  A: 520,
  B: 574,
  C: 562,
  D: 600,
  E: 510,
  F: 470,
  G: 600,
  H: 634,
  I: 232,
  J: 456,
  K: 550,
  L: 460,
  M: 698,
  N: 632,
  O: 648,
  P: 542,
  Q: 648,
  R: 534,
  S: 516,
  T: 520,
  U: 630,
  V: 482,
  W: 764,
  X: 470,
  Y: 436,
  Z: 538,
};
const DIGIT = 472;
const UNKNOWN = 560;
/** The strong weight sets about a tenth wider; the rest is room for the fallback faces, which are wider still. */
const STRONG = 1.1;

/** Width in px of a line of text at a type size in px. */
export function textWidth(text: string, size: number, strong = false): number {
  let sum = 0;
  for (const char of text) sum += char >= "0" && char <= "9" ? DIGIT : (advance[char] ?? UNKNOWN);
  return (sum / 1000) * size * (strong ? STRONG : 1.04);
}

/** The text if it fits, else as much of it as fits with an ellipsis. */
export function cutText(text: string, width: number, size: number, strong = false): string {
  if (textWidth(text, size, strong) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut.trimEnd()}…`, size, strong) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Breaks text between words into at most `lines` lines of a width; what does not fit is cut in the last one. */
export function wrapText(text: string, width: number, size: number, lines: number, strong = false): string[] {
  const words = text.split(" ").filter((word) => word !== "");
  const wrapped: string[] = [];
  let line = "";
  while (words.length > 0) {
    const next = words[0]!;
    const tried = line === "" ? next : `${line} ${next}`;
    if (line === "" || textWidth(tried, size, strong) <= width) {
      line = tried;
      words.shift();
    } else if (wrapped.length + 1 === lines) {
      line = `${line} ${words.join(" ")}`;
      break;
    } else {
      wrapped.push(line);
      line = "";
    }
  }
  if (line !== "") wrapped.push(line);
  return wrapped.map((one) => cutText(one, width, size, strong));
}
