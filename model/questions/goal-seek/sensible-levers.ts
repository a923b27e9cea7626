/** Which assumptions somebody would first think of changing, and then the others that are numbers. */
import { catalogueEntry, ofServices } from "../../assumptions/catalogue";
import { assumptionIn } from "../../plan/edit/parts";
import { isWorkedOut } from "../../plan/ask/worked-out";
import type { Assumption, Plan, Where } from "../../plan/plan";
import { isOfVacancies, type Goal, type LeverAsked } from "./goal";

export interface LeverToChoose {
  readonly asked: LeverAsked;
  readonly label: string;
  /** One of those people think of first. */
  readonly first: boolean;
}

const ofStaff = [
  "leaver_rate",
  "opening_intake",
  "commissioned_places",
  "commissioning_growth",
  "added_posts",
  "international_recruits",
  "returners",
  "registered_joiners",
  "months_to_fill",
  "attrition",
];
const ofALists = [
  "starts_per_week",
  "starts_per_wte",
  "stated_team",
  "patient_facing_share",
  "contacts",
  "non_attendance",
  "referrals",
  "removal_rate",
];

const given = ({ value, where = [], when = [] }: Assumption): boolean =>
  value !== null || where.length > 0 || when.length > 0;

/** Fewer empty posts are wanted by filling them: what changes the posts comes after what fills them. */
const toFill = [...ofStaff.filter((id) => id !== "added_posts"), "added_posts"];

/** The levers of a plan for a goal, at its place or list where they can differ there, those thought of first before the rest. */
export function leversFor(
  plan: Plan,
  { service, place, measure }: Pick<Goal, "service" | "place"> & { readonly measure?: string | undefined },
): readonly LeverToChoose[] {
  const staff = measure !== undefined && isOfVacancies({ measure }) ? toFill : ofStaff;
  const order = service === undefined ? staff : [...ofALists, ...staff];
  const list = plan.structure.services?.find(({ id }) => id === service);
  const made = (id: string, first: boolean): readonly LeverToChoose[] => {
    const entry = catalogueEntry(id);
    const own = assumptionIn(plan, id);
    if (entry === undefined || (id !== "added_posts" && (own === undefined || !given(own)))) return [];
    if (["switch", "choice", "calendar month", "rank"].includes(entry.unit) || entry.kind === "share") return [];
    if (ofServices(entry) && service === undefined) return [];
    if (service !== undefined && !ofServices(entry) && list?.staffing !== "workforce") return [];
    const local = entry.dimensions.includes("place") || id === "opening_intake";
    const where: Where = {
      ...(service !== undefined && entry.dimensions.includes("service") ? { service } : {}),
      ...(place !== undefined && local ? { place } : {}),
    };
    return [{ asked: { assumption: id, where }, label: own?.label ?? entry.label, first }];
  };
  const others = plan.assumptions
    .filter(({ id }) => !order.includes(id) && !isWorkedOut(plan, id) && catalogueEntry(id)?.read !== "at the start")
    .flatMap(({ id }) => made(id, false));
  return [...order.flatMap((id) => made(id, true)), ...others];
}
