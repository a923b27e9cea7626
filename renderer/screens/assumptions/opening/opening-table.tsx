import { calendarOf, measureOf, type BesidePublished, type Plan } from "../../../../model";
import { Why } from "../../../controls/why";
import { asPublished, differenceAsPublished, publishedOpeningWords as words } from "../../../words/published-opening";
import { publishedTables, sourceOf } from "./published";

/** Published figures with what the plan opens with and the difference, table by table. */
export function OpeningTable({ plan, rows }: { readonly plan: Plan; readonly rows: readonly BesidePublished[] }) {
  return (
    <table className="register opening-table">
      <caption>{words.head}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.figure}</th>
          <th scope="col">{words.columns.unit}</th>
          <th scope="col" className="number">
            {words.columns.published}
          </th>
          <th scope="col" className="number">
            {words.columns.opening}
          </th>
          <th scope="col" className="number">
            {words.columns.difference}
          </th>
          <th scope="col">{words.columns.source}</th>
        </tr>
      </thead>
      {publishedTables.map(({ id, label }) => {
        const own = rows.filter(({ published }) => published.table === id);
        return own.length === 0 ? null : (
          <tbody key={id}>
            <tr className="register-topic">
              <th scope="rowgroup" colSpan={6}>
                {label}
              </th>
            </tr>
            {own.map((row) => (
              <Row key={row.published.figure} plan={plan} row={row} table={label} />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}

function Row({ plan, row, table }: { readonly plan: Plan; readonly row: BesidePublished; readonly table: string }) {
  const { published, opening, agrees } = row;
  const { unit, digits, value, label, measure, where = {} } = published;
  const text = asPublished(unit, digits, opening);
  const { place, ...people } = where;
  return (
    <tr data-differs={!agrees}>
      <th scope="row">{label}</th>
      <td className="unit">{words.unit(unit)}</td>
      <td className="number">{asPublished(unit, digits, value)}</td>
      <td className="number">
        {measure === undefined ? (
          text
        ) : (
          <Why
            asked={{
              measure,
              label: words.openingOf(label, table),
              year: calendarOf(plan.start, plan.years).years[0]?.name ?? "",
              opening: measureOf(measure)?.kind === "stock",
              place: typeof place === "string" ? place : published.place,
              where: people,
              scenario: undefined,
            }}
          >
            {text}
          </Why>
        )}
      </td>
      <td className="number">{differenceAsPublished(unit, digits, opening, value)}</td>
      <td className="opening-source">{sourceOf(published)}</td>
    </tr>
  );
}
