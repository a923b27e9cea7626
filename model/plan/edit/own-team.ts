/** The staff of a plan as a lead gives them, by pay band: who is in post and which funded posts are empty. */
import { idsOf } from "../ask/scope";
import type { Assumption, Plan, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { refused, yourFigure, type Signature } from "./edit";
import type { OwnStaff } from "./own-service-figures";
import { assumptionIn, withAssumption, withSources } from "./parts";
import { without } from "./without";

type Level = Plan["structure"]["levels"][number];

/** Whether a pay band as it is written lies in those of a level: 4 in 3-4. */
export function isOfBand(level: Pick<Level, "payBand">, band: string): boolean {
  const [first = "", last = first] = level.payBand.toLowerCase().split("-");
  const written = band.toLowerCase();
  if (written === first || written === last) return true;
  const number = Number(written);
  return number > Number(first) && number < Number(last);
}

/** Staff by level, added up where several bands make one. */
export interface LevelStaff {
  readonly level: string;
  readonly people: number | undefined;
  readonly wte: number;
  readonly vacant: number;
}

/** The staff of every level of the plan; nobody at a level of which no band is given. */
export function staffByLevel(plan: Plan, team: readonly OwnStaff[]): readonly LevelStaff[] {
  return plan.structure.levels.map((level) => {
    const rows = team.filter(({ band }) => isOfBand(level, band));
    const sum = (of: (row: OwnStaff) => number): number =>
      Number(rows.reduce((total, row) => total + of(row), 0).toFixed(6));
    const counted = rows.length > 0 && rows.every(({ people }) => people !== undefined);
    return {
      level: level.id,
      people: counted ? sum(({ people }) => people ?? 0) : undefined,
      wte: sum(({ wte }) => wte),
      vacant: sum(({ vacant }) => vacant),
    };
  });
}

/**
 * The plan with a level for every band of the team: those it does not have come from a plan that has them, with what is
 * published of their pay.
 */
export function withBands(plan: Plan, team: readonly OwnStaff[], from: Plan): Outcome<Plan> {
  const unknown = team.filter(({ band }) => !plan.structure.levels.some((level) => isOfBand(level, band)));
  if (unknown.length === 0) return { ok: true, value: plan, problems: [] };
  const more = from.structure.levels.filter((level) => unknown.some(({ band }) => isOfBand(level, band)));
  const nowhere = unknown.find(({ band }) => !more.some((level) => isOfBand(level, band)));
  if (nowhere !== undefined)
    return refused("unknown-band", `There is no band ${nowhere.band} here. Use 3, 4, 5, 6, 7 or 8a.`);
  const ids = new Set(more.map(({ id }) => id));
  const known = [...plan.structure.levels, ...more];
  const order = from.structure.levels.map(({ id }) => id);
  const place = ({ id }: Level): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const cited = new Set<string | undefined>();
  const assumptions = plan.assumptions.map((assumption): Assumption => {
    const theirs = (assumptionIn(from, assumption.id)?.where ?? []).filter((entry) => {
      const levels = idsOf(entry.level);
      return levels.length > 0 && levels.every((id) => ids.has(id)) && entry.setting === undefined;
    });
    for (const { source } of theirs) cited.add(source);
    return theirs.length === 0 ? assumption : { ...assumption, where: [...(assumption.where ?? []), ...theirs] };
  });
  const structure = { ...plan.structure, levels: known.sort((a, b) => place(a) - place(b)) };
  const sources = from.sources.filter(({ id }) => cited.has(id));
  return { ok: true, value: withSources({ ...plan, structure, assumptions }, sources), problems: [] };
}

/** The plan whose whole workforce is this team. */
export function withTeam(plan: Plan, team: readonly OwnStaff[], signed: Signature): Plan {
  const staff = staffByLevel(plan, team);
  const own = yourFigure(signed);
  const entry = (level: string, value: number, reason?: string): WhereEntry => ({
    level,
    value,
    status: "judgement",
    reason: reason ?? own,
  });
  const nobody = `${own} No such band was given, so nobody of it is in the team.`;
  const isThere = ({ level }: LevelStaff): boolean => team.some(({ band }) => bandsOf(plan, level, band));
  const figures: Readonly<Record<string, readonly WhereEntry[]>> = {
    staff_in_post: staff.map((one) => entry(one.level, one.wte, isThere(one) ? undefined : nobody)),
    establishment: staff.map((one) =>
      entry(one.level, Number((one.wte + one.vacant).toFixed(6)), isThere(one) ? undefined : nobody),
    ),
  };
  let next = plan;
  for (const [id, where] of Object.entries(figures)) {
    const before = assumptionIn(next, id);
    if (before === undefined) continue;
    next = withAssumption(next, {
      ...without(before, "source", "range", "when", "givenFor"),
      value: null,
      where: [...where],
      status: "judgement",
      reason: own,
    });
  }
  const worked = staff.flatMap((one) =>
    one.people === undefined || one.people === 0
      ? []
      : [
          entry(
            one.level,
            Number((one.wte / one.people).toPrecision(6)),
            `${own} ${one.wte} WTE, ${one.people} people.`,
          ),
        ],
  );
  const participation = assumptionIn(next, "participation");
  return participation === undefined || worked.length === 0
    ? next
    : withAssumption(next, {
        ...participation,
        where: [...(participation.where ?? []).filter((one) => one.level === undefined), ...worked],
      });
}

const bandsOf = (plan: Plan, id: string, band: string): boolean =>
  plan.structure.levels.some((level) => level.id === id && isOfBand(level, band));
