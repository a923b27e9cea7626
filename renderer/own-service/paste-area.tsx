import { useId, useState } from "react";
import type { Outcome } from "../../model";
import { longestPasted } from "../controls/box-limits";

/** A box for rows out of a sheet, read as they come in; what cannot be read is said beneath. */
export function PasteArea<T>({
  label,
  read,
  onRead,
  onEmptied,
  says: comes,
}: {
  readonly label: string;
  readonly read: (text: string) => Outcome<T>;
  readonly onRead: (value: T) => void;
  readonly onEmptied: () => void;
  /** What the rows come to, once they can be read. */
  readonly says?: string | undefined;
}) {
  const id = useId();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const take = (text: string): void => {
    if (text.trim() === "") {
      setRefused(undefined);
      onEmptied();
      return;
    }
    const found = read(text);
    setRefused(found.ok ? undefined : found.problems[0]?.says);
    if (found.ok) onRead(found.value);
    else onEmptied();
  };
  return (
    <div className="paste-area">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        rows={4}
        maxLength={longestPasted}
        aria-invalid={refused !== undefined}
        aria-describedby={`${id}-says`}
        onChange={(event) => take(event.target.value)}
      />
      <p id={`${id}-says`} className={refused === undefined ? "note" : "says-why"} role="status">
        {refused ?? comes ?? ""}
      </p>
    </div>
  );
}
