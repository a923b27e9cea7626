/** Totals, differences and changes that are printed add up in the digits printed, or the print says that they are rounded. */
import { expect, test } from "vitest";
import { roundedNote } from "../../model";
import { blocksIn, run } from "./command-line";

const number = (cell: string): number => Number(cell.replaceAll(",", "").replace("%", ""));
const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

type Block = ReturnType<typeof blocksIn>[number];

/** What a reader finds who adds up the rows of a table whose last row is their total. */
const totalsAddUp = ({ rows }: Block): boolean => {
  const total = rows.at(-1);
  if (total?.label !== "Total") return true;
  return total.cells.every((cell, at) =>
    close(sum(rows.slice(0, -1).map(({ cells }) => number(cells[at]!))), number(cell)),
  );
};
/** The same of tables that are, cell by cell, others added up. */
const tablesAddUp = (whole: Block, plus: readonly Block[], less: readonly Block[]): boolean =>
  whole.rows.every(({ cells }, row) =>
    cells.every((cell, at) => {
      const of = (blocks: readonly Block[]): number => sum(blocks.map(({ rows }) => number(rows[row]!.cells[at]!)));
      return close(of(plus) - of(less), number(cell));
    }),
  );

const runs = [
  ["england", "--by", "region"],
  ["england", "--by", "setting"],
  ["england-ics", "--by", "ics"],
  ["community-team", "--by", "level"],
  ["children-before-after", "--by", "level"],
] as const;

test.each(runs)(
  "%s %s %s says that its figures are rounded exactly when they do not add up",
  async (name, ...asked) => {
    const ran = await run([
      `seeds/plans/${name}.otplan`,
      ...asked,
      "--measure",
      "staff_in_post",
      "establishment",
      "vacant_posts",
      "over_establishment",
      "vacancies",
    ]);
    expect(ran.exit).toBe(0);
    const blocks = blocksIn(ran.out);
    const [staff, posts, vacant, over, net] = blocks as [Block, Block, Block, Block, Block];
    const adds =
      blocks.slice(0, 5).every(totalsAddUp) &&
      tablesAddUp(net, [vacant], [over]) &&
      tablesAddUp(vacant, [posts, over], [staff]) &&
      tablesAddUp(over, [staff, vacant], [posts]);
    expect(ran.out.includes(roundedNote)).toBe(!adds);
  },
);

test("a change that is not the difference of the figures printed is said to be rounded", async () => {
  const ran = await run([
    "seeds/plans/england.otplan",
    ...["--scenario", "leavers-as-other-ahps", "--measure", "headcount", "--by", "region"],
  ]);
  expect(ran.exit).toBe(0);
  const [base, held, change] = blocksIn(ran.out) as [Block, Block, Block];
  const adds = [base, held, change].every(totalsAddUp) && tablesAddUp(held, [base, change], []);
  expect(ran.out.includes(roundedNote)).toBe(!adds);
});
