/** What a setting is called, and settings in which nobody works that are taken out. */
import { elementAt } from "../../../assumptions/present";
import { idsOf } from "../../ask/scope";
import type { Assumption, Plan, Value, Where } from "../../plan";
import type { Outcome } from "../../problem";
import { edited, refused, type Edit, type Signature } from "../edit";
import { assumptionIn } from "../parts";
import { settingNameRefused } from "./add-setting";

const noSetting = (): Outcome<never> => refused("unknown-setting", "The plan has no such setting. Choose another.");

export function renameSetting(plan: Plan, id: string, label: string, signed: Signature): Outcome<Edit> {
  const { settings } = plan.structure;
  const before = settings.find((one) => one.id === id);
  if (before === undefined) return noSetting();
  const others = settings.filter((one) => one.id !== id).map((one) => one.label);
  const next = settings.map((one) => (one.id === id ? { ...one, label } : one));
  return (
    settingNameRefused(label, others) ??
    edited(before.label === label ? plan : { ...plan, structure: { ...plan.structure, settings: next } }, signed, {
      what: "Name of the setting",
      from: before.label,
      to: label,
    })
  );
}

/** Whether figures of an amount that cover the setting alone give it anything. */
const isGiven = (plan: Plan, assumption: string, setting: string): boolean =>
  (assumptionIn(plan, assumption)?.where ?? []).some(
    ({ value, when = [], setting: named }) =>
      idsOf(named).includes(setting) && [value, ...when.map((one) => one.value)].some((one: Value) => one !== 0),
  );

/** What stands in the way of taking a setting out, in a sentence; undefined when nothing does. */
function hindrance(plan: Plan, id: string, label: string): string | undefined {
  const { settings, moves = [], services = [] } = plan.structure;
  if (settings.length === 1) return "A plan needs at least one setting. Rename this one.";
  if (["staff_in_post", "establishment", "added_posts", "posts_frozen"].some((one) => isGiven(plan, one, id)))
    return `${label} has staff or posts at the start. Give 0 to each of its levels first; nobody is taken out of a plan unseen.`;
  const service = services.find((one) => one.setting === id);
  if (service !== undefined) return `The staff of ${service.label} work in ${label}. Give the service another setting.`;
  const move = moves.find(({ from, to }) => from.setting === id || to.setting === id);
  if (move !== undefined) return `People move there or from there: ${move.label}. Take that move out first.`;
  const event = [...(plan.events ?? []), ...plan.scenarios.flatMap((one) => one.events ?? [])].find(
    (one) => one.setting === id,
  );
  if (event !== undefined) return `Something is known to be coming in ${label}. Take that event out first.`;
  const scenario = plan.scenarios.find(({ changes }) => changes.some((one) => idsOf(one.where?.setting).includes(id)));
  return scenario === undefined
    ? undefined
    : `The scenario "${scenario.name}" changes a figure of ${label}. Take that change out first.`;
}

/** Takes out a setting in which nobody works, with what is given for it. Refused while anything is there. */
export function removeSetting(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const { settings } = plan.structure;
  const gone = settings.find((one) => one.id === id);
  if (gone === undefined) return noSetting();
  const says = hindrance(plan, id, gone.label);
  if (says !== undefined) return refused("setting-in-use", says);
  return edited(
    {
      ...plan,
      structure: { ...plan.structure, settings: settings.filter((one) => one.id !== id) },
      assumptions: plan.assumptions.map((one) => withoutSetting(one, id)),
    },
    signed,
    { what: "Setting taken out", from: gone.label, to: "nothing" },
  );
}

function withoutSetting(assumption: Assumption, setting: string): Assumption {
  const { where } = assumption;
  if (where?.some((one) => idsOf(one.setting).includes(setting)) !== true) return assumption;
  return {
    ...assumption,
    where: where.flatMap((entry) => {
      const named = idsOf(entry.setting);
      if (!named.includes(setting)) return [entry];
      const left = named.filter((one) => one !== setting);
      if (left.length === 0) return [];
      const next: Where = { setting: left.length === 1 ? elementAt(left, 0) : left };
      return [{ ...entry, ...next }];
    }),
  };
}
