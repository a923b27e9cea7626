/** What is known of the XML of a workbook's part before the library that reads it sees it. */
const [less, greater, slash, question, exclamation, quote, apostrophe, colon] = [
  0x3c, 0x3e, 0x2f, 0x3f, 0x21, 0x22, 0x27, 0x3a,
];

const bytesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
/** Marks that are no elements, and how each ends; a document type, which may define anything, is not among them. */
const kinds = [
  [bytesOf("<?"), bytesOf("?>")],
  [bytesOf("<!--"), bytesOf("-->")],
  [bytesOf("<![CDATA["), bytesOf("]]>")],
] as const;

const standsAt = (xml: Uint8Array, mark: readonly number[], at: number): boolean =>
  mark.every((byte, place) => xml[at + place] === byte);

/** The place after a mark; -1 where it does not come. */
function after(xml: Uint8Array, mark: readonly number[], from: number): number {
  const [first = 0] = mark;
  for (let at = xml.indexOf(first, from); at >= 0; at = xml.indexOf(first, at + 1))
    if (standsAt(xml, mark, at)) return at + mark.length;
  return -1;
}

const endsName = (byte: number | undefined): boolean =>
  byte === undefined || byte <= 0x20 || byte === slash || byte === greater;

/** The place of the sign that ends a tag; a quoted value may hold it. */
function tagEnd(xml: Uint8Array, from: number): number {
  let inside = 0;
  for (let at = from; at < xml.length; at += 1) {
    const byte = xml[at];
    if (inside !== 0) {
      if (byte === inside) inside = 0;
    } else if (byte === quote || byte === apostrophe) inside = byte;
    else if (byte === greater) return at;
    else if (byte === less) return -1;
  }
  return -1;
}

function sameName(xml: Uint8Array, one: number, other: number): boolean {
  let at = 0;
  while (!endsName(xml[one + at]) && xml[one + at] === xml[other + at]) at += 1;
  return endsName(xml[one + at]) && endsName(xml[other + at]);
}

/**
 * Whether a part is XML from its beginning to its end: every mark closed, every element ended in its turn. The library
 * looks for what it knows and may look for ever in a part that was cut short.
 */
export function isWellFormed(xml: Uint8Array): boolean {
  /** Where the names of elements begin that are not ended yet. */
  const open: number[] = [];
  let elements = 0;
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at)) {
    const next = xml[at + 1];
    if (next === question || next === exclamation) {
      const kind = kinds.find(([begins]) => standsAt(xml, begins, at));
      at = kind === undefined ? -1 : after(xml, kind[1], at + kind[0].length);
      if (at < 0) return false;
      continue;
    }
    const name = at + (next === slash ? 2 : 1);
    const end = tagEnd(xml, name);
    if (end < 0 || endsName(xml[name])) return false;
    if (next === slash) {
      const begun = open.pop();
      if (begun === undefined || !sameName(xml, begun, name)) return false;
    } else if (xml[end - 1] !== slash) open.push(name);
    elements += 1;
    at = end + 1;
  }
  return open.length === 0 && elements > 0;
}

/** The tags of a name as they stand, with a prefix before it or without. */
export function* tagsNamed(xml: Uint8Array, name: string): Generator<string> {
  const wanted = bytesOf(name);
  const text = new TextDecoder();
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at + 1)) {
    let begins = at + 1;
    while (!endsName(xml[begins]) && xml[begins] !== colon) begins += 1;
    if (xml[begins] !== colon) begins = at;
    if (!standsAt(xml, wanted, begins + 1) || !endsName(xml[begins + 1 + wanted.length])) continue;
    const end = tagEnd(xml, begins + 1);
    if (end > 0) yield text.decode(xml.subarray(at, end + 1));
  }
}
