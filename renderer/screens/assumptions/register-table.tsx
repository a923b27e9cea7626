import { useCallback, useMemo, type ReactNode } from "react";
import type { Plan, Resolved } from "../../../model";
import { useView } from "../../state/view-store";
import { assumptionWords as words } from "../../words/assumptions";
import { AssumptionDetails } from "./assumption-details";
import { comesTo } from "./comes-to";
import { comesToText } from "./figures-in-words";
import { columnCount, RegisterRowView } from "./register-row";
import { useNearRows } from "./use-near-rows";
import { registerGroups, type RegisterRow, type Sorting } from "./register";

export interface RegisterTableProps {
  readonly plan: Plan;
  /** The base resolved, for what formulas come to; undefined while the plan cannot be. */
  readonly resolved: Resolved | undefined;
  readonly rows: readonly RegisterRow[];
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
  readonly sorting: Sorting;
  readonly descending: boolean;
  readonly onSort: (by: Sorting) => void;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly caption: string;
}

/** The register as a table: one row an assumption, under the headings of their topics unless sorted by something else. */
export function RegisterTable({
  plan,
  resolved,
  rows,
  scenario,
  readOnly,
  sorting,
  descending,
  onSort,
  open,
  onToggle,
  caption,
}: RegisterTableProps) {
  const inspecting = useView((state) => state.inspecting);
  const { isNear, watch } = useNearRows(rows.length);
  const today = useMemo(() => new Date().toISOString().slice(0, 10), []);
  const formulaText = useCallback(
    (row: RegisterRow): string =>
      resolved !== undefined && typeof row.assumption.value === "string"
        ? comesToText(row.assumption.unit, comesTo(resolved, row.assumption.id, {}, row.assumption.value))
        : "",
    [resolved],
  );
  const heading = (by: Sorting, children: ReactNode) => (
    <th
      scope="col"
      aria-sort={sorting === by ? (descending ? "descending" : "ascending") : "none"}
      className={`register-${by}`}
    >
      <button type="button" className="sort" onClick={() => onSort(by)}>
        {children}
        <span aria-hidden="true" className="sort-mark">
          {sorting === by ? (descending ? " ▾" : " ▴") : ""}
        </span>
      </button>
    </th>
  );
  return (
    <table className="register">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heading("label", words.columns.label)}
          <th scope="col">{words.columns.value}</th>
          {heading("range", words.columns.range)}
          {heading("status", words.columns.status)}
          {heading("review", words.columns.review)}
        </tr>
      </thead>
      {registerGroups(rows, sorting).map((group) => (
        <tbody key={group.topic ?? "sorted"}>
          {group.topic === undefined ? null : (
            <tr className="register-topic">
              <th scope="rowgroup" colSpan={columnCount}>
                {words.topics[group.topic]}
              </th>
            </tr>
          )}
          {group.rows.map((row) => {
            const { id } = row.assumption;
            const isOpen = open.has(id);
            const near = isOpen || isNear(id);
            return (
              <RegisterRowView
                key={id}
                row={row}
                comesTo={near ? formulaText(row) : ""}
                near={near}
                watch={watch}
                scenario={scenario}
                readOnly={readOnly}
                open={isOpen}
                chosen={inspecting?.kind === "assumption" && inspecting.assumption === id}
                today={today}
                onToggle={onToggle}
                details={
                  isOpen ? (
                    <AssumptionDetails
                      plan={plan}
                      resolved={resolved}
                      row={row}
                      scenario={scenario}
                      readOnly={readOnly}
                    />
                  ) : null
                }
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
