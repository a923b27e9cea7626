/** What is typed into "Add a change", and the change to a scenario it stands for. */
import type { Domain, Plan, PostScope, Trial } from "../../../../model";
import type { OfStaff } from "../../../words/add-change";

export interface Draft {
  /** WTE of posts, or people. */
  readonly amount: number;
  readonly place: string | undefined;
  readonly setting: string | undefined;
  readonly level: string | undefined;
  readonly toPlace: string | undefined;
  readonly toSetting: string | undefined;
  readonly toLevel: string | undefined;
  readonly from: string;
  /** The month from which frozen posts may be filled, or in which somebody is back. */
  readonly until: string;
  readonly ramp: number;
  readonly covered: number;
  readonly domain: Domain | undefined;
  readonly why: string;
}

/** The only member of a dimension, which needs no choosing. */
const only = (members: readonly { readonly id: string }[]): string | undefined =>
  members.length === 1 ? members[0]?.id : undefined;

export const emptyDraft = ({ start, structure: { places, settings, levels } }: Plan): Draft => ({
  amount: 1,
  place: only(places.filter((one) => !places.some(({ parent }) => parent === one.id))),
  setting: only(settings),
  level: only(levels),
  toPlace: undefined,
  toSetting: undefined,
  toLevel: undefined,
  from: start,
  until: "",
  ramp: 0,
  covered: 0,
  domain: undefined,
  why: "",
});

const scopeOf = (place?: string, setting?: string, level?: string): PostScope => ({
  ...(place === undefined ? {} : { place }),
  ...(setting === undefined ? {} : { setting }),
  ...(level === undefined ? {} : { level }),
});

/** The change a draft stands for; undefined where it does not say enough to be tried. */
export function trialOf(begin: OfStaff, draft: Draft): Trial | undefined {
  const { amount, place, setting, level, from, until, covered, domain } = draft;
  const why = draft.why.trim();
  const grounds = why === "" ? {} : { why };
  if (begin === "leaves" || begin === "joins" || begin === "is-away") {
    if (place === undefined || setting === undefined || level === undefined) return undefined;
    if (begin === "is-away" && until === "") return undefined;
    const away = begin === "is-away" ? { to: until, covered } : {};
    const many = Number.isInteger(amount) ? { heads: amount } : { wte: amount };
    return { kind: "event", event: { what: begin, ...many, place, setting, level, from, ...away, ...grounds } };
  }
  const asked = {
    wte: amount,
    where: scopeOf(place, setting, level),
    from,
    ...(draft.ramp > 0 ? { ramp: draft.ramp } : {}),
    ...(domain === undefined ? {} : { domain }),
    ...grounds,
  };
  if (begin === "convert")
    return draft.toLevel === undefined
      ? undefined
      : { kind: "posts", change: { what: begin, ...asked, into: draft.toLevel } };
  if (begin === "move")
    return { kind: "posts", change: { what: begin, ...asked, into: scopeOf(draft.toPlace, draft.toSetting) } };
  if (begin === "freeze")
    return { kind: "posts", change: { what: begin, ...asked, ...(until === "" ? {} : { until }) } };
  return { kind: "posts", change: { what: begin, ...asked } };
}
