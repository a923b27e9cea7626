import { readNumber, valueWords, type Plan } from "../../model";
import { ownServiceWords as words } from "../words/own-service";

/** What was counted elsewhere, beside the box for one's own figure. It stands here only; nothing takes it into the plan. */
export function Elsewhere({ template, assumption }: { readonly template: Plan; readonly assumption: string }) {
  const found = template.assumptions.find(({ id }) => id === assumption);
  const value = found?.value ?? found?.where?.[0]?.value ?? null;
  if (found?.source === undefined || value === null) return null;
  const read = typeof value === "number" ? undefined : readNumber(value);
  const number =
    typeof value === "number"
      ? value
      : read?.ok === true && read.value.kind === "number"
        ? read.value.value
        : undefined;
  if (number === undefined) return null;
  return (
    <p className="note elsewhere">
      {words.elsewhere(valueWords(found.unit, Number(number.toPrecision(4))), found.reason ?? "")}
    </p>
  );
}
