/**
 * What the months of two runs read of their programs, copied into the memory they run in: each when it is another array,
 * and once before every run.
 */
import { arrivalKinds } from "../../program/arrivals";
import type { Program } from "../../program/program";
import { valuesAt, type Timed } from "../../program/timed";
import type { Whole } from "../../program/whole";
import { fixed, type Copies } from "../copies";
import { addressOf, type Address } from "../module";
import { put, type Rooms } from "./rooms";

type Both = readonly [Program, Program];

/** Copies what the one program has, and the other, where it is another array than that copied last. */
type Copied = (one: Float64Array, other: Float64Array) => Address;

export interface CopiesForTwo extends Copies {
  readonly survives: () => Address;
  readonly registers: () => Address;
  readonly inPost: () => Address;
  readonly joins: () => Address;
  readonly routeOf: Address;
  readonly joining: (month: Whole) => Address;
}

export function copiesForTwo(programs: Both, { apart, beside }: Rooms): CopiesForTwo {
  const [program, another] = programs;
  const { shape, months, sources, training } = program;
  const { places, settings, levels, rows, cells, width } = shape;
  const copied: (() => void)[] = [];
  const copy = (address: Address, write: (run: 0 | 1, values: Float64Array) => void): Copied => {
    let first: Float64Array | undefined;
    let second: Float64Array | undefined;
    copied.push(() => {
      first = undefined;
      second = undefined;
    });
    return (one, other) => {
      if (first !== one) write(0, (first = one));
      if (second !== other) write(1, (second = other));
      return address;
    };
  };
  const besideEachOther = (length: number): Copied => {
    const here = beside.numbers(length);
    return copy(addressOf(here), (run, values) => {
      put(here, run, values);
    });
  };
  const setApart = (length: number): Copied => {
    const here = [apart[0].numbers(length), apart[1].numbers(length)] as const;
    return copy(addressOf(here[0]), (run, values) => {
      here[run].set(values);
    });
  };
  const timed = (length: number, of: (program: Program) => Timed) => {
    const kept = besideEachOther(length);
    const [one, other] = [of(programs[0]), of(programs[1])];
    let address: Address | undefined;
    copied.push(() => {
      address = undefined;
    });
    return (month: Whole): Address => {
      // Most are the same in every month: copied once in a run, and not looked at again.
      if (address !== undefined) return address;
      const here = kept(valuesAt(one, month), valuesAt(other, month));
      if (one.values.length === 1 && other.values.length === 1) address = here;
      return here;
    };
  };
  const ageUp = beside.numbers(shape.ages);
  if (ageUp.length > 0) for (const run of [0, 1] as const) put(ageUp, run, program.ageUp);
  const establishment = setApart(months * rows);
  const fillable = setApart(months * rows);
  const profiles = besideEachOther((sources - 1) * width);
  const course = (): Copied => besideEachOther(training.survives.length);
  const [survives, registers, inPost, joins] = [course(), course(), course(), course()];
  const joining = training.joinsIn.map((cohorts) => fixed(beside.wholes(cohorts.length), cohorts));
  return {
    forget: () => {
      for (const forgotten of copied) forgotten();
    },
    establishment: () => establishment(program.establishment, another.establishment),
    // Most plans freeze no posts.
    fillable: () =>
      program.fillable === program.establishment && another.fillable === another.establishment
        ? establishment(program.establishment, another.establishment)
        : fillable(program.fillable, another.fillable),
    profiles: () => profiles(program.profiles, another.profiles),
    survives: () => survives(training.survives, another.training.survives),
    registers: () => registers(training.registers, another.training.registers),
    inPost: () => inPost(training.inPost, another.training.inPost),
    joins: () => joins(training.joins, another.training.joins),
    poolKeep: timed(places * levels, (one) => one.poolKeep),
    arrivals: timed(places * levels * arrivalKinds, (one) => one.arrivals),
    participation: timed(cells, (one) => one.participation),
    moveProbability: timed(program.movePairs.length, (one) => one.moveProbability),
    promotion: timed(rows, (one) => one.promotion),
    internalFill: timed(rows, (one) => one.internalFill),
    fill: timed(rows, (one) => one.fill),
    attractiveness: timed(places * settings, (one) => one.attractiveness),
    keep: timed(cells, (one) => one.keep),
    ageUp: addressOf(ageUp),
    promotes: fixed(beside.bytes(levels), program.promotes),
    fromPool: fixed(beside.bytes(levels), program.fromPool),
    moveFrom: fixed(beside.wholes(program.movePairs.length), program.moveFrom),
    moveTo: fixed(beside.wholes(program.movePairs.length), program.moveTo),
    routeOf: fixed(beside.wholes(training.routeOf.length), training.routeOf),
    joining: (month) => joining[month]!,
  };
}
