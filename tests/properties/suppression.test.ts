/** What is hidden of random tables stays hidden, whoever looks at all of them at once. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { latticeOf } from "../../model/composition/lattice";
import { fewestPeople, marks, suppressionOf } from "../../model/composition/suppress";
import { elementAt } from "../../model";
import { membersOf } from "../../model/plan/members";
import { buildPlan } from "../model/build-plan";
import { seed } from "./random-model";

const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 200 }));

it(`nothing hidden can be worked out from what is shown, seed ${seed}`, () => {
  let hiddenIn = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 2, max: 3 }),
      fc.array(fc.array(count, { minLength: 36, maxLength: 36 }), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 1, max: 10 }),
      (places, registeredLevels, groups, moments, below) => {
        const { structure } = buildPlan({ places, registeredLevels, support: false });
        const lattice = latticeOf({ structure }, membersOf({ structure }));
        const { nodes, columns } = lattice;
        const cell = (node: number, column: number, g: number) => (node * columns.length + column) * groups + g;
        const suppressed = suppressionOf(lattice, groups, below);
        const told = moments.map((numbers) => {
          const people = new Float64Array(nodes.length * columns.length * groups);
          nodes.forEach(({ leaves }, node) =>
            columns.forEach(({ levels }, column) => {
              for (let g = 0; g < groups; g += 1)
                for (const leaf of leaves)
                  for (const level of levels)
                    people[cell(node, column, g)] =
                      elementAt(people, cell(node, column, g)) + elementAt(numbers, (leaf * 3 + level) * groups + g);
            }),
          );
          return people;
        });
        const [opening] = told.map((people) => suppressed(people));
        for (const [time, people] of told.entries()) {
          const found = suppressed(people, time === 0 ? undefined : opening);
          const hidden = [...found.keys()].filter((at) => found[at] !== marks.shown);
          const staff = (at: number) => {
            const first = at - (at % groups);
            return people.slice(first, first + groups).reduce((sum, one) => sum + one, 0);
          };
          // What must not be seen is not.
          people.forEach((one, at) => {
            if (staff(at) > 0 && (one < below || staff(at) < fewestPeople)) expect(hidden).toContain(at);
            // Nor is what was hidden at the start, while anybody is there.
            if (staff(at) > 0 && opening?.[at] !== marks.shown) expect(hidden).toContain(at);
          });
          // Everything is a sum of the smallest cells: the shown ones, and all staff everywhere, are what is known of these.
          const smallest = places * registeredLevels * groups;
          const rowOf = (node: number, column: number, of: readonly number[]) => {
            const row = new Array<number>(smallest).fill(0);
            for (const leaf of elementAt(nodes, node).leaves)
              for (const level of elementAt(columns, column).levels)
                for (const g of of) row[(leaf * registeredLevels + level) * groups + g] = 1;
            return row;
          };
          const every = Array.from({ length: groups }, (_, g) => g);
          const known: number[][] = [];
          const wanted: number[][] = [];
          nodes.forEach((_, node) =>
            columns.forEach((_column, column) => {
              known.push(rowOf(node, column, every));
              for (const g of every) {
                const at = cell(node, column, g);
                // Where nobody works, nobody of a group does.
                if (!hidden.includes(at)) known.push(rowOf(node, column, [g]));
                else wanted.push(rowOf(node, column, [g]));
              }
            }),
          );
          const rank = rankOf(known);
          for (const row of wanted) {
            hiddenIn += 1;
            // It would be settled where it is a sum of rows that are known.
            expect(rankOf([...known, row])).toBeGreaterThan(rank);
          }
        }
      },
    ),
    { seed, numRuns: 60, endOnFailure: true },
  );
  expect(hiddenIn).toBeGreaterThan(100);
});

/** How many of the rows say something that the others do not. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  const width = left[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const at = left.findIndex((row) => Math.abs(elementAt(row, column)) > 1e-9);
    if (at < 0) continue;
    const [pivot = []] = left.splice(at, 1);
    rank += 1;
    for (const [number, row] of left.entries()) {
      const times = elementAt(row, column) / elementAt(pivot, column);
      left[number] = row.map((value, place) => value - times * elementAt(pivot, place));
    }
  }
  return rank;
}
