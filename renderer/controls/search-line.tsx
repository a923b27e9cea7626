/** How far a search or a sum in a worker of its own has come: a bar and a count, and a way to stop it. */
export function SearchLine({
  label,
  says,
  stop,
  done,
  of,
  onStop,
}: {
  readonly label: string;
  readonly says: string;
  readonly stop: string;
  readonly done: number;
  readonly of: number;
  readonly onStop: () => void;
}) {
  return (
    <div className="futures-line" role="group" aria-label={label}>
      <progress max={of} value={done} aria-label={label} />
      <span className="note">{says}</span>
      <button type="button" className="quiet" onClick={onStop}>
        {stop}
      </button>
    </div>
  );
}
