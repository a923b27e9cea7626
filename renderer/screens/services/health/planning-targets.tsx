import type { ServiceMeasureId, ServiceTarget, ServiceTargets } from "../../../../model";
import { WhyService } from "../../../controls/why-service";
import { inspect, showYear } from "../../../state/view-store";
import { targetWords as words } from "../../../words/service-targets";
import { yearTableWords } from "../../../words/year-table";
import type { HealthShown } from "./health-shown";

const measureOf: Readonly<Record<ServiceTarget["kind"], ServiceMeasureId>> = {
  "within-aim": "within_aim",
  "over-52-weeks": "over_52",
};

/** The planning targets of a service, a column for each whole year: what is asked, what is reached, and whether that is enough. */
export function PlanningTargets({
  targets: { targets, otherAims },
  shown,
  picked,
}: {
  readonly targets: ServiceTargets;
  readonly shown: HealthShown;
  readonly picked: string;
}) {
  const within = targets.filter((target) => target.kind === "within-aim");
  const over = targets.filter((target) => target.kind === "over-52-weeks");
  const oneAim = within.every((target) => Object.is(target.weeks, within[0]!.weeks));
  if (within.length === 0) {
    return (
      <section>
        <h2>{words.finding(targets)}</h2>
        <p>{words.noYears}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{words.finding(targets)}</h2>
      <p className="note">
        {words.note}{" "}
        <button
          type="button"
          className="link"
          onClick={() =>
            inspect({ kind: "assumption", assumption: "share_within_target", where: { service: shown.service } })
          }
        >
          {words.open}
        </button>
      </p>
      {otherAims.length === 0 ? null : <p className="warns">{words.otherAims(otherAims)}</p>}
      <div className="year-table" role="region" aria-label={words.caption} tabIndex={0}>
        <table className="target-table">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{yearTableWords.toMarch}</th>
              {within.map(({ year }) => (
                <th key={year} scope="col" className="number" data-picked={year === picked}>
                  <button
                    type="button"
                    className="year-head"
                    aria-pressed={year === picked}
                    title={yearTableWords.pick}
                    onClick={() => showYear(year)}
                  >
                    {year}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <TargetRows
            heading={oneAim ? words.within(within[0]!.weeks) : words.withinOwn}
            targets={within}
            shown={shown}
            picked={picked}
            withAim={!oneAim}
          />
          <TargetRows heading={words.over} targets={over} shown={shown} picked={picked} withAim={false} />
        </table>
      </div>
    </section>
  );
}

function TargetRows({
  heading,
  targets,
  shown,
  picked,
  withAim,
}: {
  readonly heading: string;
  readonly targets: readonly ServiceTarget[];
  readonly shown: HealthShown;
  readonly picked: string;
  readonly withAim: boolean;
}) {
  const row = (label: string, cell: (target: ServiceTarget) => React.ReactNode, strong = false) => (
    <tr data-strong={strong}>
      <th scope="row">{label}</th>
      {targets.map((target) => (
        <td key={target.year} className="number" data-picked={target.year === picked}>
          {cell(target)}
        </td>
      ))}
    </tr>
  );
  const given = targets.some((target) => !Number.isNaN(target.value));
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={targets.length + 1}>
          {heading}
        </th>
      </tr>
      {given ? null : (
        <tr>
          <td className="missing" colSpan={targets.length + 1}>
            {words.noShare}
          </td>
        </tr>
      )}
      {!given ? null : (
        <>
          {withAim ? row(words.aim, (target) => words.weeksText(target.weeks)) : null}
          {row(words.target, (target) => (target.kind === "within-aim" ? words.atLeast(target.value) : words.nobody))}
          {row(words.reached, (target) => (
            <WhyService
              asked={{
                ...shown,
                measure: measureOf[target.kind],
                label: `${heading}, ${target.year}`,
                year: target.year,
              }}
            >
              {words.reachedText(target)}
            </WhyService>
          ))}
          {row(
            words.result,
            (target) => (
              <Result target={target} />
            ),
            true,
          )}
        </>
      )}
    </tbody>
  );
}

/** Met or not, in words and with a mark; never by colour alone. */
function Result({ target }: { readonly target: ServiceTarget }) {
  const result = target.met === undefined ? "unknown" : target.met ? "met" : "missed";
  const more = result === "missed" ? words.tooMany(target.tooMany) : "";
  const first = result === "missed" ? words.first(target.kind, target.firstMet) : "";
  return (
    <span className="target-result" data-result={result}>
      <span>
        <span aria-hidden="true">{words.marks[result]} </span>
        {words[result]}
      </span>
      {more === "" ? null : <span className="note">{more}</span>}
      {first === "" ? null : <span className="note">{first}</span>}
    </span>
  );
}
