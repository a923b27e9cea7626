import type { ReactNode } from "react";
import { Termed } from "./termed";

/** Large numbers in a row, each with its name, its unit and what it changes by. */
export function HeadlineFigures({
  className = "",
  children,
}: {
  /** How they are laid out, where it is not in one row of columns. */
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return <dl className={`headline-figures ${className}`.trim()}>{children}</dl>;
}

export function HeadlineFigure({
  label,
  before,
  change,
  range,
  beside,
  title,
  children,
}: {
  readonly label: string;
  /** What it was when the plan starts, in words. */
  readonly before?: ReactNode;
  readonly change?: string | undefined;
  /** Between what it lies, with the level in words. */
  readonly range?: string | undefined;
  /** What must be known with the number. */
  readonly beside?: string | undefined;
  /** What is said while it is pointed at, where the label is longer than its room. */
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div title={title}>
      <dt>
        <Termed>{label}</Termed>
      </dt>
      <dd>
        <span className="figure">{children}</span>
        {before === undefined ? null : <span className="change">{before}</span>}
        {change === undefined ? null : <span className="change">{change}</span>}
        {range === undefined ? null : <span className="change">{range}</span>}
        {beside === undefined ? null : <span className="change">{beside}</span>}
      </dd>
    </div>
  );
}
