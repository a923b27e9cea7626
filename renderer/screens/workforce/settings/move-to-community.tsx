import { useState } from "react";
import { addToCommunity, communityParts, postsBySetting, type Edit, type Plan } from "../../../../model";
import { PickOne } from "../../../controls/pick-one";
import { MonthField } from "../../../controls/month-field";
import { NumberBox } from "../../../controls/number-box";
import { useTables } from "../../../engine/use-answer";
import { applyEdit } from "../../../state/apply-edit";
import { showScenario } from "../../../state/view-store";
import { settingsWords } from "../../../words/settings";

const words = settingsWords.move;

/** How many points of all staff are to move, from which settings, to which, and by when: as a scenario that is then shown. */
export function MoveToCommunity({ plan }: { readonly plan: Plan }) {
  const { settings } = plan.structure;
  const parts = communityParts(plan);
  const there = settings.filter(({ id }) => (parts.get(id) ?? 0) >= 0.5);
  const away = settings.filter(({ id }) => (parts.get(id) ?? 1) < 0.5);
  const establishment = useTables(undefined, { measures: ["establishment"], by: ["setting", "level"] }).tables?.[0];
  const [points, setPoints] = useState(0.05);
  const [from, setFrom] = useState(away[0]?.id);
  const [to, setTo] = useState(there[0]?.id);
  const [start, setStart] = useState(plan.start);
  const [by, setBy] = useState("2035-04");
  const [says, setSays] = useState<string | undefined>(undefined);
  const source = away.find(({ id }) => id === from) ?? away[0];
  const target = there.find(({ id }) => id === to) ?? there[0];
  const take = (): void => {
    if (establishment === undefined || source === undefined || target === undefined) return;
    const asked = { points, from: [source.id], to: target.id, start, by };
    const made = applyEdit<Edit & { readonly scenario: string }>((now, signed) =>
      addToCommunity(now, asked, postsBySetting(establishment, by), signed),
    );
    setSays(made.ok ? undefined : made.problems[0]?.says);
    if (made.ok) showScenario(made.value.scenario);
  };
  return (
    <section data-print="no">
      <h2>{words.heading}</h2>
      <p className="note">{words.note}</p>
      {source === undefined || target === undefined ? (
        <p className="note">{words.none}</p>
      ) : (
        <form
          className="event-form"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            take();
          }}
        >
          <div className="change-fields">
            <NumberBox
              label={words.points}
              unit="share"
              plain
              value={points}
              limits={{ least: 0.001, most: 0.99 }}
              onChange={(value) => {
                if (typeof value === "number") setPoints(value);
              }}
            />
            <PickOne label={words.from} value={source.id} options={away} onPick={setFrom} />
            <PickOne label={words.to} value={target.id} options={there} onPick={setTo} />
            <MonthField label={words.start} least={plan.start} value={start} onChange={setStart} />
            <MonthField label={words.by} least={start} value={by} onChange={setBy} />
          </div>
          {says === undefined ? null : <p className="says-why">{says}</p>}
          <div>
            <button type="submit" className="button" disabled={establishment === undefined}>
              {words.button}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
