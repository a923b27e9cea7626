import { useMemo, useState } from "react";
import {
  countedIds,
  countedKind,
  longest,
  pastedSays,
  pasteHistory,
  readHistory,
  type CountedId,
  type DateChoices,
  type Plan,
} from "../../model";
import { knownPlaces } from "../files/known-places";
import { applyEdit } from "../state/apply-edit";
import { say } from "../state/view-store";
import { pastWords as words } from "../words/past";
import { DateAsks } from "./date-asks";
import { countedOf, nobodyPicked, registeredPicked, type WhoPicked } from "./past-who";
import { PickOne } from "../controls/pick-one";
import { PasteBox } from "../controls/paste-box";

const all = { id: "", label: words.all };

/** Counts pasted out of a spreadsheet: what they would become is shown, with every row that is not read, before they are added. */
export function AddPast({
  plan,
  of,
  service = "",
  place = "",
  first = "",
}: {
  readonly plan: Plan;
  /** Counts of the workforce, or of a list. */
  readonly of: "workforce" | "service";
  /** The service and the place that are looked at: counts are of them until something else is picked. */
  readonly service?: string | undefined;
  readonly place?: string | undefined;
  /** What was pasted already. */
  readonly first?: string;
}) {
  const [text, setText] = useState(first);
  const [counts, setCounts] = useState<CountedId | "">("");
  const [who, setWho] = useState<WhoPicked>({ ...nobodyPicked, service, place });
  const [source, setSource] = useState("");
  const [dates, setDates] = useState<DateChoices>({});
  const pasted = useMemo(
    () =>
      readHistory(text, plan, {
        ...dates,
        counts: counts === "" ? undefined : counts,
        who: countedOf(plan, who),
        source: source.trim(),
        known: knownPlaces,
      }),
    [text, plan, dates, counts, who, source],
  );
  const usable = pasted.series.filter(({ series }) => series !== undefined);
  const empty = text.trim() === "";
  const { places, settings, levels } = plan.structure;
  const put = (part: Partial<WhoPicked>): void => setWho({ ...who, ...part });
  return (
    <section className="add-past" data-print="no" aria-label={words.pasteTitle}>
      <h3>{words.pasteTitle}</h3>
      <p className="note">{words.pasteHow}</p>
      <PasteBox label={words.pasteBox} text={text} onText={setText} />
      <div className="change-fields">
        <PickOne
          label={words.countsWhat}
          value={counts}
          options={[
            { id: "", label: words.asHeaded },
            ...countedIds.filter((id) => countedKind(id).of === of).map((id) => ({ id, label: words.kindLabel(id) })),
          ]}
          onPick={(id) => setCounts(countedIds.find((one) => one === id) ?? "")}
        />
        {places.length < 2 ? null : (
          <PickOne
            label={words.place}
            value={who.place}
            options={[all, ...places.filter(({ parent }) => parent !== undefined)]}
            onPick={(id) => put({ place: id })}
          />
        )}
        {of === "service" || settings.length < 2 ? null : (
          <PickOne
            label={words.setting}
            value={who.setting}
            options={[all, ...settings]}
            onPick={(setting) => put({ setting })}
          />
        )}
        {of === "service" || levels.length < 2 ? null : (
          <PickOne
            label={words.level}
            value={who.level}
            options={[all, { id: registeredPicked, label: words.registered }, ...levels]}
            onPick={(level) => put({ level })}
          />
        )}
        <label className="sheet-field">
          <span>{words.source}</span>
          <input
            type="text"
            className="field"
            maxLength={longest.source}
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
        </label>
        {empty ? null : <DateAsks asks={pasted.asks} choices={dates} onChoose={setDates} />}
      </div>
      <p role="status">{empty ? "" : words.found(usable.length, pasted.unread.length)}</p>
      {empty || pasted.series.length === 0 ? null : (
        <ul className="past-read" aria-label={words.readTitle}>
          {pasted.series.map((one, number) => (
            <li key={number} data-refused={one.series === undefined}>
              {pastedSays(one)}
            </li>
          ))}
        </ul>
      )}
      {empty || pasted.unread.length === 0 ? null : (
        <details open={pasted.unread.length < 8}>
          <summary>{`${words.unreadTitle} (${pasted.unread.length})`}</summary>
          <ul className="past-read">
            {pasted.unread.map(({ row, written, says }, number) => (
              <li key={number}>{words.rowSays(row, written, says)}</li>
            ))}
          </ul>
        </details>
      )}
      <div>
        <button
          type="button"
          className="button"
          data-primary
          disabled={usable.length === 0}
          onClick={() => {
            if (!applyEdit((now, by) => pasteHistory(now, dated(pasted, by.when), by)).ok) return;
            say(words.added(usable.length));
            setText("");
          }}
        >
          {words.add(usable.length)}
        </button>
      </div>
    </section>
  );
}

/** Series without a source are the person's own figures of the day they are given. */
const dated = (pasted: ReturnType<typeof readHistory>, when: string): ReturnType<typeof readHistory> => ({
  ...pasted,
  series: pasted.series.map((one) =>
    one.series === undefined ? one : { ...one, series: { ...one.series, date: when.slice(0, 10) } },
  ),
});
