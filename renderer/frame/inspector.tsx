import { useAnswer } from "../engine/use-answer";
import { inspect, type Inspecting } from "../state/view-store";
import { usePlan } from "../state/plan-store";
import { figureWithUnit } from "../words/measure-kinds";
import { words } from "../words/frame";
import { serviceFigure } from "../words/services";
import { AssumptionPanel } from "./assumption-panel";
import { TermPanel } from "./term-panel";
import { useRanked } from "./use-ranked";
import { WhySum } from "./why-sum";

/** The panel on the right: the sum behind a number, or an assumption to read and change. */
export function Inspector({ inspecting }: { readonly inspecting: Inspecting }) {
  return (
    <aside className="inspector" aria-label={words.inspector}>
      <button
        type="button"
        className="quiet inspector-close"
        aria-label={words.closeInspector}
        onClick={() => inspect(undefined)}
      >
        Close
      </button>
      {inspecting.kind === "why" ? (
        <WhyPanel inspecting={inspecting} />
      ) : inspecting.kind === "why-service" ? (
        <WhyServicePanel inspecting={inspecting} />
      ) : inspecting.kind === "assumption" ? (
        <AssumptionPanel key={inspecting.assumption} id={inspecting.assumption} where={inspecting.where} />
      ) : (
        <TermPanel term={inspecting.term} />
      )}
    </aside>
  );
}

const whole = (value: number): number | null => (Number.isFinite(value) ? value : null);

const useScenarioName = (id: string | undefined): string =>
  usePlan((state) => state.open?.plan.scenarios.find((one) => one.id === id)?.name) ?? words.base;

function WhyPanel({ inspecting }: { readonly inspecting: Extract<Inspecting, { kind: "why" }> }) {
  const scenario = useScenarioName(inspecting.scenario);
  const { answer, fresh } = useAnswer({
    kind: "explain",
    scenario: inspecting.scenario,
    request: {
      measure: inspecting.measure,
      place: inspecting.place,
      year: inspecting.year,
      ...(inspecting.where === undefined ? {} : { where: inspecting.where }),
    },
  } as const);
  const version = usePlan((state) => state.open?.version ?? 0);
  const { assumptions, unmoved } = useRanked(
    {
      kind: "causes",
      scenario: inspecting.scenario,
      request: {
        measure: inspecting.measure,
        place: inspecting.place,
        year: inspecting.year,
        ...(inspecting.where === undefined ? {} : { where: inspecting.where }),
      },
    },
    fresh && answer?.ok === true ? answer.value.assumptions : [],
    version,
  );
  if (answer === undefined) return <p className="note">{words.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  const { measure, sentence, parts, value, place, time } = answer.value;
  return (
    <WhySum
      label={measure.label}
      scope={`${place}, ${time}, ${scenario}`}
      figure={figureWithUnit(measure.unit, whole(value))}
      sentence={sentence}
      parts={parts}
      write={figureWithUnit}
      assumptions={assumptions}
      unmoved={unmoved}
      fresh={fresh}
    />
  );
}

function WhyServicePanel({ inspecting }: { readonly inspecting: Extract<Inspecting, { kind: "why-service" }> }) {
  const scenario = useScenarioName(inspecting.scenario);
  const { answer, fresh } = useAnswer({
    kind: "explain-service",
    scenario: inspecting.scenario,
    request: inspecting.request,
  } as const);
  const version = usePlan((state) => state.open?.version ?? 0);
  const { assumptions, unmoved } = useRanked(
    { kind: "service-causes", scenario: inspecting.scenario, request: inspecting.request },
    fresh && answer?.ok === true ? answer.value.assumptions : [],
    version,
  );
  if (answer === undefined) return <p className="note">{words.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  const { measure, sentence, parts, value, place, time } = answer.value;
  return (
    <WhySum
      label={measure.label}
      scope={`${place}, ${time}, ${scenario}`}
      figure={serviceFigure(measure.unit, whole(value))}
      sentence={sentence}
      parts={parts}
      write={(unit, part) => serviceFigure(unit, whole(part))}
      assumptions={assumptions}
      unmoved={unmoved}
      fresh={fresh}
    />
  );
}
