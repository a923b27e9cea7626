import { nothingLost, pageSections, type PlacesEdit } from "../../model";
import { placesWords as words } from "../words/places";

const most = 8;

/** What putting places together or dividing them comes to: added up, averaged, asked, kept. */
export function PlacesPage({ page, asked }: Pick<PlacesEdit, "page" | "asked">) {
  return (
    <section className="places-page" aria-label={words.page}>
      {pageSections(page).map(({ heading, lines }) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul>
            {lines.slice(0, most).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {lines.length <= most ? null : (
            <details>
              <summary>{words.more(lines.length - most)}</summary>
              <ul>
                {lines.slice(most).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
      {asked.length === 0 ? <p className="note">{nothingLost}</p> : null}
    </section>
  );
}
