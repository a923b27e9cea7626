import { changesOf, type Plan } from "../../../model";
import { useTables } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import { words as frameWords } from "../../words/frame";
import { readingWords as words } from "../../words/training";

/** The scenario of a plan that takes one reading and changes nothing else; undefined where it has none. */
export const scenarioOfReading = (plan: Plan, assumption: string, value: number): string | undefined =>
  plan.scenarios.find(({ id }) => {
    const changes = changesOf(plan, id).map(({ change }) => change);
    return changes.length === 1 && changes[0]?.assumption === assumption && changes[0].value === value;
  })?.id;

/** What a reading leads to by the end of the plan, from the run of the scenario that takes it. */
export function ReadingLeadsTo({ plan, scenario }: { readonly plan: Plan; readonly scenario: string }) {
  const level = plan.structure.levels.flatMap(({ id, registered }) => (registered ? [id] : []));
  const all = useTables(scenario, { measures: ["intakes", "vacant_posts", "over_establishment"] });
  const registered = useTables(scenario, { measures: ["staff_in_post"], where: { level } });
  const [places, vacant, over] = all.tables ?? [];
  const [staff] = registered.tables ?? [];
  const problem = all.problems[0] ?? registered.problems[0];
  if (problem !== undefined) return <p className="note">{problem.says}</p>;
  if (places === undefined || vacant === undefined || over === undefined || staff === undefined)
    return <p className="note">{frameWords.working}</p>;
  const last = places.times.length - 1;
  return (
    <p className="note" data-stale={!(all.fresh && registered.fresh)}>
      {words.leadsTo(places.times[last] ?? "", valueAt(places, 0, last), valueAt(staff, 0, last), {
        empty: valueAt(vacant, 0, last),
        over: valueAt(over, 0, last),
      })}
    </p>
  );
}
