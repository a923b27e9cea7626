/**
 * A table of numbers is one stop for Tab, on the number last visited; the arrow keys go from number to number in it, Home
 * and End to the ends of a row.
 */

const NUMBERS = ".why, .year-head, .term";

const numbersOf = (table: Element): HTMLElement[] => [...table.querySelectorAll<HTMLElement>(NUMBERS)];

const tableOf = (number: Element): HTMLTableElement | null =>
  number.matches(NUMBERS) ? number.closest("table") : null;

/** The number last visited in each table. */
const visited = new WeakMap<HTMLTableElement, Element>();

function keepOneStop(table: HTMLTableElement): void {
  const numbers = numbersOf(table);
  if (numbers.length < 2) return;
  const last = visited.get(table);
  const stop = numbers.find((one) => one === last) ?? numbers.find((one) => one.matches(".why")) ?? numbers[0];
  for (const one of numbers) {
    const index = one === stop ? 0 : -1;
    if (one.tabIndex !== index) one.tabIndex = index;
  }
}

const inCell = (cell: Element | null | undefined): HTMLElement | undefined =>
  cell?.querySelector<HTMLElement>(NUMBERS) ?? undefined;

/** The first number in a row's cells, taken in their order. */
const firstIn = (cells: readonly Element[]): HTMLElement | undefined =>
  cells.map(inCell).find((one) => one !== undefined);

/** The number that a key leads to from another; undefined where there is none that way, or the key is none of the table's. */
function numberFrom(number: HTMLElement, key: string): HTMLElement | undefined {
  const cell = number.closest<HTMLTableCellElement>("td, th");
  const row = cell?.closest("tr");
  const table = tableOf(number);
  if (cell === null || row === undefined || row === null || table === null) return undefined;
  const cells = [...row.cells];
  const rows = [...table.rows];
  const [column, line] = [cell.cellIndex, rows.indexOf(row)];
  const inColumn = (some: readonly HTMLTableRowElement[]): HTMLElement | undefined =>
    firstIn(some.flatMap((one) => one.cells.item(column) ?? []));
  switch (key) {
    case "ArrowRight":
      return firstIn(cells.slice(column + 1));
    case "ArrowLeft":
      return firstIn(cells.slice(0, column).reverse());
    case "ArrowDown":
      return inColumn(rows.slice(line + 1));
    case "ArrowUp":
      return inColumn(rows.slice(0, line).reverse());
    case "Home":
      return firstIn(cells);
    case "End":
      return firstIn([...cells].reverse());
    default:
      return undefined;
  }
}

/** Keeps the tables of a page so from now on. Returns the way to stop. */
export function watchTables(page: Document = document): () => void {
  const keep = (): void => page.querySelectorAll("table").forEach(keepOneStop);
  const onFocus = ({ target }: FocusEvent): void => {
    const table = target instanceof Element ? tableOf(target) : null;
    if (table === null || !(target instanceof Element)) return;
    visited.set(table, target);
    keepOneStop(table);
  };
  const onKey = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !(target instanceof HTMLElement)) return;
    const next = target.matches(NUMBERS) ? numberFrom(target, key) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  const watcher = new MutationObserver(keep);
  watcher.observe(page.body, { subtree: true, childList: true });
  page.addEventListener("focusin", onFocus);
  page.addEventListener("keydown", onKey);
  keep();
  return () => {
    watcher.disconnect();
    page.removeEventListener("focusin", onFocus);
    page.removeEventListener("keydown", onKey);
  };
}
