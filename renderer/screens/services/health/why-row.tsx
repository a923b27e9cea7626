/** A figure of a table that opens its sum in a row of its own below. */
import { useId, useState, type ReactNode } from "react";
import { whyWords } from "../../../words/frame";
import { healthWords as words } from "../../../words/service-health";

/** Which row of a table is open, one at a time. */
export function useOpenRow(): {
  readonly open: string | undefined;
  readonly toggle: (row: string) => void;
  readonly idOf: (row: string) => string;
} {
  const id = useId();
  const [open, setOpen] = useState<string | undefined>(undefined);
  return { open, toggle: (row) => setOpen(open === row ? undefined : row), idOf: (row) => `${id}-${row}` };
}

export function WhyFigure({
  label,
  open,
  controls,
  onToggle,
  children,
}: {
  readonly label: string;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="why"
      title={whyWords.why}
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      onClick={onToggle}
    >
      <span className="visually-hidden">{`${words.why(label)} `}</span>
      {children}
    </button>
  );
}

export function WhyDetail({
  id,
  columns,
  children,
}: {
  readonly id: string;
  readonly columns: number;
  readonly children: ReactNode;
}) {
  return (
    <tr id={id} className="why-detail">
      <td colSpan={columns}>
        <div>{children}</div>
      </td>
    </tr>
  );
}
