/** What chance does to the pools: some people give up looking, and others arrive. */
import { binomial, roundTogether } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { arrivalKinds } from "../../program/arrivals";
import { firstArrival } from "../../program/program";

/** Some of the people looking for a post give up. */
export function giveUpByChance(chance: Chance, month: number): void {
  const { work, stream } = chance;
  const { program, poolNow, poolLost } = work;
  const { sources } = program;
  const keep = program.poolKeep.values[program.poolKeep.stretch[month]!]!;
  for (let slot = 0; slot < poolNow.length; slot += 1) {
    const lost = binomial(stream, poolNow[slot]!, 1 - keep[Math.floor(slot / sources)]!);
    poolNow[slot] = poolNow[slot]! - lost;
    poolLost[month * poolNow.length + slot] = lost;
  }
}

/** People from abroad, back to practice and from outside join the pools, as whole people. */
export function arriveByChance(chance: Chance, month: number): void {
  const { work, drawn, stream } = chance;
  const { program, poolNow } = work;
  const { sources, shape } = program;
  const placeLevels = shape.places * shape.levels;
  const arriving = program.arrivals.values[program.arrivals.stretch[month]!]!;
  const base = month * placeLevels * arrivalKinds;
  for (let kind = 0; kind < arrivalKinds; kind += 1) {
    roundTogether(stream, arriving, kind, placeLevels, arrivalKinds, drawn.arrived, base + kind);
    for (let placeLevel = 0; placeLevel < placeLevels; placeLevel += 1) {
      const slot = placeLevel * sources + firstArrival(program) + kind;
      poolNow[slot] = poolNow[slot]! + drawn.arrived[base + placeLevel * arrivalKinds + kind]!;
    }
  }
}
