/** Words about bringing figures in from a file. */
const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
const percent = (part: number, whole: number): string => `${Math.floor((100 * part) / Math.max(1, whole))}%`;

/** What a file brings: figures, places that move, series of counts. */
interface Brought {
  readonly number: number;
  readonly moves: boolean;
  readonly series: number;
}

export const bringInWords = {
  command: "Bring in figures from a file…",
  title: "Bring in figures from a file",
  saveSheet: "Save the assumptions as a sheet…",
  saveSheetButton: "Save as a sheet",
  sheetSaved: (name: string) =>
    `Saved ${name}. Edit it in a spreadsheet and bring it back in: what differs is shown first.`,
  sheetName: (plan: string) => `${plan}, assumptions`,
  how: "A spreadsheet (.xlsx) or a text file (CSV), of any size. It is read here and never changed or sent. Nothing in your plan changes until you say so.",
  choose: "Choose a file",
  another: "Another file",
  drop: "Or drop it anywhere in this window.",
  noPlan: {
    heading: "Which plan does it go into?",
    how: "Begin one with this file, or open one of yours. What the file would change in it is shown first.",
    begin: (name: string) => `Begin with “${name}”`,
    open: "Open a plan…",
    start: "Begin with a spreadsheet…",
  },
  readOnly: "This plan is shown to be read only and cannot be changed.",
  link: "Bring figures in from a file",
  lost: "Reading stopped: the part of this program that reads files ran out of memory or broke. Your plan is as it was. Save only the sheet you need as CSV and try again.",
  reading: "Reading the file",
  progress: (rows: number, bytes: number, of: number) =>
    rows === 0
      ? `Looking at the file, ${percent(bytes, of)}`
      : `${count(rows, "row", "rows")} read, ${percent(bytes, of)}`,
  cancel: "Cancel",
  stopped: "Stopped. Nothing was changed.",
  again: "Read it again",
  trying: "Working out what would change…",
  sheets: {
    heading: "What it is",
    sheet: "Sheet",
    kind: "Read as",
    why: "Known by its columns",
    rows: "Rows",
    whole: "The file",
    kindOf: (sheet: string) => (sheet === "" ? "Read as" : `Read ${sheet} as`),
    none: "Not read",
    columns: "Columns I name myself",
    unknown: "No table that is known",
    notRead: (headings: readonly string[]) =>
      headings.length === 0
        ? ""
        : `Columns not read: ${headings.slice(0, 8).join(", ")}${headings.length > 8 ? "…" : ""}.`,
  },
  columns: {
    heading: (sheet: string) => (sheet === "" ? "Which column is what?" : `Which column of ${sheet} is what?`),
    how: "Say what each column is; the others are not read. This is remembered for files with the same headings, on this computer; none of their rows is.",
    row: "Headings are in row",
    use: (heading: string, at: number) => `Column ${at + 1}, ${heading === "" ? "without a heading" : heading}`,
    ignore: "Not read",
    read: "Read it so",
    known: "Columns are read as you said for a file with the same headings.",
    change: "Change what the columns are",
    caption: "The first rows of the file",
  },
  asks: {
    heading: (open: number) =>
      open === 0 ? "Questions, answered" : `${count(open, "question", "questions")} to answer`,
    how: "Figures wait for their answer and stay out until then.",
    question: "Question",
    answer: "Answer",
    pick: "Choose…",
    near: "Did you mean ",
    number: (unit: string) => (unit === "share" ? "such as 40%" : unit),
    taken: (number: number) => `${count(number, "name", "names")} taken as they stand in the file`,
  },
  changes: {
    heading: (number: number) => `What would change: ${count(number, "figure", "figures")}`,
    none: "Nothing would change.",
    of: (number: number) => count(number, "figure", "figures"),
    where: "For",
    from: "Now",
    to: "Becomes",
    rows: "From",
    row: (rows: number, first: number) =>
      rows === 0 ? "" : rows === 1 ? `row ${first}` : `${count(rows, "row", "rows")}, the first ${first}`,
    whole: "the whole plan",
    more: (number: number) => `and ${count(number, "more figure", "more figures")}`,
  },
  headline: {
    heading: "What the headline becomes",
    figure: "Figure",
    before: "Now",
    after: "Becomes",
    missing: "missing",
  },
  inTheWay: "What stands in the way",
  leftOut: "What is not used",
  rows: "The rows of the file",
  left: (number: number, why: string, examples: readonly string[]) =>
    `${count(number, "figure", "figures")}: ${why}${examples.length === 0 ? "" : ` (${examples.join("; ")}${number > examples.length ? "; …" : ""})`}`,
  says: "What to know",
  source: {
    legend: "Where the figures are from",
    called: "What the plan calls this file",
    calledNote: "It is written beside every figure. Leave nobody's name in it.",
    mine: "These are my figures",
    other: "They are from a source of their own",
    title: "Title of the source",
    date: "Its date, such as 2026-10-31",
    url: "Link",
    needsTitle: "A source needs a title.",
  },
  apply: ({ number, moves, series }: Brought) =>
    [
      ...(number === 0 && (moves || series > 0) ? [] : [`Bring in ${count(number, "figure", "figures")}`]),
      ...(series === 0
        ? []
        : [`${number === 0 ? "Add" : "add"} ${count(series, "series of counts", "series of counts")}`]),
      ...(moves ? [number + series === 0 ? "Move the places" : "move the places"] : []),
    ].join(" and "),
  cannot: "It cannot be brought in yet:",
  close: "Close",
  done: ({ number, moves, series }: Brought, file: string, left: number) =>
    [
      ...(moves ? [`Places moved as ${file} says.`] : []),
      ...(number === 0 && (moves || series > 0)
        ? []
        : [`${count(number, "figure", "figures")} brought in from ${file}.`]),
      ...(series === 0 ? [] : [`${count(series, "series of counts", "series of counts")} added from ${file}.`]),
      ...(left === 0 ? [] : [`${count(left, "question was", "questions were")} left open.`]),
      "One undo takes it back.",
    ].join(" "),
  counts: {
    heading: (series: number) => `What was counted, to stand beside the plan (${series})`,
    what: "Counts",
    given: "In the file",
    does: "What it does",
    gaps: (months: readonly string[]) =>
      `${months.length === 1 ? "A gap" : "Gaps"}, never zero: ${months.slice(0, 6).join(", ")}${months.length > 6 ? "…" : ""}`,
    changed: (at: string, from: string, to: string) => `${at}: ${from} to ${to}`,
    says: (joins: string | undefined, added: number, same: number, changed: number): string =>
      [
        joins === undefined ? "A new series" : `Joins "${joins}": ${count(added, "month", "months")} added`,
        ...(same === 0 ? [] : [`${count(same, "month stays", "months stay")} as the plan has it`]),
        ...(changed === 0 ? [] : [`${count(changed, "month", "months")} changed`]),
      ].join(", "),
    note: "Counts change no figure of the plan. They are drawn beside it, and the plan is held against them on Workforce, Plan against actual.",
  },
};
