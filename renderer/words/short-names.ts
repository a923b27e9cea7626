/** Names short enough for a tab or a wall, each still telling itself from the others. */

/** As many letters as a tab has room for. */
const TAB = 26;
/** Of a name that begins as another does, so many letters are kept of the beginning; the rest is what differs. */
const HEAD = 9;
const MARK = "\u2026";

/** As many whole words from the start as fit; of a first word that is too long, its letters. */
function fromStart(words: readonly string[], most: number): string {
  let text = "";
  for (const word of words) {
    const longer = text === "" ? word : `${text} ${word}`;
    if (longer.length > most) break;
    text = longer;
  }
  return text === "" ? (words[0] ?? "").slice(0, most) : text;
}

const wordsOf = (name: string): readonly string[] => name.trim().split(/\s+/);

/** How many words two names begin with alike. */
function alike(one: readonly string[], other: readonly string[]): number {
  const differ = one.findIndex((word, at) => word !== other[at]);
  return differ < 0 ? one.length : differ;
}

/**
 * Each name, cut at a word where it is long. Names that begin alike keep a little of their beginning and the words in
 * which they differ: "3.6% more … every year". The whole name is said beside it, on hover, on focus and to screen readers.
 * @param most as many letters as there is room for
 */
export function shortNames(names: readonly string[], most = TAB): readonly string[] {
  const cut = names.map((name) => (name.length <= most ? name : `${fromStart(wordsOf(name), most - 1)}${MARK}`));
  return names.map((name, at) => {
    const short = cut[at] ?? name;
    const twins = names.filter((_, other) => other !== at && cut[other] === short);
    if (twins.length === 0 || name.length <= most) return short;
    const own = wordsOf(name);
    const differs = Math.max(...twins.map((twin) => alike(own, wordsOf(twin))));
    const head = fromStart(own, HEAD);
    const rest = own.slice(differs);
    const room = most - head.length - 2;
    const tail = rest.join(" ").length <= room ? rest.join(" ") : `${fromStart(rest, room - 1)}${MARK}`;
    return tail === "" || tail === MARK ? short : `${head}${MARK} ${tail}`;
  });
}
