/** A place under another name or code. What names it in the plan does so by its id, which stays. */
import type { Plan } from "../../plan";
import type { Outcome } from "../../problem";
import { longest } from "../../schema";
import { edited, refused, tooLong, type Edit, type Signature } from "../edit";

/** @param code the code it is registered under; an empty one takes it out, and undefined leaves it as it is */
export function renamePlace(
  plan: Plan,
  id: string,
  name: string,
  code: string | undefined,
  signed: Signature,
): Outcome<Edit> {
  const { places } = plan.structure;
  const place = places.find((one) => one.id === id);
  if (place === undefined) return refused("unknown-place", "The plan has no such place. Choose another.");
  const label = name.trim();
  if (label === "") return refused("no-name", "A place needs a name. Give it one.");
  const long = tooLong(label, longest.label) ?? tooLong(code ?? "", longest.code);
  if (long !== undefined) return long;
  const alike = places.find((one) => one.id !== id && one.label.toLowerCase() === label.toLowerCase());
  if (alike !== undefined)
    return refused("taken-name", `The plan has a place called ${alike.label} already. Give this one another name.`);
  const { code: before, ...rest } = place;
  const next = code ?? before ?? "";
  const same = place.label === label && next === (before ?? "");
  const renamed = { ...rest, label, ...(next === "" ? {} : { code: next }) };
  const told = (one: string, coded: string | undefined): string =>
    coded === undefined || coded === "" ? one : `${one} (${coded})`;
  return edited(
    same
      ? plan
      : { ...plan, structure: { ...plan.structure, places: places.map((one) => (one === place ? renamed : one)) } },
    signed,
    { what: "Name of a place", from: told(place.label, before), to: told(label, next) },
  );
}
