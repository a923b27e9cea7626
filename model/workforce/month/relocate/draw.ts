/**
 * Taking a post elsewhere, by chance. Each person looking is willing with the probability of the month, and picks one of
 * the places in reach at random in proportion to the posts still on offer there; where more come than there are posts,
 * who gets them is drawn evenly, and the others stay where they are.
 */
import { binomial, hypergeometric, multinomial, pickOut } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { reachCount } from "../../program/program";
import { hireInto } from "../recruit/draw";
import { chooseOffers } from "../recruit/draw-offers";

export function relocateByChance(chance: Chance, month: number): void {
  const { program } = chance.work;
  if (!program.mobile) return;
  const attractive = program.attractiveness.values[program.attractiveness.stretch[month]!]!;
  for (let reach = 0; reach < reachCount; reach += 1)
    for (let level = 0; level < program.shape.levels; level += 1) {
      if (program.fromPool[level] !== 1 || !seek(chance, month, reach, level)) continue;
      for (let place = 0; place < program.shape.places; place += 1)
        settle(chance, month, reach, level, place, attractive);
    }
}

/** Posts still on offer in a place at a level. */
function openIn({ work, offers }: Chance, place: number, level: number): number {
  const { settings, levels } = work.program.shape;
  let open = 0;
  for (let setting = 0; setting < settings; setting += 1)
    open += offers[(place * settings + setting) * levels + level]!;
  return open;
}

/** Draws who looks where, in `seeking`: (place they are in * sources + source) * places + place they look in. */
function seek(chance: Chance, month: number, reach: number, level: number): boolean {
  const { work, seeking, stream } = chance;
  const { program, poolNow, room } = work;
  const { shape, sources, reachFirst, reachTo } = program;
  const { places, levels } = shape;
  const mobility = program.mobility.values[program.mobility.stretch[month]!]!;
  const open = Float64Array.from({ length: places }, (_, place) => openIn(chance, place, level));
  seeking.fill(0);
  let anybody = false;
  for (let place = 0; place < places; place += 1) {
    const spot = place * levels + level;
    const there = reachTo.subarray(reachFirst[reach * places + place], reachFirst[reach * places + place + 1]);
    if (there.every((one) => open[one] === 0)) continue;
    room.fill(0);
    for (const one of there) room[one] = open[one]!;
    for (let source = 0; source < sources - 1; source += 1) {
      const willing = binomial(stream, poolNow[spot * sources + source]!, mobility[reach * places * levels + spot]!);
      if (willing === 0) continue;
      anybody = true;
      const first = (place * sources + source) * places;
      multinomial(stream, willing, room, 0, places, seeking.subarray(first, first + places));
    }
  }
  return anybody;
}

/** Fills the posts still on offer in a place with those who look there. */
function settle(
  chance: Chance,
  month: number,
  reach: number,
  level: number,
  place: number,
  attractive: Float64Array,
): void {
  const { work, seeking, offers, bySetting, part, stream } = chance;
  const { program, poolNow, settled, settledFrom, relocated } = work;
  const { shape, sources } = program;
  const { places, settings, levels, rows } = shape;
  const senders = places * sources;
  let rest = 0;
  for (let sender = 0; sender < senders; sender += 1) rest += seeking[sender * places + place]!;
  if (rest === 0) return;
  let open = openIn(chance, place, level);
  const joining = Math.min(rest, open);
  const first = place * settings * levels + level;
  for (let setting = 0; setting < settings; setting += 1) bySetting[setting] = offers[first + setting * levels]!;
  if (joining < open) chooseOffers(chance, settings, attractive, place * settings, joining);
  const kept = (month * reachCount + reach) * poolNow.length;
  for (let sender = 0; sender < senders; sender += 1) {
    const seekers = seeking[sender * places + place]!;
    rest -= seekers;
    const heads = hypergeometric(stream, seekers, rest, Math.min(open, seekers + rest));
    open -= heads;
    if (heads === 0) continue;
    const source = sender % sources;
    const slot = (Math.floor(sender / sources) * levels + level) * sources + source;
    pickOut(stream, bySetting, 0, settings, heads, part);
    for (let setting = 0; setting < settings; setting += 1) {
      const row = first + setting * levels;
      bySetting[setting] = bySetting[setting]! - part[setting]!;
      offers[row] = offers[row]! - part[setting]!;
      hireInto(chance, month, row, slot, part[setting]!);
      const at = (month * reachCount + reach) * rows + row;
      settled[at] = settled[at]! + part[setting]!;
    }
    relocated[kept + slot] = relocated[kept + slot]! + heads;
    const into = kept + (place * levels + level) * sources + source;
    settledFrom[into] = settledFrom[into]! + heads;
  }
}
