/**
 * What is known to be coming, with whole people: exactly as many as were given. Which of the people of a row leave or
 * move up is drawn without replacement; who joins is drawn from the ages and origins of the people there.
 */
import { multinomial, pickOut, roundByChance } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { knownKinds } from "../../program/known-events";
import { meanHours } from "./compile";

/** Carries out the events of a month. WTE is rounded to whole people without bias. */
export function carryOutByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work, picked, stream } = chance;
  const { program, cells } = work;
  const { width } = program.shape;
  const { due, kind, row, amount, inWte, standIn } = program.known;
  for (const event of due[month]!) {
    const first = row[event]! * width;
    let heads = 0;
    for (let i = 0; i < width; i += 1) heads += cells[first + i]!;
    const hours = meanHours(first, width, cells, standIn, participation);
    const wanted = inWte[event] === 0 ? amount[event]! : hours > 0 ? roundByChance(stream, amount[event]! / hours) : 0;
    const joins = kind[event] === knownKinds.join;
    const going = joins ? wanted : Math.min(wanted, heads);
    if (joins) multinomial(stream, going, heads > 0 ? cells : standIn, heads > 0 ? first : 0, width, picked);
    else pickOut(stream, cells, first, width, going, picked);
    for (let i = 0; i < width; i += 1) {
      const people = picked[i]!;
      const cell = first + i;
      work.known[event * width + i] = people;
      cells[cell] = joins ? cells[cell]! + people : cells[cell]! - people;
      if (kind[event] === knownKinds.moveUp) cells[cell + width] = cells[cell + width]! + people;
    }
    work.short[event] = wanted - going;
  }
}
