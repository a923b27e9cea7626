import { Fragment } from "react";
import { scenariosWithStaff, type MissingFigure } from "../../../../model";
import { inspect } from "../../../state/view-store";
import { usePlan } from "../../../state/plan-store";
import { missingWords as words } from "../../../words/service-outcomes";

/** Which figures keep a number from being worked out, each a way to the place where it is entered. */
export function Missing({ figures }: { readonly figures: readonly MissingFigure[] }) {
  const plan = usePlan((state) => state.open?.plan);
  const waits = figures.filter((figure) => figure.why === "list");
  const nobody = figures.find((figure) => figure.why === "staff")?.where.service;
  return (
    <>
      {plan === undefined || typeof nobody !== "string" ? null : (
        <span>{words.staff(scenariosWithStaff(plan, nobody))} </span>
      )}
      {waits.length === 0 ? null : <span>{words.waits(waits.length)} </span>}
      {(["empty", "differs", "none"] as const).map((why) => {
        const here = figures.filter((figure) => figure.why === why);
        if (here.length === 0) return null;
        return (
          <span key={why}>
            {words[why]}{" "}
            {here.map((figure, i) => (
              <Fragment key={`${figure.assumption}${figure.label}${figure.for}`}>
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
    </>
  );
}
