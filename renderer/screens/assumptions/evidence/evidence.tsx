import { useDeferredValue, useMemo, useState } from "react";
import type { Plan, Status } from "../../../../model";
import { evidenceWords as words } from "../../../words/evidence";
import { EvidenceTable } from "./evidence-table";
import { foundFigures, sortedFigures, type EvidenceSorting } from "./find";
import { NotPublished } from "./not-published";
import { figures, figureTopics, type Figure } from "./shipped-figures";
import { TakeDialog } from "./take-dialog";
import { usesOf } from "./used-by";
import { longestSought } from "../../../controls/box-limits";

/** Rows drawn at first, and more at each press: a browser draws fifty at once, and not seventeen hundred. */
const step = 50;

/** Every figure that is shipped: to search, to see which the plan uses, and to put into it. */
export function Evidence({
  plan,
  scenario,
  readOnly,
  onGo,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
  readonly onGo: (assumption: string) => void;
}) {
  const [search, setSearch] = useState("");
  const [topic, setTopic] = useState("");
  const [status, setStatus] = useState<Status | "">("");
  const [onlyUsed, setOnlyUsed] = useState(false);
  const [sorting, setSorting] = useState<{ readonly by: EvidenceSorting; readonly descending: boolean }>({
    by: "topic",
    descending: false,
  });
  const [most, setMost] = useState(step);
  const [taking, setTaking] = useState<Figure | undefined>(undefined);
  // A box that is typed into never waits for the table under it.
  const settled = useDeferredValue(search);
  const uses = useMemo(() => usesOf(plan, figures), [plan]);
  const found = useMemo(
    () =>
      sortedFigures(
        foundFigures({
          search: settled,
          topic: topic === "" ? undefined : topic,
          status: status === "" ? undefined : status,
          among: onlyUsed ? new Set(uses.keys()) : undefined,
        }),
        sorting.by,
        sorting.descending,
      ),
    [settled, topic, status, onlyUsed, uses, sorting],
  );
  const shown = found.slice(0, most);
  const caption = words.caption(found.length, figures.length, shown.length);
  const from = <Value,>(set: (value: Value) => void): ((value: Value) => void) => {
    return (value) => {
      set(value);
      setMost(step);
    };
  };
  const clear = (): void => {
    from(setSearch)("");
    setTopic("");
    setStatus("");
    setOnlyUsed(false);
  };
  return (
    <section className="evidence-part">
      <h2>{words.head}</h2>
      <p className="note">{words.about}</p>
      <div className="register-tools">
        <label>
          <span>{words.search}</span>
          <input
            type="search"
            maxLength={longestSought}
            value={search}
            onChange={(event) => from(setSearch)(event.target.value)}
          />
        </label>
        <label>
          <span>{words.topic}</span>
          <select value={topic} onChange={(event) => from(setTopic)(event.target.value)}>
            <option value="">{words.allTopics}</option>
            {figureTopics.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.status}</span>
          <select value={status} onChange={(event) => from(setStatus)(event.target.value as Status | "")}>
            <option value="">{words.allStatuses}</option>
            {(["published", "derived", "judgement"] as const).map((one) => (
              <option key={one} value={one}>
                {words.statuses[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input type="checkbox" checked={onlyUsed} onChange={(event) => from(setOnlyUsed)(event.target.checked)} />
          <span>{words.onlyUsed}</span>
        </label>
        {sorting.by === "topic" ? null : (
          <button type="button" className="quiet" onClick={() => setSorting({ by: "topic", descending: false })}>
            {words.backToTopics}
          </button>
        )}
      </div>
      <p role="status" className="visually-hidden">
        {caption}
      </p>
      {found.length === 0 ? (
        <p className="register-none">
          {words.none}{" "}
          <button type="button" className="link" onClick={clear}>
            {words.clear}
          </button>
        </p>
      ) : (
        <div className="register-frame long-table">
          <EvidenceTable
            plan={plan}
            figures={shown}
            uses={uses}
            readOnly={readOnly}
            caption={caption}
            sorting={sorting.by}
            descending={sorting.descending}
            onSort={(by) => setSorting((before) => ({ by, descending: before.by === by && !before.descending }))}
            onTake={setTaking}
            onGo={onGo}
          />
        </div>
      )}
      {found.length > most ? (
        <button type="button" className="button evidence-more" onClick={() => setMost(most + step)}>
          {words.more(Math.min(step, found.length - most))}
        </button>
      ) : null}
      <NotPublished />
      {taking === undefined ? null : (
        <TakeDialog plan={plan} figure={taking} scenario={scenario} onClose={() => setTaking(undefined)} />
      )}
    </section>
  );
}
