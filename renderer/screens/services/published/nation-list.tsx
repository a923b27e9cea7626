import { useState } from "react";
import {
  growthThatStaffMeetSays,
  nationListRests,
  nationListSays,
  publishedSinceSays,
  type ListedService,
  type NationList,
  type Plan,
} from "../../../../model";
import { WeekLines } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { useLooks } from "../../../controls/use-looks";
import { WhyAssumption } from "../../../controls/why-assumption";
import { useAnswer } from "../../../engine/use-answer";
import { usePlan } from "../../../state/plan-store";
import { useView } from "../../../state/view-store";
import { nationListWords as words } from "../../../words/nation-lists";
import { NationListOrder } from "./nation-list-order";
import { nationListLines } from "./nation-list-view";
import { NationListPlaces } from "./nation-list-places";
import { NationListYearEnds } from "./nation-list-year-ends";

const figures = ["listed_starts_elasticity", "listed_referral_growth"] as const;

/** A place's published list run on under the base and the scenarios drawn beside it, its starts following the staff. */
export function NationListOf({
  listed,
  place,
  onPlace,
}: {
  readonly listed: ListedService;
  readonly place: { readonly id: string; readonly label: string };
  readonly onPlace: (place: string) => void;
}) {
  const plan = usePlan((state) => state.open?.plan);
  const { scenario, compared } = useView();
  const [looked, setLooked] = useState<readonly string[]>([]);
  const drawn = [...new Set([...(scenario === undefined ? [] : [scenario]), ...compared])];
  const key = `${listed} ${place.id}`;
  const lookedAt = looked.filter((one) => one.startsWith(`${listed} `)).map((one) => one.slice(listed.length + 1));
  const inPlan = plan?.structure.places.some(({ id }) => id === place.id) === true;
  const asked = {
    kind: "nation-lists",
    listed,
    places: [{ id: place.id, label: place.label }],
    scenarios: drawn,
    looked: lookedAt,
    base: words.base,
  } as const;
  const { answer, fresh } = useAnswer(inPlan ? asked : undefined);
  const list = answer?.ok === true ? answer.value.lists[0] : undefined;
  if (plan === undefined) return null;
  if (!inPlan) return <p className="note">{words.notInPlan(place.label)}</p>;
  return (
    <section className="nation-list" aria-label={words.heading} data-stale={!fresh}>
      {answer?.ok === false ? (
        <p>{answer.problems.find(({ severity }) => severity === "error")?.says}</p>
      ) : list?.place.id !== place.id || list.listed !== listed ? (
        <p className="note" role="status">
          {words.working}
        </p>
      ) : (
        <>
          {list.runs.length > 0 ? null : <h4>{words.heading}</h4>}
          {list.missing === undefined ? null : <p>{list.missing}</p>}
          {list.asks.length === 0 ? null : (
            <div className="nation-list-asks">
              <p>{words.asks}</p>
              <ul className="published-doubts">
                {list.asks.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
              <label className="use-list-looked">
                <input
                  type="checkbox"
                  checked={looked.includes(key)}
                  onChange={(event) =>
                    setLooked(event.target.checked ? [...looked, key] : looked.filter((one) => one !== key))
                  }
                />
                <span>{words.looked}</span>
              </label>
            </div>
          )}
          {list.runs.length === 0 ? null : <Run plan={plan} list={list} />}
          {answer?.ok === true
            ? answer.value.notRun.map(({ name, says }) => (
                <p key={name} className="note">
                  {words.notRun(name, says)}
                </p>
              ))
            : null}
          {list.runs.length === 0 ? null : <NationListOrder asked={asked} plan={plan} />}
        </>
      )}
      <NationListPlaces plan={plan} listed={listed} scenario={scenario} looked={lookedAt} onPlace={onPlace} />
    </section>
  );
}

function Run({ plan, list }: { readonly plan: Plan; readonly list: NationList }) {
  const onExport = useChartExport();
  const shown = list.runs.at(-1);
  const lookOf = useLooks();
  const [base] = list.runs;
  if (base === undefined || shown === undefined) return null;
  const since = publishedSinceSays(list, base);
  return (
    <>
      <WeekLines
        ofList
        name="published-list-under-staff"
        level={4}
        finding={nationListSays(list, list.runs.length === 1 ? base : (list.runs[1] ?? base))}
        note={[growthThatStaffMeetSays(list, base), since].filter((one) => one !== "").join(" ")}
        {...nationListLines(list, lookOf)}
        moment={words.month}
        height={300}
        none={words.none}
        onExport={onExport}
      />
      <NationListYearEnds list={list} />
      <details className="published-how">
        <summary>{words.rests}</summary>
        <ul>
          {nationListRests(list).map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p>
          {words.change}:{" "}
          {figures.flatMap((id, at) => {
            const label = plan.assumptions.find((one) => one.id === id)?.label;
            return label === undefined
              ? []
              : [
                  at === 0 ? "" : "; ",
                  <WhyAssumption key={id} plan={plan} assumption={id} label={label}>
                    {label}
                  </WhyAssumption>,
                ];
          })}
        </p>
      </details>
    </>
  );
}
