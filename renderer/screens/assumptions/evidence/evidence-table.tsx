import { Fragment, type ReactNode } from "react";
import type { Plan } from "../../../../model";
import { evidenceWords as words } from "../../../words/evidence";
import { dateWords, figureWords, placeWords } from "./figure-words";
import type { EvidenceSorting } from "./find";
import { figureSources, figureTopics, type Figure } from "./shipped-figures";
import { canTake } from "./taking";
import type { Use } from "./used-by";

const topicLabels = new Map(figureTopics.map(({ id, label }) => [id, label]));
const columnCount = 6;

export interface EvidenceTableProps {
  readonly plan: Plan;
  readonly figures: readonly Figure[];
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  readonly readOnly: boolean;
  readonly caption: string;
  readonly sorting: EvidenceSorting;
  readonly descending: boolean;
  readonly onSort: (by: EvidenceSorting) => void;
  readonly onTake: (figure: Figure) => void;
  readonly onGo: (assumption: string) => void;
}

/** Figures as a table, one a row, under the headings of their topics unless sorted by something else. */
export function EvidenceTable(props: EvidenceTableProps) {
  const { figures, sorting, descending, caption, onSort } = props;
  const heading = (by: EvidenceSorting, children: ReactNode) => (
    <th scope="col" aria-sort={sorting === by ? (descending ? "descending" : "ascending") : "none"}>
      <button type="button" className="sort" onClick={() => onSort(by)}>
        {children}
        <span aria-hidden="true" className="sort-mark">
          {sorting === by ? (descending ? " ▾" : " ▴") : ""}
        </span>
      </button>
    </th>
  );
  return (
    <table className="register evidence">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heading("label", words.columns.label)}
          <th scope="col" className="number">
            {words.columns.value}
          </th>
          {heading("place", words.columns.place)}
          {heading("date", words.columns.date)}
          {heading("source", words.columns.source)}
          <th scope="col">{words.columns.use}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, at) => (
          <Fragment key={figure.id}>
            {sorting === "topic" && figures[at - 1]?.topic !== figure.topic ? (
              <tr className="register-topic">
                <th scope="rowgroup" colSpan={columnCount}>
                  {topicLabels.get(figure.topic)}
                </th>
              </tr>
            ) : null}
            <EvidenceRow {...props} figure={figure} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function EvidenceRow({ plan, figure, uses, readOnly, onTake, onGo }: EvidenceTableProps & { readonly figure: Figure }) {
  const { number, unit } = figureWords(figure);
  const source = figureSources.get(figure.source);
  const used = uses.get(figure.id) ?? [];
  const about = [figure.method === undefined ? "" : words.workedOut(figure.method), figure.note ?? ""]
    .filter((part) => part !== "")
    .join(" ");
  return (
    <tr data-used={used.length > 0}>
      <th scope="row">
        {figure.label}
        {about === "" ? null : <p className="evidence-note">{about}</p>}
      </th>
      <td className="number">
        <span className="evidence-number">{number}</span>
        {unit === "" ? null : <span className="evidence-unit">{unit}</span>}
      </td>
      <td>{placeWords(figure.place)}</td>
      <td>{dateWords(figure.date)}</td>
      <td>
        <span className="status" data-status={figure.status}>
          {words.statuses[figure.status]}
        </span>
        <p className="evidence-note">
          {source === undefined ? figure.source : `${source.title}. ${source.publisher}.`}
        </p>
      </td>
      <td className="evidence-use">
        {used.length === 0 ? null : (
          <>
            {words.usedBy}
            <ul role="list">
              {used.map((use) => (
                <li key={use.assumption}>
                  <button type="button" className="link" onClick={() => onGo(use.assumption)}>
                    {use.label}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {canTake(plan, figure) ? (
          <button
            type="button"
            className="link"
            disabled={readOnly}
            aria-label={words.useOf(figure.label)}
            onClick={() => onTake(figure)}
          >
            {words.use}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
