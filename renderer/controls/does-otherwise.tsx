import { doesOtherwise, type Plan } from "../../model";

/** Beside a figure that does otherwise in the base than one would expect: what happens instead, and how to ask what if. */
export function DoesOtherwise({ plan, id }: { readonly plan: Plan; readonly id: string }) {
  const says = doesOtherwise(plan, id, "base");
  return says === undefined ? null : <p className="note">{says}</p>;
}
