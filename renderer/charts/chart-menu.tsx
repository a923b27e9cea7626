import { useEffect, useId, useRef, useState } from "react";

/** Something to do with a chart. */
export interface ChartTool {
  readonly label: string;
  /** Whether it is on, for what stays on or off. */
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

/** What can be done with a chart, behind one quiet button that shows when the chart is pointed at, in focus or touched. */
export function ChartMenu({ of, tools }: { readonly of: string; readonly tools: readonly ChartTool[] }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    menu.current?.querySelector<HTMLElement>(".chart-menu-list button")?.focus();
    const onPress = (event: PointerEvent): void => {
      if (!(event.target instanceof Node && menu.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const step = (by: number): void => {
    const buttons = [...(menu.current?.querySelectorAll<HTMLElement>(".chart-menu-list button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div
      className="chart-menu"
      ref={menu}
      data-open={open}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === "Escape") close();
        else if (event.key === "ArrowDown") step(1);
        else if (event.key === "ArrowUp") step(-1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => {
        // Focus that goes nowhere is a press on the menu itself, or a window left for another.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        ref={opener}
        className="chart-menu-opener"
        aria-label={`Table, copies and axes of this chart: ${of}`}
        aria-expanded={open}
        aria-controls={id}
        title="Table, copies and axes"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">…</span>
      </button>
      <div className="chart-menu-list" id={id} hidden={!open}>
        {tools.map(({ label, pressed, onPress }) => (
          <button
            key={label}
            type="button"
            aria-pressed={pressed}
            onClick={() => {
              close();
              onPress();
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
