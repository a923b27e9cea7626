/** What every difference is told with: both sides, and the items on the way to it. */
import type { Found, Item } from "./find";
import { scopeKey } from "./changes-meet";
import { asObject, saysNothing } from "./same";

/** What a difference is told by. */
export interface Said {
  /** The thing: an assumption by its label, "Scenario", "Title of the plan". */
  readonly what: string;
  /** Whom it is for or which one it is; left out where it is everybody, or the plan itself. */
  readonly where?: string | undefined;
  readonly mine?: string | undefined;
  readonly theirs?: string | undefined;
  readonly unit?: string | undefined;
}

/** Says a value of either side. */
export type Say = (value: unknown) => string;

/** Both sides said; nothing where a side has none. */
export const sides = ({ mine, theirs }: Pick<Found, "mine" | "theirs">, say: Say): Pick<Said, "mine" | "theirs"> => ({
  mine: saysNothing(mine) ? undefined : say(mine),
  theirs: saysNothing(theirs) ? undefined : say(theirs),
});

/** The item as one of the plans has it. */
export const eitherOf = ({ mine, theirs }: Item): unknown => (mine === undefined ? theirs : mine);

/** Whom it is for: a change says so in its `where`, a value of a part in its own keys. */
const scopeOf = (value: unknown): string =>
  scopeKey("assumption" in asObject(value) ? asObject(value)["where"] : value);

/** Whether the two are for different people, so that each has to be told with its own. */
export const differentPeople = (item: Item | undefined): boolean =>
  item?.mine !== undefined && item.theirs !== undefined && scopeOf(item.mine) !== scopeOf(item.theirs);

export const quoted = (name: string): string => `"${name}"`;
/** What there is of some words, one after another. */
export const inTurn = (...words: readonly (string | undefined)[]): string | undefined => {
  const said = words.filter((text) => text !== undefined && text !== "");
  return said.length === 0 ? undefined : said.join(", ");
};

/** The outermost item on the way to a difference, and the one within it. */
export const first = ({ items }: Found): unknown => (items[0] === undefined ? undefined : eitherOf(items[0]));
export const second = ({ items }: Found): unknown => (items[1] === undefined ? undefined : eitherOf(items[1]));
