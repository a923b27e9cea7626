import { useMemo, useState } from "react";
import {
  actualsDraws,
  againstSays,
  beyondSays,
  countedKind,
  drawsForHeld,
  flowSays,
  monthWords,
  rangesOfHeld,
  whySays,
  type Held,
  type Plan,
  type Stretch,
} from "../../../model";
import { PickOne } from "../../controls/pick-one";
import { CannotRun } from "../../controls/screen";
import { useSought } from "../../controls/use-sought";
import type { DrawsAsked } from "../../engine/draws/draws-shown";
import { useRuns } from "../../engine/draws/use-runs";
import { useAnswer } from "../../engine/use-answer";
import { usePlan } from "../../state/plan-store";
import { showDialog } from "../../state/view-store";
import { actualsWords as words } from "../../words/actuals";
import { AgainstChart } from "./against-chart";
import { AgainstMonths } from "./against-months";
import { AgainstWhy } from "./against-why";

/** Fewer futures than this say nothing of a range. */
const fewest = 16;

/** The series shown: of the workforce at a place, of one service's list at a place. */
const shownOf = (
  plan: Plan,
  held: readonly Held[],
  { of, service, place }: Pick<AgainstProps, "of" | "service" | "place">,
): readonly Held[] => {
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  return held.filter(
    ({ series }) =>
      countedKind(series.counts).of === of &&
      (of === "workforce" || series.service === service) &&
      (place === undefined || (series.place ?? whole) === place),
  );
};

interface AgainstProps {
  readonly plan: Plan;
  readonly of: "workforce" | "service";
  readonly service?: string | undefined;
  readonly place: string | undefined;
  readonly readOnly: boolean;
}

/** What has been counted since the plan began beside the plan: what differs, whether it is more than chance, and why. */
export function AgainstPlan({ plan, of, service, place, readOnly }: AgainstProps) {
  const version = usePlan((state) => state.open?.version ?? 0);
  const heading = useSought<HTMLHeadingElement>("actuals");
  const { answer, fresh } = useAnswer({ kind: "actuals" } as const);
  const [picked, setPicked] = useState<string>();
  const value = answer?.ok === true ? answer.value : undefined;
  const held = useMemo(
    () => (value === undefined ? [] : shownOf(plan, value, { of, service, place })),
    [plan, value, of, service, place],
  );
  const asked = useMemo<DrawsAsked | undefined>(
    () => (held.length === 0 ? undefined : { version, plan, asked: drawsForHeld(plan, held), count: actualsDraws }),
    [version, plan, held],
  );
  const { shown } = useRuns(asked);
  const sample = shown?.sample;
  const ranges = useMemo(
    () => (sample === undefined || sample.count < fewest ? [] : rangesOfHeld(plan, held, sample)),
    [plan, held, sample],
  );
  if (answer?.ok === false) return <CannotRun part problems={answer.problems} />;
  if (value === undefined) return <p className="note">{words.working}</p>;
  const one = held.find(({ series }) => series.id === picked) ?? held[0];
  if (one === undefined) return <Nothing heading={heading} readOnly={readOnly} />;
  return (
    <section className="against-plan" aria-label={words.title} data-stale={!fresh}>
      {held.length < 2 ? null : (
        <div className="change-fields" data-print="no">
          <PickOne
            label={words.pick}
            value={one.series.id}
            options={held.map(({ series }) => ({ id: series.id, label: series.label }))}
            onPick={setPicked}
          />
        </div>
      )}
      <OneSeries
        key={one.series.id}
        plan={plan}
        held={one}
        ranges={ranges[held.indexOf(one)] ?? []}
        heading={heading}
        progress={shown === undefined ? "" : words.drawing(Math.min(shown.done, actualsDraws), actualsDraws)}
      />
    </section>
  );
}

function OneSeries({
  plan,
  held,
  ranges,
  heading,
  progress,
}: {
  readonly plan: Plan;
  readonly held: Held;
  readonly ranges: readonly (Stretch | undefined)[];
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly progress: string;
}) {
  const [chosen, setMonth] = useState<string>();
  const counted = held.months.filter(({ difference }) => difference !== null);
  const at = held.kind === "flow" ? undefined : (counted.find((one) => one.at === chosen) ?? counted.at(-1))?.at;
  const range = at === undefined ? undefined : ranges[held.months.findIndex((one) => one.at === at)];
  const flows = held.flows.map(flowSays).filter((line) => line !== "");
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {againstSays(held, at)}
      </h2>
      <p>{[whySays(held, at), ...beyondSays(held, range, at)].join(" ").trim()}</p>
      <AgainstChart plan={plan} held={held} />
      {at === undefined || counted.length < 2 ? null : (
        <div className="change-fields" data-print="no">
          <PickOne
            label={words.month}
            value={at}
            options={[...counted].reverse().map((one) => ({ id: one.at, label: monthWords(one.at) }))}
            onPick={setMonth}
          />
        </div>
      )}
      <AgainstWhy held={held} at={at} />
      <Lines heading={words.flows} lines={flows} />
      <Lines heading={words.untold} lines={held.untold} />
      <AgainstMonths held={held} ranges={ranges} />
      <p className="note" role="status">
        {progress}
      </p>
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <section>
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Teaches how counts come in, where there are none of the plan's months. */
function Nothing({
  heading,
  readOnly,
}: {
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly readOnly: boolean;
}) {
  return (
    <section className="against-plan" aria-label={words.title}>
      <h2 ref={heading} tabIndex={-1}>
        {words.none}
      </h2>
      {words.teach.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {readOnly ? null : (
        <p>
          <button type="button" className="button" data-primary onClick={() => showDialog("bring-in")}>
            {words.bringIn}
          </button>
        </p>
      )}
      <p className="note">{words.orPaste}</p>
    </section>
  );
}
