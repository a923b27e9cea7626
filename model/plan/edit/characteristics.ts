/** Characteristics of the workforce and their groups: adding, naming and taking out, and whom they are held against. */
import { freeId } from "../ask/free-name";
import { idsOf } from "../ask/scope";
import { mostGroups, mostSuppressed } from "../characteristic-schema";
import type { Assumption, Characteristic, Plan, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { nameRefused } from "./name-refused";
import { edited, refused, tooLong, yourFigure, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption } from "./parts";
import { listed } from "./set-value";
import { without } from "./without";

const shares = ["group_share", "joiner_share", "comparator_share"] as const;
const factors = ["group_leaving_factor", "group_promotion_factor"] as const;

const noCharacteristic = (): Outcome<never> =>
  refused("unknown-characteristic", "The plan has no such characteristic. Choose another.");
const noGroup = (): Outcome<never> => refused("unknown-group", "The characteristic has no such group. Choose another.");

const tooManyGroups = (): Outcome<never> =>
  refused("too-many-groups", `A characteristic has ${mostGroups} groups at most. Put some together.`);

const characteristicsOf = ({ structure }: Plan): readonly Characteristic[] => structure.characteristics ?? [];

const characteristicIn = (plan: Plan, id: string): Characteristic | undefined =>
  characteristicsOf(plan).find((one) => one.id === id);

function withCharacteristics(plan: Plan, characteristics: readonly Characteristic[]): Plan {
  const structure = without(plan.structure, "characteristics");
  return {
    ...plan,
    structure: characteristics.length === 0 ? structure : { ...structure, characteristics: [...characteristics] },
  };
}

const withCharacteristic = (plan: Plan, next: Characteristic): Plan =>
  withCharacteristics(
    plan,
    characteristicsOf(plan).map((one) => (one.id === next.id ? next : one)),
  );

/** Ids that a new group cannot have. */
const groupsTaken = (plan: Plan): string[] =>
  characteristicsOf(plan).flatMap(({ groups }) => groups.map(({ id }) => id));

/** How far from 1 a relative rate of a group may be, where nothing is known: 8 in 10 between four fifths and five quarters. */
const notKnown = { low: 0.8, likely: 1, high: 1.25, level: 0.8 } as const;

/** The figures that a group calls for, listed where the plan does not have them: shares empty, relative rates 1 with a range. */
function withFiguresFor(plan: Plan, groups: readonly string[], signed: Signature): Plan {
  const reason = `${yourFigure(signed)} Nobody publishes it: 1 says that nobody is likelier than another, and the range is a judgement.`;
  const listedShares = shares.reduce((now, id) => {
    const made = assumptionIn(now, id) === undefined ? listed(id) : undefined;
    return made === undefined ? now : withAssumption(now, made);
  }, plan);
  return factors.reduce((now, id) => {
    const made = assumptionIn(now, id) ?? listed(id);
    if (made === undefined) return now;
    const entries = groups.map((group): WhereEntry => ({
      group,
      value: 1,
      range: notKnown,
      status: "judgement",
      reason,
    }));
    const whole: Assumption = assumptionIn(now, id) === undefined ? { ...made, value: 1, together: 0, reason } : made;
    return withAssumption(now, { ...whole, where: [...(whole.where ?? []), ...entries] });
  }, listedShares);
}

export interface NewCharacteristic {
  readonly label: string;
  /** What its groups are called: at least two. The first is the one the others' relative rates are told against. */
  readonly groups: readonly string[];
}

/** Adds a characteristic. Its shares are empty; relative rates are 1, with a range for every group but the first. */
export function addCharacteristic(plan: Plan, { label, groups }: NewCharacteristic, signed: Signature): Outcome<Edit> {
  const wrong = nameRefused(
    label,
    characteristicsOf(plan).map((one) => one.label),
  );
  if (wrong !== undefined) return wrong;
  if (groups.length < 2)
    return refused(
      "too-few-groups",
      "A characteristic needs at least two groups. Name another, such as everybody else.",
    );
  if (groups.length > mostGroups) return tooManyGroups();
  for (const [number, group] of groups.entries()) {
    const bad = nameRefused(group, groups.slice(0, number));
    if (bad !== undefined) return bad;
  }
  const id = freeId(
    label,
    characteristicsOf(plan).map((one) => one.id),
    "characteristic",
  );
  const taken = groupsTaken(plan);
  const made = groups.map((group) => {
    const next = { id: freeId(group, taken, "group"), label: group };
    taken.push(next.id);
    return next;
  });
  const [, ...others] = made;
  const next = withCharacteristics(plan, [...characteristicsOf(plan), { id, label, groups: made }]);
  return edited(
    withFiguresFor(
      next,
      others.map((group) => group.id),
      signed,
    ),
    signed,
    { what: "Characteristic added", to: `${label}: ${groups.join(", ")}` },
  );
}

export function renameCharacteristic(plan: Plan, id: string, label: string, signed: Signature): Outcome<Edit> {
  const before = characteristicIn(plan, id);
  if (before === undefined) return noCharacteristic();
  const others = characteristicsOf(plan).filter((one) => one.id !== id);
  return (
    nameRefused(
      label,
      others.map((one) => one.label),
    ) ??
    edited(before.label === label ? plan : withCharacteristic(plan, { ...before, label }), signed, {
      what: "Name of a characteristic",
      from: before.label,
      to: label,
    })
  );
}

/** The scenario that changes a figure of one of the groups, which then cannot go; undefined where none does. */
const scenarioOf = (plan: Plan, groups: readonly string[]) =>
  plan.scenarios.find(({ changes }) =>
    changes.some(({ where }) => idsOf(where?.group).some((id) => groups.includes(id))),
  );

/** Takes out what is given for these groups; an entry for others too stays for those. */
const withoutGroups = (plan: Plan, gone: readonly string[]): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) => {
    if (one.where?.some(({ group }) => idsOf(group).some((id) => gone.includes(id))) !== true) return one;
    const where = one.where.flatMap((entry): WhereEntry[] => {
      const left = idsOf(entry.group).filter((id) => !gone.includes(id));
      if (left.length === idsOf(entry.group).length) return [entry];
      const [first, ...others] = left;
      return first === undefined ? [] : [{ ...entry, group: others.length === 0 ? first : [first, ...others] }];
    });
    return where.length === 0 ? without(one, "where") : { ...one, where };
  }),
});

const inScenario = (label: string, name: string): Outcome<never> =>
  refused("group-in-scenario", `The scenario "${name}" changes a figure of ${label}. Take that change out first.`);

/** The plan without its last characteristic: nothing tells joiners apart any more, and the figures are nobody's. */
function withoutFigures(plan: Plan): Plan {
  const elsewhere = JSON.stringify([plan.correlations, plan.calibrations, plan.contradictions]);
  const formulas = plan.assumptions.flatMap(({ value, where = [], when = [] }) =>
    [value, ...[...where, ...when].map((one) => one.value)].filter((one) => typeof one === "string"),
  );
  // A figure that something else names stays, for everybody.
  const isNamed = (id: string): boolean =>
    elsewhere.includes(`"${id}"`) || formulas.some((formula) => new RegExp(`\\b${id}\\b`).test(formula));
  return {
    ...plan,
    assumptions: plan.assumptions.flatMap((one) => {
      if (![...shares, ...factors].some((id) => id === one.id)) return [one];
      return isNamed(one.id) ? [without(one, "where")] : [];
    }),
  };
}

/** Takes a characteristic out, with everything given for its groups. */
export function removeCharacteristic(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const gone = characteristicIn(plan, id);
  if (gone === undefined) return noCharacteristic();
  const groups = gone.groups.map((group) => group.id);
  const left = characteristicsOf(plan).filter((one) => one.id !== id);
  const scenario =
    scenarioOf(plan, groups) ??
    (left.length > 0
      ? undefined
      : plan.scenarios.find(({ changes }) =>
          changes.some(({ assumption }) => [...shares, ...factors].some((of) => of === assumption)),
        ));
  if (scenario !== undefined) return inScenario(gone.label, scenario.name);
  const bare = withoutGroups(withCharacteristics(plan, left), groups);
  return edited(left.length > 0 ? bare : withoutFigures(bare), signed, {
    what: "Characteristic taken out",
    from: gone.label,
    to: "nothing",
  });
}

/** Adds a group after the others. Nobody is in it until the shares say so: with its share of 0% everything stays as it is. */
export function addGroup(plan: Plan, id: string, label: string, signed: Signature): Outcome<Edit> {
  const before = characteristicIn(plan, id);
  if (before === undefined) return noCharacteristic();
  const wrong = nameRefused(
    label,
    before.groups.map((one) => one.label),
  );
  if (wrong !== undefined) return wrong;
  if (before.groups.length >= mostGroups) return tooManyGroups();
  const group = freeId(label, groupsTaken(plan), "group");
  const next = withCharacteristic(plan, { ...before, groups: [...before.groups, { id: group, label }] });
  const beside = before.groups.map((one) => one.id);
  const given = shares.reduce((now, of) => {
    const assumption = assumptionIn(now, of);
    const isGiven = assumption?.where?.some((entry) => idsOf(entry.group).some((one) => beside.includes(one)));
    if (assumption === undefined || isGiven !== true) return now;
    const nobody: WhereEntry = { group, value: 0, status: "judgement", reason: yourFigure(signed) };
    return withAssumption(now, { ...assumption, where: [...(assumption.where ?? []), nobody] });
  }, next);
  return edited(withFiguresFor(given, [group], signed), signed, {
    what: "Group added",
    where: before.label,
    to: label,
  });
}

export interface GroupOf {
  readonly characteristic: string;
  readonly group: string;
}

export function renameGroup(
  plan: Plan,
  { characteristic: id, group }: GroupOf,
  label: string,
  signed: Signature,
): Outcome<Edit> {
  const of = characteristicIn(plan, id);
  if (of === undefined) return noCharacteristic();
  const before = of.groups.find((one) => one.id === group);
  if (before === undefined) return noGroup();
  const others = of.groups.filter((one) => one.id !== group).map((one) => one.label);
  const groups = of.groups.map((one) => (one.id === group ? { ...one, label } : one));
  return (
    nameRefused(label, others) ??
    edited(before.label === label ? plan : withCharacteristic(plan, { ...of, groups }), signed, {
      what: "Name of a group",
      where: of.label,
      from: before.label,
      to: label,
    })
  );
}

/** Takes a group out, with what is given for it. Refused while anybody is in it. */
export function removeGroup(plan: Plan, { characteristic: id, group }: GroupOf, signed: Signature): Outcome<Edit> {
  const of = characteristicIn(plan, id);
  if (of === undefined) return noCharacteristic();
  const gone = of.groups.find((one) => one.id === group);
  if (gone === undefined) return noGroup();
  if (of.groups.length === 2)
    return refused(
      "last-groups",
      `${of.label} needs at least two groups. Rename this one, or take the characteristic out.`,
    );
  const isUsed = shares.some((one) =>
    assumptionIn(plan, one)?.where?.some(
      (entry) =>
        idsOf(entry.group).includes(group) &&
        [entry.value, ...(entry.when ?? []).map((dated) => dated.value)].some((value) => value !== 0 && value !== null),
    ),
  );
  if (isUsed)
    return refused(
      "group-in-use",
      `${gone.label} has a share. Give its share to the other groups first, and 0% to it.`,
    );
  const scenario = scenarioOf(plan, [group]);
  if (scenario !== undefined) return inScenario(gone.label, scenario.name);
  const groups = of.groups.filter((one) => one.id !== group);
  return edited(withoutGroups(withCharacteristic(plan, { ...of, groups }), [group]), signed, {
    what: "Group taken out",
    where: of.label,
    from: gone.label,
    to: "nothing",
  });
}

/** Says in words whom a characteristic is held against; an empty text takes it out. Their shares are `comparator_share`. */
export function setComparator(plan: Plan, id: string, words: string, signed: Signature): Outcome<Edit> {
  const before = characteristicIn(plan, id);
  if (before === undefined) return noCharacteristic();
  const long = tooLong(words, longest.label);
  if (long !== undefined) return long;
  const rest = without(before, "comparator");
  const next = words === "" ? rest : { ...rest, comparator: words };
  return edited((before.comparator ?? "") === words ? plan : withCharacteristic(plan, next), signed, {
    what: "Whom it is held against",
    where: before.label,
    from: before.comparator ?? "nothing",
    to: words === "" ? "nothing" : words,
  });
}

/** Sets the number below which counts of people in a group are not shown. */
export function setSuppression(plan: Plan, below: number, signed: Signature): Outcome<Edit> {
  if (!Number.isInteger(below) || below < 1 || below > mostSuppressed)
    return refused(
      "not-a-count",
      `Counts are hidden below a whole number of people, from 1 to ${mostSuppressed.toLocaleString("en-GB")}. 5 is usual.`,
    );
  return edited(plan.suppressBelow === below ? plan : { ...plan, suppressBelow: below }, signed, {
    what: "Counts of people in a group that are not shown",
    from: plan.suppressBelow === undefined ? "fewer than 5" : `fewer than ${plan.suppressBelow}`,
    to: `fewer than ${below}`,
  });
}
