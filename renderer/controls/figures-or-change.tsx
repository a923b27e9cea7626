/** Whether a table of a scenario tells its figures or what they change from the base. */
export function FiguresOrChange({
  change,
  onChange,
  words,
}: {
  readonly change: boolean;
  readonly onChange: (change: boolean) => void;
  readonly words: { readonly show: string; readonly figures: string; readonly change: string };
}) {
  return (
    <div role="group" aria-label={words.show} className="choice">
      <button type="button" className="quiet" aria-pressed={!change} onClick={() => onChange(false)}>
        {words.figures}
      </button>
      <button type="button" className="quiet" aria-pressed={change} onClick={() => onChange(true)}>
        {words.change}
      </button>
    </div>
  );
}
