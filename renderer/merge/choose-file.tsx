import { useRef, useState } from "react";
import { mergeWords as words } from "../words/merge";
import { textOf } from "./read-file";

/** A button that asks for a file and gives what is read of it; what cannot be read is said beside it. */
export function ChooseFile<T>({
  label,
  chosen,
  read,
  onRead,
  primary = false,
}: {
  readonly label: string;
  /** The name of what was chosen before. */
  readonly chosen: string | undefined;
  /** What the text is, or why it cannot be used. */
  readonly read: (
    text: string,
  ) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };
  readonly onRead: (value: T, name: string) => void;
  readonly primary?: boolean;
}) {
  const box = useRef<HTMLInputElement>(null);
  const [says, setSays] = useState("");
  const take = async (file: File): Promise<void> => {
    setSays(words.reading);
    const found = await textOf(file);
    const outcome = found.ok ? read(found.text) : found;
    setSays(outcome.ok ? "" : outcome.says);
    if (found.ok && outcome.ok) onRead(outcome.value, found.name);
  };
  return (
    <div className="merge-file">
      <button
        type="button"
        className="button"
        data-primary={primary && chosen === undefined ? "" : undefined}
        onClick={() => box.current?.click()}
      >
        {chosen === undefined ? label : words.another}
      </button>
      {chosen === undefined ? null : <span>{chosen}</span>}
      <input
        ref={box}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void take(file);
          // The same file can be chosen again once it has been put right.
          event.target.value = "";
        }}
      />
      <p role="status" className="note">
        {says}
      </p>
    </div>
  );
}
