/**
 * Two new scenarios that have one id and are both to stand: before the plans are merged one of them gets another id in its
 * own plan, with everything that names it there, so that what rests on it, was decided on it or was voted for it stays its own.
 */
import { asObject, canonical } from "../compare/same";
import { sha256 } from "../json/sha-256";
import type { Plan } from "../plan";
import type { Clash } from "./merging";

/** An id that tells an item from another of the same id, whichever of the two plans is called mine. */
export const idApart = (item: unknown): string =>
  `${String(asObject(item)["id"])}-${sha256(canonical(item)).slice(0, 8)}`;

/** The plan with one of its scenarios under another id. */
function withScenarioAs(plan: Plan, from: string, to: string): Plan {
  const as = (id: string): string => (id === from ? to : id);
  const named = <T extends { readonly scenario?: string | undefined }>(one: T): T =>
    one.scenario === from ? { ...one, scenario: to } : one;
  const { shortageQuarters, workshop } = plan;
  const { keys, notes, tried, decisions, votes } = workshop ?? {};
  return {
    ...plan,
    scenarios: plan.scenarios.map((one) => ({
      ...one,
      id: as(one.id),
      ...(one.basedOn === undefined ? {} : { basedOn: as(one.basedOn) }),
    })),
    ...(shortageQuarters === undefined ? {} : { shortageQuarters: shortageQuarters.map(named) }),
    ...(workshop === undefined
      ? {}
      : {
          workshop: {
            ...workshop,
            ...(keys === undefined ? {} : { keys: keys.map(as) }),
            ...(notes === undefined ? {} : { notes: notes.map(named) }),
            ...(tried === undefined ? {} : { tried: as(tried) }),
            ...(decisions === undefined ? {} : { decisions: decisions.map(named) }),
            ...(votes === undefined ? {} : { votes: votes.map(named) }),
          },
        }),
  };
}

/** Whether it is asked about a scenario that is new in both plans, under one id. */
export const isOfNewScenarios = ({ path, both, was, mine, theirs }: Clash): boolean =>
  path.join() === "scenarios" && both && was === undefined && asObject(mine)["id"] === asObject(theirs)["id"];

/** Both plans with the two scenarios under ids of their own: what sorts first keeps it. */
export function scenariosApart(
  mine: Plan,
  theirs: Plan,
  { mine: ofMine, theirs: ofTheirs }: Clash,
): { readonly mine: Plan; readonly theirs: Plan } {
  const id = String(asObject(ofMine)["id"]);
  return canonical(ofMine) < canonical(ofTheirs)
    ? { mine, theirs: withScenarioAs(theirs, id, idApart(ofTheirs)) }
    : { mine: withScenarioAs(mine, id, idApart(ofMine)), theirs };
}
