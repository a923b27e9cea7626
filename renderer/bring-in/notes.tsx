import { accountWords, type ImportPreview } from "../../model";
import { bringInWords as words } from "../words/bring-in";

function List({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  return lines.length === 0 ? null : (
    <section>
      <h3>{heading}</h3>
      <ul className="bring-in-notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What stands in the way, what is not used and why, what is missing and what has to be known. */
export function Notes({ preview }: { readonly preview: ImportPreview }) {
  const { made, leftOut, rows, says } = preview;
  const problems = made.ok ? [] : made.problems.filter((one) => one.severity === "error").map((one) => one.says);
  return (
    <>
      <List heading={words.inTheWay} lines={problems} />
      <List
        heading={words.leftOut}
        lines={leftOut.map(({ why, count, examples }) => words.left(count, why, examples))}
      />
      <List heading={words.rows} lines={rows.flatMap(accountWords)} />
      <List heading={words.says} lines={says} />
    </>
  );
}
