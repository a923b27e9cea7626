import { usePickedYear } from "../../../controls/year-picker";
import { YearTable } from "../../../controls/year-table";
import { useAnswer, whereOf } from "../../../engine/use-answer";
import { words as frameWords } from "../../../words/frame";
import { backfillWords as words } from "../../../words/service-outcomes";
import { changes, mostChanged, settingRows, settingSums } from "./setting-rows";

/** What a scenario's posts leave behind: setting by setting, how its staff and vacancies differ from the base. */
export function Backfill({
  scenario,
  place,
}: {
  readonly scenario: string | undefined;
  readonly place: string | undefined;
}) {
  const { answer, fresh } = useAnswer(
    scenario === undefined ? undefined : ({ kind: "backfill", scenario, where: whereOf(place) } as const),
  );
  const view = scenario !== undefined && answer?.ok === true ? answer.value : undefined;
  const { year, at } = usePickedYear(view?.years ?? []);
  if (scenario === undefined) {
    return (
      <section className="teach">
        <h2>{words.heading}</h2>
        <p>{words.teach}</p>
      </section>
    );
  }
  if (answer === undefined) return <p className="note">{frameWords.working}</p>;
  if (view === undefined) return <p>{answer.ok ? "" : answer.problems[0]?.says}</p>;
  const { gains, loses } = mostChanged(view, at);
  const still = view.settings.filter((setting) => !changes(setting)).map((setting) => setting.label);
  return (
    <section data-stale={!fresh}>
      <h2>{words.finding(year, gains, loses)}</h2>
      <p className="note">{words.note}</p>
      {still.length === view.settings.length ? null : (
        <YearTable
          caption={words.caption}
          years={view.years}
          picked={year}
          groups={settingRows(view, place)}
          sums={settingSums(view.settings)}
        />
      )}
      {still.length === 0 ? null : <p className="note">{words.unchanged(still)}</p>}
    </section>
  );
}
