import { comesToAsPrinted } from "../../model";
import { useAnswer } from "../engine/use-answer";
import type { Inspecting } from "../state/view-store";
import { usePlan } from "../state/plan-store";
import { figureWithUnit, measureWithUnit } from "../words/measure-kinds";
import { words } from "../words/frame";
import { serviceFigure } from "../words/services";
import { useRanked } from "./use-ranked";
import { WhySum } from "./why-sum";

/** Something of which "why?" is asked. */
export type AskedWhy = Extract<Inspecting, { readonly kind: "why" | "why-service" | "why-sum" }>;

const whole = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The two questions behind a panel: the sum, and how far each assumption moves it. */
function questionsOf(asked: AskedWhy) {
  const { scenario } = asked;
  if (asked.kind === "why-service")
    return {
      sum: { kind: "explain-service", scenario, request: asked.request },
      causes: { kind: "service-causes", scenario, request: asked.request },
    } as const;
  if (asked.kind === "why-sum")
    return {
      sum: { kind: "explain-sum", scenario, request: asked.request },
      causes: { kind: "sum-causes", scenario, request: asked.request },
    } as const;
  const { measure, place, year, where } = asked;
  const request = { measure, place, year, ...(where === undefined ? {} : { where }) };
  return { sum: { kind: "explain", scenario, request }, causes: { kind: "causes", scenario, request } } as const;
}

/** The sum behind a number, in words, and its causes. */
export function WhyPanel({ asked }: { readonly asked: AskedWhy }) {
  const scenario = usePlan(
    (state) => state.open?.plan.scenarios.find((one) => one.id === asked.scenario)?.name ?? words.base,
  );
  const { sum, causes } = questionsOf(asked);
  const { answer, fresh } = useAnswer(sum);
  const version = usePlan((state) => state.open?.version ?? 0);
  const { assumptions, unmoved } = useRanked(
    causes,
    fresh && answer?.ok === true ? answer.value.assumptions : [],
    version,
  );
  if (answer === undefined) return <p className="note">{words.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  const { measure, sentence, parts, value, place, time } = answer.value;
  const write = (unit: string, number: number): string =>
    asked.kind === "why-service" ? serviceFigure(unit, whole(number)) : figureWithUnit(unit, whole(number));
  return (
    <WhySum
      label={measure.label}
      scope={`${place}, ${time}, ${scenario}`}
      figure={
        asked.kind === "why-service"
          ? write(measure.unit, value)
          : measureWithUnit("id" in measure ? measure.id : "", measure.unit, whole(value))
      }
      sentence={sentence}
      parts={parts}
      write={write}
      assumptions={assumptions}
      unmoved={unmoved}
      fresh={fresh}
      rounded={!comesToAsPrinted({ value, unit: measure.unit }, parts, (number, unit) => write(unit, number))}
    />
  );
}
