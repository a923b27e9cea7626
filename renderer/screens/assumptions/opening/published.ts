/** What is published about the start: the figures, and the tables they stand in. */
import list from "../../../../seeds/published-opening.json";
import { publishedFigures, type BesidePublished, type PublishedFigure } from "../../../../model";
import { numberForSpreadsheet } from "../../../words/format";
import { publishedOpeningWords as words } from "../../../words/published-opening";
import { dateWords } from "../evidence/figure-words";
import { figures, figureSources, type Figure } from "../evidence/shipped-figures";

export const publishedTables: readonly { readonly id: string; readonly label: string }[] = list.tables;

const byId = new Map(figures.map((figure) => [figure.id, figure]));

export const openingFigures: readonly PublishedFigure[] = publishedFigures(list.figures, figures);

export const questionOfOpening = { kind: "published-opening", figures: openingFigures } as const;

const shipped = (row: PublishedFigure): Figure | undefined => byId.get(row.figure);
/** The source of a row and the date it is of. */
export const sourceOf = (row: PublishedFigure): string => {
  const figure = shipped(row);
  const title = figureSources.get(figure?.source ?? "")?.title ?? "";
  return figure === undefined ? title : `${title}, ${dateWords(figure.date)}`;
};

/** The rows as a spreadsheet takes them: the figures with every digit they have. */
export const asNumbers = (rows: readonly BesidePublished[]): string =>
  [
    [
      words.columns.figure,
      words.columns.published,
      words.columns.opening,
      words.columns.difference,
      words.columns.unit,
      words.columns.source,
    ],
    ...rows.map(({ published, opening }) => [
      `${publishedTables.find(({ id }) => id === published.table)?.label ?? ""}, ${published.label}`,
      numberForSpreadsheet(published.value),
      numberForSpreadsheet(opening),
      numberForSpreadsheet(opening - published.value),
      published.unit,
      sourceOf(published),
    ]),
  ]
    .map((cells) => cells.join("\t"))
    .join("\n");
