import { eventSentence, makeTrial, postsSentence, type Plan, type Scenario, type Trial } from "../../../../model";
import { useAnswer, whereOf } from "../../../engine/use-answer";
import { valueAt, type ResultTable } from "../../../engine/table-values";
import { applyEdit } from "../../../state/apply-edit";
import { say, useView } from "../../../state/view-store";
import { addChangeWords as words, type Headline } from "../../../words/add-change";

const measures = ["staff_in_post", "establishment", "vacant_posts"] as const;

function headlineOf(tables: readonly ResultTable[]): Headline {
  const last = (tables[0]?.times.length ?? 0) - 1;
  const [staff = null, posts = null, empty = null] = measures.map((_, at) => valueAt(tables[at], 0, last));
  return { year: tables[0]?.times[last] ?? "", staff, posts, empty };
}

/** A change in one line, as the list of changes will have it. */
const lineOf = (plan: Plan, trial: Trial): string =>
  trial.kind === "posts" ? postsSentence(plan, trial.change) : eventSentence(trial.event);

/** What a change would lead to, or why it cannot be; and the button that makes it, once that is known. */
export function LeadsTo({
  plan,
  scenario,
  trial,
  label,
  onMade,
}: {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly trial: Trial;
  readonly label: string;
  readonly onMade: () => void;
}) {
  const { place, service: picked } = useView();
  const { services = [] } = plan.structure;
  const service = (services.find((one) => one.id === picked) ?? services[0])?.id;
  const asked = { measures, where: whereOf(place) };
  const { answer, fresh } = useAnswer({ kind: "trial", scenario: scenario.id, trial, asked, service } as const);
  const line = lineOf(plan, trial);
  const make = (): void => {
    if (!applyEdit((now, by) => makeTrial(now, scenario.id, trial, by)).ok) return;
    say(words.added(line));
    onMade();
  };
  const says =
    answer === undefined || !fresh
      ? words.working
      : answer.ok
        ? [
            words.leadsTo(
              line,
              headlineOf(answer.value.now),
              headlineOf(answer.value.then),
              plan.closure === "supply-led",
            ),
            answer.value.list === undefined ? "" : words.listThen(answer.value.list.now, answer.value.list.then),
          ].join(" ")
        : (answer.problems[0]?.says ?? "");
  return (
    <div className="leads-to">
      <p aria-live="polite" className={fresh && answer?.ok === false ? "says-why" : undefined} data-stale={!fresh}>
        {says}
      </p>
      <div>
        <button type="button" className="button" data-primary disabled={!fresh || answer?.ok !== true} onClick={make}>
          {label}
        </button>
      </div>
    </div>
  );
}
