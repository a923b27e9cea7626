/** A part as a tree of elements, read without the libraries that wrote it. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open extends Element {
  readonly children: Element[];
  text: string;
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** @throws Error where the part is no XML of one root */
export function treeOf(part: string): Element {
  const whole: Open = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Open[] = [whole];
  let read = 0;
  for (const { 0: all, 1: close, 2: name, 3: attributes = "", 4: alone, 5: text, index } of part.matchAll(token)) {
    if (index !== read) throw new Error(`not XML: ${part.slice(read, index + 40)}`);
    read += all.length;
    const last = open.at(-1) ?? whole;
    if (text !== undefined) last.text += text;
    if (name === undefined) continue;
    if (close === "/") {
      if (open.pop()?.name !== name) throw new Error(`closes ${name} out of its turn`);
      continue;
    }
    const named = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, of = "", double, single]) => [of, double ?? single ?? ""] as const,
    );
    if (new Set(named.map(([of]) => of)).size < named.length) throw new Error(`${name} says an attribute twice`);
    const element: Open = { name, attributes: new Map(named), children: [], text: "" };
    last.children.push(element);
    if (alone !== "/") open.push(element);
  }
  const [root] = whole.children;
  if (open.length !== 1 || root === undefined || whole.children.length !== 1 || read !== part.length)
    throw new Error("not one whole element");
  return root;
}

const found = new WeakMap<Element, readonly Element[]>();

/** The element and every one inside it. */
export function within(element: Element): readonly Element[] {
  const before = found.get(element);
  if (before !== undefined) return before;
  const all: Element[] = [];
  const walk = (one: Element): void => {
    all.push(one);
    one.children.forEach(walk);
  };
  walk(element);
  found.set(element, all);
  return all;
}

/** Every element of a name. */
export const allOf = (root: Element, name: string): readonly Element[] =>
  within(root).filter((element) => element.name === name);
