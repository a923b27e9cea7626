/**
 * What the months read of a program, copied into the memory they run in. A program's own arrays lie on the heap, are
 * shared by many workspaces and are filled anew by every draw; copying what a run reads costs far less than the run.
 */
import { arrivalKinds } from "../program/arrivals";
import type { Program } from "../program/program";
import type { Room } from "../program/room";
import { valuesAt, type Timed } from "../program/timed";
import type { Whole } from "../program/whole";
import { addressOf, type Address } from "./module";

/** An array that is copied when it is another one, and once before every run. */
interface Copy {
  forget(): void;
  of(values: Float64Array): Address;
}

function copy(room: Room, length: number): Copy {
  const here = room.numbers(length);
  const address = addressOf(here);
  let copied: Float64Array | undefined;
  return {
    forget: () => {
      copied = undefined;
    },
    of: (values) => {
      if (copied !== values) {
        here.set(values);
        copied = values;
      }
      return address;
    },
  };
}

const timed = (kept: Copy, from: Timed) => (month: Whole) => kept.of(valuesAt(from, month));

export interface Copies {
  /** Before a run: everything is copied again when it is first read. */
  readonly forget: () => void;
  readonly establishment: () => Address;
  readonly fillable: () => Address;
  readonly profiles: () => Address;
  readonly ageUp: Address;
  readonly promotes: Address;
  readonly fromPool: Address;
  readonly moveFrom: Address;
  readonly moveTo: Address;
  readonly poolKeep: (month: Whole) => Address;
  readonly arrivals: (month: Whole) => Address;
  readonly participation: (month: Whole) => Address;
  readonly moveProbability: (month: Whole) => Address;
  readonly promotion: (month: Whole) => Address;
  readonly internalFill: (month: Whole) => Address;
  readonly fill: (month: Whole) => Address;
  readonly attractiveness: (month: Whole) => Address;
  readonly keep: (month: Whole) => Address;
}

/** What a structure says and no draw changes is copied once. */
export function fixed<A extends Float64Array | Int32Array | Uint8Array>(here: A, values: A): Address {
  if (here.length === values.length) here.set(values);
  return addressOf(here);
}

export function copiesFor(program: Program, room: Room): Copies {
  const { shape, months, sources, movePairs } = program;
  const { places, settings, levels, rows, cells, width } = shape;
  const copies: Copy[] = [];
  const kept = (length: number): Copy => {
    const made = copy(room, length);
    copies.push(made);
    return made;
  };
  const establishment = kept(months * rows);
  const fillable = kept(months * rows);
  const profiles = kept((sources - 1) * width);
  return {
    forget: () => {
      for (const one of copies) one.forget();
    },
    establishment: () => establishment.of(program.establishment),
    fillable: () => fillable.of(program.fillable),
    profiles: () => profiles.of(program.profiles),
    ageUp: fixed(room.numbers(shape.ages), program.ageUp),
    promotes: fixed(room.bytes(levels), program.promotes),
    fromPool: fixed(room.bytes(levels), program.fromPool),
    moveFrom: fixed(room.wholes(movePairs.length), program.moveFrom),
    moveTo: fixed(room.wholes(movePairs.length), program.moveTo),
    poolKeep: timed(kept(places * levels), program.poolKeep),
    arrivals: timed(kept(places * levels * arrivalKinds), program.arrivals),
    participation: timed(kept(cells), program.participation),
    moveProbability: timed(kept(movePairs.length), program.moveProbability),
    promotion: timed(kept(rows), program.promotion),
    internalFill: timed(kept(rows), program.internalFill),
    fill: timed(kept(rows), program.fill),
    attractiveness: timed(kept(places * settings), program.attractiveness),
    keep: timed(kept(cells), program.keep),
  };
}
