/** Whether the groups of a plan's characteristics can be told apart by their ids. */
import { joiningSources } from "../../assumptions/declared/choices";
import { placeInFile } from "../json/place-in-file";
import { placeWords } from "../json/place-words";
import type { Plan } from "../plan";
import { problem, type Problem } from "../problem";

/**
 * Groups are named in `where`, so each is the only one of its id in the plan; and where a plan tells its joiners apart,
 * no route is called like another way of joining. Kind: `repeated-id`.
 */
export function checkCharacteristics(plan: Plan): Problem[] {
  const { characteristics = [], routes } = plan.structure;
  if (characteristics.length === 0) return [];
  const first = new Map<string, string>();
  const groups = characteristics.flatMap((characteristic, number) =>
    characteristic.groups.flatMap(({ id }, place) => {
      const before = first.get(id);
      first.set(id, before ?? characteristic.label);
      if (before === undefined) return [];
      const at = placeInFile(plan, ["structure", "characteristics", number, "groups", place]);
      const says = `${placeWords(at)} has the id "${id}", which is used in ${before} already. Give one of them another id, and follow it in what names it.`;
      return [problem("repeated-id", at, says)];
    }),
  );
  const taken = routes.flatMap((route, number) => {
    const other = joiningSources.find(({ id }) => id === route.id);
    if (other === undefined) return [];
    const at = placeInFile(plan, ["structure", "routes", number]);
    const says = `${placeWords(at)} has the id "${route.id}", which stands for those who join ${other.label.toLowerCase()}. Give the route another id, and follow it in what names it.`;
    return [problem("repeated-id", at, says)];
  });
  return [...groups, ...taken];
}
