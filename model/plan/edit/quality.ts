/** What an assumption says about itself: how good it is, its source, reason, owner and date to look again. */
import { freeId } from "../ask/free-name";
import type { Assumption, Plan, Source } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption } from "./parts";

const isDay = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{2})?$/;
const badDate = (): Outcome<never> =>
  refused("bad-date", "A date is written as 2027, 2027-04, 2027-04-30 or 2026/27. Write it so, or leave it out.");

const isLink = /^https?:\/\/[^\s/@.]+(\.[^\s/@.]+)+(:\d+)?(\/\S*)?$/i;

/** What is wrong with a source of one's own; undefined where nothing is. */
export function sourceRefused({ title, publisher = "", date = "", url = "" }: OwnSource): Outcome<never> | undefined {
  if (title.trim() === "")
    return refused("no-title", "A source needs a title by which others can find it. Give it one.");
  if (date !== "" && !isDay.test(date)) return badDate();
  if (url !== "" && !isLink.test(url))
    return refused(
      "bad-link",
      "A link begins with https:// and names a site, such as https://www.england.nhs.uk/page. Write it so, or leave it out.",
    );
  return tooLong(title, longest.source) ?? tooLong(publisher, longest.publisher) ?? tooLong(url, longest.link);
}

/** The details that can be changed; `status` can only be changed, the others can also be taken out. */
export type Detail = "status" | "source" | "reason" | "owner" | "reviewBy";

const detailWords: Readonly<Record<Detail, string>> = {
  status: "quality",
  source: "source",
  reason: "reason",
  owner: "owner",
  reviewBy: "date to look again",
};

const inWords = (plan: Plan, assumption: Assumption, detail: Detail): string =>
  detail === "source"
    ? (plan.sources.find((one) => one.id === assumption.source)?.title ?? assumption.source ?? "none")
    : (assumption[detail] ?? "none");

/** Changes one detail of an assumption; undefined takes it out. */
export function setDetail<K extends Detail>(
  plan: Plan,
  id: string,
  detail: K,
  to: Assumption[K] | undefined,
  signed: Signature,
): Outcome<Edit> {
  const assumption = assumptionIn(plan, id);
  if (assumption === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${id}". Choose one it has.`);
  if (typeof to === "string") {
    const long = tooLong(to, detail === "owner" ? longest.name : longest.prose);
    if (long !== undefined) return long;
  }
  if (detail === "source" && to !== undefined && !plan.sources.some((one) => one.id === to))
    return refused("unknown-source", "The plan does not list this source. Add it first.");
  if (detail === "reviewBy" && typeof to === "string" && !isDay.test(to)) return badDate();
  const { [detail]: before, ...rest } = assumption;
  if (to === undefined && detail === "status")
    return refused("no-status", "An assumption is published, derived or a judgement. Choose one.");
  const next = (to === undefined ? rest : { ...rest, [detail]: to }) as Assumption;
  return edited(before === to ? plan : withAssumption(plan, next), signed, {
    what: `${assumption.label}: ${detailWords[detail]}`,
    from: inWords(plan, assumption, detail),
    to: inWords(plan, next, detail),
  });
}

/** A source of one's own: what it is called, who published it, when, and where it can be read. */
export interface OwnSource {
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/** The source as a plan lists it, under an id that none of the plan's has. */
export const listedSource = (plan: Plan, { title, publisher = "", date = "", url = "" }: OwnSource): Source => ({
  id: freeId(
    title.slice(0, 60),
    plan.sources.map((one) => one.id),
    "source",
  ),
  title,
  publisher,
  ...(date === "" ? {} : { date }),
  ...(url === "" ? {} : { url }),
});

/** Adds a source of the person's own to the plan and names it as the source of an assumption. */
export function citeOwnSource(plan: Plan, id: string, own: OwnSource, signed: Signature): Outcome<Edit> {
  const fault = sourceRefused(own);
  if (fault !== undefined) return fault;
  const source = listedSource(plan, own);
  return setDetail({ ...plan, sources: [...plan.sources, source] }, id, "source", source.id, signed);
}
