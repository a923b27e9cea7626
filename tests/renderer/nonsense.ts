/** Reads what is printed for what no figure, unit or sentence can be. */

/** Tags within a line of text; whatever else is a tag begins another line. */
const inline = /<\/?(?:a|abbr|b|button|em|i|small|span|strong|sub|sup|tspan)(?:\s[^>]*)?>/g;

/** The lines of a page as they are read: what assistive technology alone is told is read too. */
export const linesOf = (html: string): string[] =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>/g, "")
    .replaceAll(inline, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const faults: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["not a number", /NaN|undefined|Infinity|\bnull\b|\[object/],
  ["costs nothing", /£0(?![.\d])/],
  ["a nought below nothing", /[-−]0(?:\.0+)?(?![.\d])/],
  [
    "one of many",
    /(?<![\d.,])1 (?:people|weeks|cases|children|hours|figures|years|posts|referrals|residents|falls|appointments|places|scenarios|tiers)\b/,
  ],
  [
    "many of one",
    /(?<![\d.,])(?:[2-9]|\d{2,}) (?:person|week|case|child|hour|figure|year|post|referral|resident|fall|appointment|place|scenario|tier)\b(?![- ](?:list|service|s))/,
  ],
  ["a word twice", /\b([A-Za-z]{2,}) \1\b/],
  ["a mark twice or astray", /\.\.(?!\.)|,,|;;|::| [,;.](?!\d)|\(\s*\)|\( | \)|[,;:]\./],
  ["a gap", / {2}/],
  ["a unit nobody reads", /\bGBP\b|per week per|\bFTE\b/],
  ["a share beyond the whole", /(?<![\d,.])(?:10[1-9]|1[1-9]\d|[2-9]\d\d|\d{4,}|100\.\d*[1-9])(?:\.\d+)?%/],
  ["a sentence that begins small", /[.!] [a-z]/],
  ["a text that was not filled", /\$\{|\{\w+\}/],
  ["people below nothing", /(?<![\w)])[-−]\d[\d,.]* (?:people|cases|weeks|hours)\b(?! (?:than|from|against))/],
];

/** A number as it is printed; undefined for any other text. */
function printedNumber(text: string): number | undefined {
  const found = /^£?([\d,]+(?:\.\d+)?)(k|m)?(?: (?:people|WTE|weeks|hours a week|cases a week))?$/.exec(text);
  if (found === null) return undefined;
  const scale = found[2] === "m" ? 1e6 : found[2] === "k" ? 1e3 : 1;
  return Number(found[1]!.replaceAll(",", "")) * scale;
}

/** How far a printed number may lie from what it stands for: half its last digit. */
function halfOfLast(text: string): number {
  const digits = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const scale = text.includes("m") ? 1e6 : text.includes("k") ? 1e3 : 1;
  return 0.5 * 10 ** -digits * scale;
}

const isTotal = /^(?:In all|Total|All levels|All tiers|Together)\b/;
const cellsOf = (row: string): string[] =>
  [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(
    ([, cell]) => linesOf(cell!).join(" ").split("why? ").at(-1) ?? "",
  );

/** Totals of tables that are not their parts added up, as far as rounding can tell. */
export function totalFaults(html: string): string[] {
  return [...html.matchAll(/<tbody[^>]*>(.*?)<\/tbody>/gs)].flatMap(([, body]) => {
    const rows = [...body!.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => cellsOf(row!));
    const total = rows.find(([head]) => head !== undefined && isTotal.test(head));
    if (total === undefined) return [];
    const others = rows.filter((row) => row !== total && row.length === total.length);
    return total.flatMap((text, column) => {
      const whole = printedNumber(text);
      const cells = others.map((row) => row[column] ?? "");
      const numbers = cells.map(printedNumber);
      if (column === 0 || whole === undefined || numbers.length === 0) return [];
      const known = numbers.filter((number) => number !== undefined);
      if (known.length < numbers.length) return [];
      const sum = known.reduce((all, number) => all + number, 0);
      const slack = [text, ...cells].reduce((all, cell) => all + halfOfLast(cell), 1e-9);
      return Math.abs(sum - whole) > slack ? [`${total[0] ?? ""}: ${text} is not ${cells.join(" + ")}`] : [];
    });
  });
}

/** Everything on the page that cannot be, with the line it stands in. */
export const nonsenseIn = (html: string): string[] => [
  ...new Set([
    ...linesOf(html).flatMap((line) =>
      faults.flatMap(([what, pattern]) => (pattern.test(line) ? [`${what}: ${line}`] : [])),
    ),
    ...totalFaults(html),
  ]),
];
