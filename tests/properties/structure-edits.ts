/** What a person may do to the structure of a plan: its places, settings, levels, scenarios, services and dates. */
import fc from "fast-check";
import {
  addCharacteristic,
  addEvent,
  addPlacesUnder,
  addScenario,
  addServices,
  addSetting,
  addTier,
  baseScenarioOn,
  hasErrors,
  mergePlaces,
  newScenario,
  placeWeights,
  putChange,
  removeCharacteristic,
  removeEvent,
  removePlace,
  removeScenario,
  removeSetting,
  removeTier,
  renamePlace,
  renameScenario,
  renameService,
  renameSetting,
  renameTier,
  setPlanDates,
  splitPlace,
  withEntry,
  type Edit,
  type Outcome,
  type Plan,
} from "../../model";
import { checkStructure } from "../../model/plan/check/check-plan";
import { editOf } from "../model/edit/calls/holds";
import { signed } from "../model/edit/signed";
import { frontDoor } from "../model/edit/calls/rich-plan";
import { pick, written } from "./structure-of-files";

const shares = (plan: Plan): ReadonlyMap<string, number> => {
  const found = placeWeights(plan);
  return found.ok ? found.value.staff : new Map(plan.structure.places.map(({ id }) => [id, 1]));
};
const atEach = (plan: Plan, wte: number): Readonly<Record<string, number>> =>
  Object.fromEntries(plan.structure.levels.map(({ id }) => [id, wte]));

/** A verb on one thing of the plan or two; undefined where the plan has none of them. */
type Verb = (plan: Plan, at: number, other: number) => Outcome<unknown> | undefined;
const having =
  <T>(
    of: (plan: Plan) => readonly T[] | undefined,
    verb: (plan: Plan, one: T, other: T, at: number) => Outcome<unknown>,
  ) =>
  (plan: Plan, at: number, second: number): Outcome<unknown> | undefined => {
    const [one, other] = [pick(of(plan), at), pick(of(plan), second)];
    return one === undefined || other === undefined ? undefined : verb(plan, one, other, at);
  };
const places = ({ structure }: Plan) => structure.places;
const services = ({ structure }: Plan) => structure.services;

const verbs: Readonly<Record<string, Verb>> = {
  "places added": having(places, (plan, { id }, _, at) =>
    addPlacesUnder(
      plan,
      id,
      [
        { label: `Team ${at} A`, kind: "team", share: 0.4 },
        { label: `Team ${at} B`, kind: "team", share: 0.6 },
      ],
      shares(plan),
      signed,
    ),
  ),
  "a place renamed": having(places, (plan, { id }, _, at) => renamePlace(plan, id, `Place ${at}`, undefined, signed)),
  "a place taken out": having(places, (plan, one, other) => removePlace(plan, one.id, other.id, shares(plan), signed)),
  "places put together": having(places, (plan, one, other, at) =>
    mergePlaces(plan, [one.id, other.id], { label: `Both ${at}` }, shares(plan), signed),
  ),
  "a place divided": having(places, (plan, { id }, _, at) =>
    splitPlace(
      plan,
      id,
      [
        { label: `Half ${at}`, share: 0.5 },
        { label: `Other half ${at}`, share: 0.5 },
      ],
      shares(plan),
      signed,
    ),
  ),
  "a setting added": (plan, at) =>
    addSetting(
      plan,
      { label: `Setting ${at}`, staff: atEach(plan, at % 3), posts: atEach(plan, (at % 3) + 0.5) },
      signed,
    ),
  "a setting renamed": having(
    ({ structure }) => structure.settings,
    (plan, { id }, _, at) => renameSetting(plan, id, `Setting ${at}`, signed),
  ),
  "a setting taken out": having(
    ({ structure }) => structure.settings,
    (plan, { id }) => removeSetting(plan, id, signed),
  ),
  "a scenario added": (plan, at) => {
    const made = newScenario(plan, `Scenario ${at}`);
    const change = { assumption: "leaver_rate", op: "multiply", value: 0.9 } as const;
    return addScenario(plan, { ...made, changes: [change] }, [], signed);
  },
  "a scenario copied": having(
    ({ scenarios }) => scenarios,
    (plan, one) => addScenario(plan, newScenario(plan, one.name, one), [], signed),
  ),
  "a scenario renamed": having(
    ({ scenarios }) => scenarios,
    (plan, { id }, _, at) => renameScenario(plan, id, `Scenario ${at}`, signed),
  ),
  "a scenario based on another": having(
    ({ scenarios }) => scenarios,
    (plan, one, other, at) => baseScenarioOn(plan, one.id, at % 3 === 0 ? undefined : other.id, signed),
  ),
  "a scenario taken out": having(
    ({ scenarios }) => scenarios,
    (plan, { id }) => removeScenario(plan, id, signed),
  ),
  "a change of a scenario": having(
    ({ scenarios }) => scenarios,
    (plan, { id }, _, at) =>
      putChange(plan, id, at % 4, { assumption: "leaver_rate", op: "add", value: 0.01 * (at % 5) }, signed),
  ),
  "services of a template added": (plan, at) => addServices(plan, frontDoor, pick(places(plan), at)?.id, signed),
  "a service renamed": having(services, (plan, { id }, _, at) => renameService(plan, id, `Service ${at}`, signed)),
  "a tier added": having(services, (plan, { id }, _, at) => addTier(plan, id, `Tier ${at}`, signed)),
  "a tier renamed": having(services, (plan, { id, tiers }, _, at) =>
    renameTier(plan, { service: id, tier: pick(tiers, at)?.id ?? "" }, `Tier ${at}`, signed),
  ),
  "a tier taken out": having(services, (plan, { id, tiers }, _, at) =>
    removeTier(plan, { service: id, tier: pick(tiers, at)?.id ?? "" }, signed),
  ),
  "an event added": (plan, at, other) => {
    const { settings, levels } = plan.structure;
    const [place, setting, level] = [pick(places(plan), at), pick(settings, other), pick(levels, at)];
    if (place === undefined || setting === undefined || level === undefined) return undefined;
    const event = { what: "joins", heads: 1, place: place.id, setting: setting.id, level: level.id, from: plan.start };
    return addEvent(plan, pick(plan.scenarios, other)?.id, { ...event, what: "joins" }, signed);
  },
  "an event taken out": (plan, at) => removeEvent(plan, undefined, at % 3, signed),
  "a characteristic added": (plan, at) =>
    addCharacteristic(plan, { label: `Own ${at}`, groups: ["One", "Another"] }, signed),
  "a characteristic taken out": having(
    ({ structure }) => structure.characteristics,
    (plan, { id }) => removeCharacteristic(plan, id, signed),
  ),
  "the dates": (plan, at) => setPlanDates(plan, { start: plan.start, years: 2 + (at % 3) }, signed),
};

export interface StructureEdit {
  readonly what: string;
  readonly at: number;
  readonly other: number;
}
const back = "the plan as it was before";
/** Every edit by name, but the way back. */
export const edits: readonly string[] = [...Object.keys(verbs), ...Object.keys(written)];

export const structureEdits = (most: number): fc.Arbitrary<StructureEdit[]> =>
  fc.array(
    fc.record({
      what: fc.constantFrom(...edits, back),
      at: fc.nat(60),
      other: fc.nat(60),
    }),
    { minLength: 1, maxLength: most },
  );

/** The plan as each of the edits leaves it, one after another; what is refused leaves it as it is. */
export function versionsAfter(plan: Plan, list: readonly StructureEdit[]): readonly Plan[] {
  const versions: Plan[] = [plan];
  for (const { what, at, other } of list) {
    const now = versions.at(-1) ?? plan;
    if (what === back) versions.push(pick(versions, at) ?? plan);
    else if (what in written) {
      const next = written[what]?.(now, at) ?? now;
      versions.push(hasErrors(checkStructure(next)) ? now : next);
    } else {
      const made = verbs[what]?.(now, at, other);
      const edit: Edit | undefined = made?.ok === true ? editOf(made.value) : undefined;
      versions.push(edit === undefined ? now : withEntry(edit.plan, edit.logEntry));
    }
  }
  return versions;
}
