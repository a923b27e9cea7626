import { useState } from "react";

/** Text that is taken when the box is left or Enter is pressed; Esc goes back to what stood there. */
export function TextField({
  label,
  value,
  most,
  onCommit,
  disabled = false,
  long = false,
}: {
  readonly label: string;
  readonly value: string;
  /** The most characters the plan holds here. */
  readonly most: number;
  readonly onCommit: (text: string) => void;
  readonly disabled?: boolean;
  /** Several lines, in which Enter begins a new one. */
  readonly long?: boolean;
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = (): void => {
    if (typed !== undefined && typed.trim() !== value) onCommit(typed.trim());
    setTyped(undefined);
  };
  const shared = {
    value: typed ?? value,
    disabled,
    maxLength: most,
    onBlur: commit,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key === "Enter" && !long) commit();
      else if (event.key === "Escape" && typed !== undefined) {
        // The first Esc is for the text; a dialog around it closes with the next.
        event.preventDefault();
        setTyped(undefined);
      }
    },
  };
  return (
    <label className="sheet-field" data-long={long}>
      <span>{label}</span>
      {long ? <textarea rows={3} {...shared} /> : <input type="text" {...shared} />}
    </label>
  );
}
