import { Fragment } from "react";
import { catalogueEntry, scenariosWithStaff, setValue, type MissingFigure, type Plan } from "../../../../model";
import { figureProps, rangeInto } from "../../../controls/figure-props";
import { NumberBox } from "../../../controls/number-box";
import { OfferedFigure } from "../../../own-service/offered-figure";
import { applyEdit } from "../../../state/apply-edit";
import { inspect } from "../../../state/view-store";
import { usePlan } from "../../../state/plan-store";
import { missingWords as words } from "../../../words/service-outcomes";
import { unitFor } from "../../../words/unit-for";

/** What tells one missing figure from another. */
export const missingKey = ({ assumption, label, for: people }: MissingFigure): string =>
  `${assumption} ${label} ${people}`;

/**
 * Which figures keep a number from being worked out. One that nobody has given has its box here; what one box cannot
 * mend leads to the place where it is entered.
 * @param above figures that have a box further up the table already
 */
export function Missing({
  figures,
  above,
}: {
  readonly figures: readonly MissingFigure[];
  readonly above: ReadonlySet<string>;
}) {
  const open = usePlan((state) => state.open);
  const plan = open?.plan;
  const waits = figures.filter((figure) => figure.why === "list");
  const nobody = figures.find((figure) => figure.why === "staff")?.where.service;
  const empty = figures.filter((figure) => figure.why === "empty");
  const boxed = plan === undefined ? [] : empty.filter((figure) => !above.has(missingKey(figure)));
  const named = (why: MissingFigure["why"]) =>
    why === "empty"
      ? empty.filter((figure) => !boxed.includes(figure))
      : figures.filter((figure) => figure.why === why);
  return (
    <>
      {plan === undefined || typeof nobody !== "string" ? null : (
        <span>{words.staff(scenariosWithStaff(plan, nobody))} </span>
      )}
      {waits.length === 0 ? null : <span>{words.waits(waits.length)} </span>}
      {(["empty", "differs", "none"] as const).map((why) => {
        const here = named(why);
        if (here.length === 0) return null;
        return (
          <span key={why}>
            {words[why]}{" "}
            {here.map((figure, i) => (
              <Fragment key={missingKey(figure)}>
                {i === 0 ? "" : ", "}
                {plan?.assumptions.some((one) => one.id === figure.assumption) === true ? (
                  <button
                    type="button"
                    className="link"
                    onClick={() => inspect({ kind: "assumption", assumption: figure.assumption, where: figure.where })}
                  >
                    {words.for(figure.label, figure.for)}
                  </button>
                ) : (
                  words.for(figure.label, figure.for)
                )}
              </Fragment>
            ))}
            {". "}
          </span>
        );
      })}
      {plan === undefined || boxed.length === 0 ? null : (
        <div className="missing-boxes">
          <span>{words.give}</span>
          {boxed.map((figure) => (
            <MissingBox key={missingKey(figure)} plan={plan} figure={figure} readOnly={open?.readOnly === true} />
          ))}
        </div>
      )}
    </>
  );
}

/** The box for one figure, which goes into the base. */
function MissingBox({
  plan,
  figure,
  readOnly,
}: {
  readonly plan: Plan;
  readonly figure: MissingFigure;
  readonly readOnly: boolean;
}) {
  const { assumption: id, where } = figure;
  const assumption = plan.assumptions.find((one) => one.id === id);
  const known = catalogueEntry(id);
  const label = words.box(figure.label, figure.for);
  const unit = unitFor(plan, id, where, assumption?.unit ?? known?.unit ?? "");
  return (
    <div>
      <NumberBox
        label={label}
        unit={unit}
        value={null}
        choices={known?.choices}
        {...figureProps(assumption ?? { id })}
        disabled={readOnly}
        onChange={(value) =>
          value === null ? undefined : applyEdit((now, by) => setValue(now, { assumption: id, where, value }, by))
        }
        onRange={rangeInto(id, { where }, undefined)}
      />
      <OfferedFigure plan={plan} assumption={id} where={where} label={label} unit={unit} readOnly={readOnly} />
    </div>
  );
}
