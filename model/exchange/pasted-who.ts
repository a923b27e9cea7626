/** Whom the numbers of a block count, as its labels and headings say it. */
import { countedIds, countedKinds } from "../plan/counted";
import { didYouMean } from "../plan/ask/nearest";
import type { Counted } from "../plan/ask/history-words";
import type { Plan } from "../plan/plan";
import { namedMembers } from "../plan/members";
import type { GridCell } from "./pasted-grid";

type Who = Counted;

const dimensions = ["place", "setting", "level", "service"] as const;

/** Names as they are compared: "NHS Devon Integrated Care Board" is Devon, "North East & Yorkshire" has an "and". */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/\bnhs\b|\bintegrated care (?:board|system)\b|\bic[bs]\b/g, " ")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** The member that a text names: by its id, its code or its name; a heading may have other words about it. */
function memberIn(plan: Plan, text: string, whole: boolean): Who | undefined {
  const said = plain(text);
  if (said === "") return undefined;
  const members = namedMembers(plan.structure);
  const codes = new Map(plan.structure.places.flatMap(({ id, code }) => (code === undefined ? [] : [[id, code]])));
  const found = dimensions
    .flatMap((dimension) => members[dimension].map((member) => ({ dimension, member, name: plain(member.label) })))
    .filter(
      ({ member, name }) =>
        name !== "" &&
        (said === name ||
          text.trim().toLowerCase() === member.id ||
          text.trim().toLowerCase() === codes.get(member.id)?.toLowerCase() ||
          (!whole && ` ${said} `.includes(` ${name} `))),
    )
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found === undefined ? undefined : { [found.dimension]: found.member.id };
}

const saysWhat = (text: string): boolean => countedIds.some((id) => countedKinds[id].heading.test(text.toLowerCase()));

/** All of a plan's registered staff: "registered", "qualified", "HCPC". */
function registeredIn(plan: Plan, text: string): Who | undefined {
  if (!/^(?:all )?(?:registered|qualified)(?: staff| therapists| occupational therapists)?$/i.test(text.trim()))
    return undefined;
  const ids = plan.structure.levels.filter(({ registered }) => registered).map(({ id }) => id);
  return ids.length === 0 ? undefined : { level: ids.length === 1 ? ids[0] : ids };
}

/**
 * Whom a number counts. What the person chose holds where the block says nothing; the whole of a plan is everybody.
 * A label in front of the numbers that names nobody and nothing counted is refused.
 */
export function saidOf(
  plan: Plan,
  { over, beside }: Pick<GridCell, "over" | "beside">,
  chosen: Who,
): { readonly who: Who } | { readonly says: string } {
  const found: Who[] = [];
  for (const text of beside.filter((one) => one !== "")) {
    const member = registeredIn(plan, text) ?? memberIn(plan, text, true);
    if (member !== undefined) found.push(member);
    else if (!saysWhat(text)) {
      const names = dimensions.flatMap((dimension) =>
        namedMembers(plan.structure)[dimension].map(({ label }) => label),
      );
      return {
        says: `"${text}" is no place, setting, level or service of the plan.${didYouMean(text, names) || " Use the name the plan has."}`,
      };
    }
  }
  for (const text of over.filter((one) => one !== "")) {
    const member = registeredIn(plan, text) ?? memberIn(plan, text, false);
    if (member !== undefined) found.push(member);
  }
  const who: Who = Object.assign({}, chosen, ...found) as Who;
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const { place, ...rest } = who;
  return { who: place === undefined || place === whole ? rest : { ...rest, place } };
}
