/**
 * The training places of one place as something to pull: those of the others stay what they are, so the total and
 * everybody's shares of it change together.
 */
import { elementAt } from "../../assumptions/present";
import { isEverything, whereLabel } from "../../plan/ask/scope";
import { assumptionIn } from "../../plan/edit/parts";
import type { Change, Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { Resolved } from "../../resolve/resolved";
import type { GoalLever, LeverAsked } from "./goal";

/** Up to so many times what a place has. */
const TIMES = 10;

/** The lever of a place's training places; undefined where something else is asked for. */
export function placesOf(
  plan: Plan,
  asked: LeverAsked,
  { series, members, calendar }: Resolved,
): Outcome<GoalLever> | undefined {
  const { assumption: id, where = {}, from } = asked;
  const { place } = where;
  if (!["opening_intake", "commissioned_places"].includes(id) || place === undefined) return undefined;
  const shares = series("intake_share");
  const month = from === undefined ? 0 : calendar.monthOf(from);
  const total = series(id)?.at(month)[0];
  const inside = members.scope({ place }).get("place");
  if (shares === undefined || total === undefined || inside === undefined || !(total > 0)) return undefined;
  const values = shares.at(month);
  const share = shares.dimensions.includes("place")
    ? inside.reduce((sum, one) => sum + elementAt(values, one * shares.stride.place), 0)
    : 0;
  if (!(share > 0)) return undefined;
  const now = total * share;
  const since = from === undefined ? {} : { from };
  return {
    ok: true,
    problems: [],
    value: {
      asked,
      label: `${isEverything(where) ? "" : "Training places, "}${whereLabel(plan, where)}`,
      unit: assumptionIn(plan, id)?.unit ?? "learners per year",
      now,
      least: 0,
      most: now * TIMES,
      step: now / 10,
      changes: (value): readonly Change[] => {
        const all = (total - now + value) / total;
        return [
          { assumption: id, op: "multiply", value: all, ...since },
          { assumption: "intake_share", op: "multiply", value: 1 / all, ...since },
          { assumption: "intake_share", op: "multiply", value: value / now, where: { place }, ...since },
        ];
      },
    },
  };
}
