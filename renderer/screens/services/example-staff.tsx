import { catalogueEntry, valueWords, type Plan, type ServiceView } from "../../../model";
import { inspect } from "../../state/view-store";
import { exampleWords as words } from "../../words/own-service";
import { StripCell } from "./strip-cell";
import { stripFigure } from "./strip-figures";

/** Figures that move the staff of a plan from its first month, and with them what is started. */
const movesStaff = [
  "leaver_rate",
  "months_to_fill",
  "retirement_rate",
  "mean_age",
  "share_over_55",
  "joining_age_open_market",
  "internal_share",
  "promotion_limit",
] as const;

/** Of these, the ones a person's plan still has from its template as an example to replace. */
export const examplesThatMoveStaff = (plan: Plan, { staffing }: ServiceView): readonly (typeof movesStaff)[number][] =>
  plan.example === true || staffing !== "workforce"
    ? []
    : movesStaff.filter(
        (id) => plan.assumptions.find((one) => one.id === id)?.reason?.startsWith(words.markedAs) === true,
      );

/** Says that example figures move the staff, which, and has their boxes; one that differs by age leads to where it is. */
export function ExampleStaff({
  plan,
  view,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
}) {
  const examples = examplesThatMoveStaff(plan, view);
  if (examples.length === 0) return null;
  const found = examples.map((id) => {
    const held = plan.assumptions.find((one) => one.id === id);
    const whole = held?.value !== null && (held?.where ?? []).length === 0;
    return { id, whole, label: held?.label ?? id, value: held?.value ?? null, unit: catalogueEntry(id)?.unit ?? "" };
  });
  const told = found.filter(({ whole }) => whole);
  return (
    <details className="strip-names example-staff">
      <summary>{words.summary}</summary>
      <p className="note">
        {words.says(told.slice(0, 2).map(({ label, value, unit }) => words.figure(label, valueWords(unit, value))))}{" "}
        {words.more}
      </p>
      <div className="strip-parts">
        {told.map(({ id, label }) => (
          <StripCell key={id} label={label} figure={stripFigure(plan, id, {}, undefined)} readOnly={readOnly} />
        ))}
      </div>
      {found
        .filter(({ whole }) => !whole)
        .map(({ id, label }) => (
          <p key={id}>
            <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: id })}>
              {words.open(label)}
            </button>
          </p>
        ))}
    </details>
  );
}
