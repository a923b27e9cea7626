/** Parts of a screen, one shown at a time: arrow keys move between them, as tabs do everywhere. */
import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";

export interface ViewTab<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export function ViewTabs<Id extends string>({
  label,
  tabs,
  shown,
  onShow,
  within = false,
  beside,
  children,
}: {
  readonly label: string;
  readonly tabs: readonly ViewTab<Id>[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
  /** Whether these are parts of a part, drawn quieter than those of the screen. */
  readonly within?: boolean;
  /** What is chosen for all of them, in one line with their names. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab.id === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length]!;
    onShow(next.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  const list = (
    <div
      className="view-tab-list"
      data-within={within}
      role="tablist"
      aria-label={label}
      ref={row}
      onKeyDown={onKeyDown}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className="view-tab"
          id={`${id}-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === shown}
          aria-controls={`${id}-panel`}
          tabIndex={tab.id === shown ? 0 : -1}
          onClick={() => onShow(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
  return (
    <div className="view-tabs">
      {beside === undefined ? (
        list
      ) : (
        <div className="view-tab-line">
          {beside}
          {list}
        </div>
      )}
      <p className="view-tab-name" data-print="only" aria-hidden="true">
        {tabs.find((tab) => tab.id === shown)?.label}
      </p>
      <div className="view-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`}>
        {children}
      </div>
    </div>
  );
}
