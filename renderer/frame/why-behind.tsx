import { hasTenths, type RankedAssumption, whoseInWords } from "../../model";
import { inspect } from "../state/view-store";
import { choiceWords } from "../words/choices";
import { whyWords } from "../words/frame";
import { figureWithUnit } from "../words/measure-kinds";

/** The values of one assumption that were read. */
export type Values = readonly [RankedAssumption, ...RankedAssumption[]];

/** The values of each assumption together, in the order the assumptions come. */
export function behind(assumptions: readonly RankedAssumption[]): readonly Values[] {
  const byId = new Map<string, Values>();
  for (const entry of assumptions) {
    const before = byId.get(entry.id);
    byId.set(entry.id, before === undefined ? [entry] : [...before, entry]);
  }
  return [...byId.values()];
}

/** An assumption, to be opened, with how far it moves the number and its value, or each of its values. */
export function Behind({ entries }: { readonly entries: Values }) {
  const [first, ...others] = entries;
  const alone = others.length === 0;
  return (
    <li>
      <div className="behind-line">
        <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: first.id })}>
          {first.label}
        </button>
        <span>{alone ? valueIn(first) : whyWords.values(entries.length)}</span>
      </div>
      <p className="note">
        {hasTenths(first.unit) ? whyWords.moves(first.moves) : whyWords.noTenths}
        {alone ? <Basis entry={first} /> : null}
      </p>
      {alone ? null : (
        <ul role="list" className="behind-values">
          {entries.map((entry) => (
            <li key={`${entry.where}${entry.value}`} className="note">
              {`${valueIn(entry)}: `}
              <Basis entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const valueIn = (entry: RankedAssumption): string =>
  choiceWords(entry.id, entry.value) ?? figureWithUnit(entry.unit, entry.value);

/** Where a value holds and what it rests on. */
function Basis({ entry }: { readonly entry: RankedAssumption }) {
  return (
    <>
      {entry.where === "everything" ? "" : `${entry.where}. `}
      <span className="status" data-status={entry.status}>
        {whoseInWords(entry.whose, entry.status)}
      </span>
      {entry.source === undefined ? "" : `, ${entry.source}`}
      {entry.changedBy.map((name) => `; ${whyWords.changedBy(name)}`)}
    </>
  );
}
