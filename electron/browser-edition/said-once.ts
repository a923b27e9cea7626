/** So many lines that come again are worth a place in the text instead. */
const fewest = 4;
/** Places looked at for the longest that comes again. */
const looked = 50;

/**
 * A text with what comes again in it said once: lines as they stand, or from which line on how many come again
 * (`repeated` of renderer/shell/said-once.ts turns it back).
 */
export function saidOnce(text: string): readonly (string | readonly [from: number, count: number])[] {
  const lines = text.split("\n");
  const startAt = (at: number): string => lines.slice(at, at + fewest).join("\n");
  const starts = new Map<string, number[]>();
  const longestBefore = (at: number): readonly [number, number] => {
    let [from, count] = [0, 0];
    for (const place of starts.get(startAt(at)) ?? []) {
      let here = fewest;
      while (place + here < at && at + here < lines.length && lines[place + here] === lines[at + here]) here += 1;
      if (place + here <= at && here > count) [from, count] = [place, here];
    }
    return [from, count];
  };
  const packed: (string | readonly [number, number])[] = [];
  let asTheyStand: string[] = [];
  const flush = (): void => {
    if (asTheyStand.length > 0) packed.push(asTheyStand.join("\n"));
    asTheyStand = [];
  };
  for (let at = 0; at < lines.length;) {
    const [from, count] = longestBefore(at);
    if (count > 0) {
      flush();
      packed.push([from, count]);
    } else asTheyStand.push(lines[at] ?? "");
    const next = at + Math.max(1, count);
    for (; at < next; at += 1) {
      if (at + fewest > lines.length) continue;
      const places = starts.get(startAt(at)) ?? [];
      if (places.length < looked) places.push(at);
      starts.set(startAt(at), places);
    }
  }
  flush();
  return packed;
}
