/**
 * The months, in order. What each process decides is worked out by place and row in the file of that process; the
 * people themselves are moved in one walk a month (carry-out.ts). Deterministic: expected numbers of people.
 */
import { carryOut } from "./carry-out";
import { promotedPart } from "./promote";
import type { Program } from "./program";
import { shareHires } from "./recruit";
import type { Run, Workspace } from "./run";
import { stillLearning } from "./train";

/** WTE by row, and WTE the row would be one level up, where participation differs within rows. */
export function weigh(program: Program, cells: Float64Array, participation: Float64Array, wte: Float64Array, above: Float64Array): void {
  const { rows, width, levels } = program.shape;
  for (let row = 0; row < rows; row += 1) {
    const next = (row + 1) % levels === 0 ? 0 : width;
    let here = 0;
    let there = 0;
    for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
      here += cells[cell]! * participation[cell]!;
      there += cells[cell]! * participation[cell + next]!;
    }
    wte[row] = here;
    above[row] = there;
  }
}

function weighUniform(program: Program, rowHeads: Float64Array, participation: Float64Array, wte: Float64Array, above: Float64Array): void {
  const { rows, width, levels } = program.shape;
  for (let row = 0; row < rows; row += 1) {
    wte[row] = rowHeads[row]! * participation[row * width]!;
    above[row] = (row + 1) % levels === 0 ? 0 : rowHeads[row]! * participation[(row + 1) * width]!;
  }
}

/** Learners still in training in a place at the end of a month, in weeks of placement a year. */
function weeksInUse(program: Program, started: Float64Array, place: number, month: number): number {
  const { training, shape, months } = program;
  let weeks = 0;
  training.cohorts.forEach((cohort, number) => {
    if (cohort.start < month && cohort.end > month) weeks += started[number * shape.places + place]! * stillLearning(training, cohort, place, shape.places, months, month) * training.weeksNeeded[cohort.route]!;
  });
  return weeks;
}

/** Weeks of placement the staff of a place can host in a year. */
export function weeksOffered(program: Program, rowWte: Float64Array, hosted: Float64Array, place: number): number {
  const rowsPerPlace = program.shape.settings * program.shape.levels;
  let offered = 0;
  for (let row = place * rowsPerPlace; row < (place + 1) * rowsPerPlace; row += 1) offered += rowWte[row]! * hosted[row]!;
  return offered;
}

/** Intakes of a month: planned, or cut to the learners that the place's staff can host. */
function startCohorts(work: Workspace, month: number): void {
  const { program, started, rowWte } = work;
  const { training, shape } = program;
  const starting = training.startsIn[month]!;
  if (starting.length === 0) return;
  const hosted = training.limited[month] === 1 ? training.weeksHosted.values[training.weeksHosted.stretch[month]!]! : undefined;
  for (let place = 0; place < shape.places; place += 1) {
    let part = 1;
    if (hosted !== undefined) {
      const offered = weeksOffered(program, rowWte, hosted, place);
      let wanted = 0;
      for (const number of starting) wanted += training.planned[number * shape.places + place]! * training.weeksNeeded[training.cohorts[number]!.route]!;
      const room = offered - weeksInUse(program, started, place, month);
      part = wanted <= 0 ? 1 : Math.min(1, Math.max(0, room / wanted));
    }
    for (const number of starting) started[number * shape.places + place] = training.planned[number * shape.places + place]! * part;
  }
}

/** Cohorts that can take a post this month: to the pool, or up a level for those already in post. */
function finishCohorts(work: Workspace, month: number): void {
  const { program, started, poolNow, apprenticed, rowHeads, cells } = work;
  const { training, shape, sources, supportLevel, firstRegistered } = program;
  for (const number of training.joinsIn[month]!) {
    const { route } = training.cohorts[number]!;
    for (let place = 0; place < shape.places; place += 1) {
      const i = number * shape.places + place;
      const registrants = started[i]! * training.survives[i]! * training.registers[i]!;
      const already = registrants * training.inPost[i]!;
      const slot = (place * shape.levels + firstRegistered) * sources + route;
      poolNow[slot] = poolNow[slot]! + (registrants - already) * training.joins[i]!;
      if (already <= 0) continue;
      let support = 0;
      for (let setting = 0; setting < shape.settings; setting += 1) support += rowHeads[(place * shape.settings + setting) * shape.levels + supportLevel]!;
      const part = support > 0 ? Math.min(1, already / support) : 0;
      // Several cohorts may complete in one month; the parts follow one another.
      const before = apprenticed[month * shape.places + place]!;
      apprenticed[month * shape.places + place] = before + (1 - before) * part;
      for (let setting = 0; setting < shape.settings; setting += 1) {
        const from = (place * shape.settings + setting) * shape.levels + supportLevel;
        const to = from + firstRegistered - supportLevel;
        const heads = rowHeads[from]! * part;
        rowHeads[from] = rowHeads[from]! - heads;
        rowHeads[to] = rowHeads[to]! + heads;
        for (let i2 = 0; i2 < shape.width; i2 += 1) {
          const going = cells[from * shape.width + i2]! * part;
          cells[from * shape.width + i2] = cells[from * shape.width + i2]! - going;
          cells[to * shape.width + i2] = cells[to * shape.width + i2]! + going;
        }
      }
    }
  }
}

/** Moves between settings and places, all decided on the vacancies as they stand before any of them. */
function movePeople(work: Workspace, month: number, participation: Float64Array): void {
  const { program, cells, shift, moved, rowWte, rowHeads } = work;
  const { movePairs, moveProbability, shape, establishment, closure } = program;
  const probability = moveProbability.values[moveProbability.stretch[month]!]!;
  const { width, rows } = shape;
  const arriving = work.hires.fill(0);
  if (closure === "posts-led") {
    for (let pair = 0; pair < movePairs.length; pair += 1) {
      const { from, to } = movePairs[pair]!;
      let wte = 0;
      for (let i = 0; i < width; i += 1) wte += cells[from * width + i]! * participation[to * width + i]!;
      arriving[to] = arriving[to]! + wte * probability[pair]!;
    }
  }
  shift.fill(0);
  for (let pair = 0; pair < movePairs.length; pair += 1) {
    const { from, to } = movePairs[pair]!;
    let part = probability[pair]!;
    if (closure === "posts-led") {
      const vacant = Math.max(0, establishment[month * rows + to]! - rowWte[to]!);
      if (arriving[to]! > vacant) part *= vacant / arriving[to]!;
    }
    moved[month * movePairs.length + pair] = part;
    if (part === 0) continue;
    let heads = 0;
    for (let i = 0; i < width; i += 1) {
      const going = cells[from * width + i]! * part;
      shift[from * width + i] = shift[from * width + i]! - going;
      shift[to * width + i] = shift[to * width + i]! + going;
      heads += going;
    }
    rowHeads[from] = rowHeads[from]! - heads;
    rowHeads[to] = rowHeads[to]! + heads;
  }
  for (let cell = 0; cell < cells.length; cell += 1) cells[cell] = cells[cell]! + shift[cell]!;
}

/** Decides promotions by row, from the highest level down; keeps WTE by row up to date. */
function promote(work: Workspace, month: number): void {
  const { program, rowWte, rowWteAbove, stay, fromBelow, promoted } = work;
  const { shape, establishment, closure, promotes } = program;
  const { rows, levels } = shape;
  const most = program.promotion.values[program.promotion.stretch[month]!]!;
  const internal = program.internalFill.values[program.internalFill.stretch[month]!]!;
  const base = month * rows;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const level = row % levels;
    let part = 0;
    if (level > 0 && promotes[level - 1] === 1) {
      part = closure === "posts-led" ? promotedPart(establishment[base + row]! - rowWte[row]!, internal[row]!, rowWteAbove[row - 1]!, most[row - 1]!) : most[row - 1]!;
      if (part > 0) {
        rowWte[row] = rowWte[row]! + rowWteAbove[row - 1]! * part;
        rowWte[row - 1] = rowWte[row - 1]! * (1 - part);
        promoted[base + row - 1] = part;
      } else promoted[base + row - 1] = 0;
    }
    fromBelow[row] = part;
    stay[row] = 1;
  }
  for (let row = 0; row < rows; row += 1) if (fromBelow[row] !== 0) stay[row - 1] = 1 - fromBelow[row]!;
}

/** Mean participation of the people hired into a row. */
function hiredParticipation(participation: Float64Array, row: number, width: number, uniform: boolean, mixed: Float64Array, who: number): number {
  if (uniform) return participation[row * width]!;
  let mean = 0;
  for (let i = 0; i < width; i += 1) mean += participation[row * width + i]! * mixed[who + i]!;
  return mean;
}

/** The vacancies of a place and level by setting, and the WTE of them to fill this month, before any limit of the pool. */
export function shareVacancies(work: Workspace, month: number, place: number, level: number, fill: Float64Array, attractive: Float64Array): void {
  const { program, rowWte, vacant, weight, shared } = work;
  const { shape, establishment } = program;
  const { settings, levels, rows } = shape;
  let wish = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const row = (place * settings + setting) * levels + level;
    const open = Math.max(0, establishment[month * rows + row]! - rowWte[row]!);
    vacant[setting] = open;
    weight[setting] = open * attractive[place * settings + setting]!;
    wish += open * fill[row]!;
  }
  if (settings === 1) shared[0] = wish;
  else shareHires(wish, vacant, weight, shared, settings);
}

/** Decides hires by row, takes them out of the pools, and lays out who they are. */
function recruit(work: Workspace, month: number, participation: Float64Array, uniform: boolean): void {
  const { program, rowWte, hires, mixed, poolNow, shared } = work;
  const { shape, establishment, closure, fromPool, sources, profiles, openMarket } = program;
  const { places, settings, levels, rows, width } = shape;
  const fill = program.fill.values[program.fill.stretch[month]!]!;
  const attractive = program.attractiveness.values[program.attractiveness.stretch[month]!]!;
  const base = month * rows;
  const poolBase = month * places * levels * sources;
  for (let place = 0; place < places; place += 1) {
    for (let level = 0; level < levels; level += 1) {
      const spot = place * levels + level;
      const who = spot * width;
      const first = place * settings * levels + level;
      const pooled = fromPool[level] === 1;
      let pool = 0;
      if (pooled) {
        const slot = spot * sources;
        let only = -1;
        let count = 0;
        for (let source = 0; source < sources - 1; source += 1) {
          const heads = poolNow[slot + source]!;
          if (heads > 0) {
            pool += heads;
            only = source;
            count += 1;
          }
        }
        if (count === 1) for (let i = 0; i < width; i += 1) mixed[who + i] = profiles[only * width + i]!;
        else if (count > 1) {
          for (let i = 0; i < width; i += 1) mixed[who + i] = 0;
          for (let source = 0; source < sources - 1; source += 1) {
            const share = poolNow[slot + source]! / pool;
            if (share > 0) for (let i = 0; i < width; i += 1) mixed[who + i] = mixed[who + i]! + share * profiles[source * width + i]!;
          }
        }
      }
      let hired = 0;
      if (closure === "supply-led" && pooled) {
        // The whole pool is hired; places with no posts at this level at all hire evenly.
        let posts = 0;
        for (let setting = 0; setting < settings; setting += 1) posts += Math.max(0, establishment[base + first + setting * levels]!);
        for (let setting = 0; setting < settings; setting += 1) {
          const row = first + setting * levels;
          const heads = pool * (posts > 0 ? Math.max(0, establishment[base + row]!) / posts : 1 / settings);
          hires[row] = heads;
          hired += heads;
        }
      } else {
        shareVacancies(work, month, place, level, fill, attractive);
        for (let setting = 0; setting < settings; setting += 1) {
          const row = first + setting * levels;
          const wte = shared[setting]!;
          const heads = wte > 0 && !(pooled && pool <= 0) ? wte / hiredParticipation(participation, row, width, uniform, pooled ? mixed : openMarket, who) : 0;
          hires[row] = heads;
          hired += heads;
        }
        if (pooled && hired > pool) {
          const part = pool / hired;
          for (let setting = 0; setting < settings; setting += 1) hires[first + setting * levels] = hires[first + setting * levels]! * part;
          hired = pool;
        }
        if (!pooled && hired > 0) for (let i = 0; i < width; i += 1) mixed[who + i] = openMarket[who + i]!;
      }
      for (let setting = 0; setting < settings; setting += 1) {
        const row = first + setting * levels;
        const heads = hires[row]!;
        if (heads > 0) rowWte[row] = rowWte[row]! + heads * hiredParticipation(participation, row, width, uniform, mixed, who);
      }
      const slot = spot * sources;
      if (pooled) {
        const part = pool > 0 ? hired / pool : 0;
        for (let source = 0; source < sources - 1; source += 1) {
          const taken = poolNow[slot + source]! * part;
          work.hiredFrom[poolBase + slot + source] = taken;
          poolNow[slot + source] = part >= 1 ? 0 : poolNow[slot + source]! - taken;
        }
      } else work.hiredFrom[poolBase + slot + sources - 1] = hired;
    }
  }
}

/** People looking for a post: some give up, cohorts and arrivals join them. */
function refreshPools(work: Workspace, month: number): void {
  const { program, poolNow, poolLost } = work;
  const { shape, sources, poolKeep, arrivals } = program;
  const spots = shape.places * shape.levels;
  const keep = poolKeep.values[poolKeep.stretch[month]!]!;
  const base = month * spots * sources;
  for (let spot = 0; spot < spots; spot += 1) {
    const stays = keep[spot]!;
    for (let source = 0; source < sources; source += 1) {
      const slot = spot * sources + source;
      const before = poolNow[slot]!;
      const after = before * stays;
      poolNow[slot] = after;
      poolLost[base + slot] = before - after;
    }
  }
  finishCohorts(work, month);
  const arriving = arrivals.values[arrivals.stretch[month]!]!;
  for (let spot = 0; spot < spots; spot += 1) {
    const slot = spot * sources + sources - 3;
    poolNow[slot] = poolNow[slot]! + arriving[spot * 2]!;
    poolNow[slot + 1] = poolNow[slot + 1]! + arriving[spot * 2 + 1]!;
  }
}

/** Runs a program from its opening stock to its last month, into the buffers of `work`. */
export function project(work: Workspace): Run {
  if (work.drawn !== undefined) throw new Error("these buffers are for runs by chance; make others for the deterministic run");
  const { program, cells, rowHeads, rowWte, rowWteAbove, stay, fromBelow, hires, mixed } = work;
  const { shape, months } = program;
  const { rows, places, levels } = shape;
  const poolSize = places * levels * program.sources;

  // The opening stock goes through the same walk with nothing decided, which leaves the first month's leaving and ageing done.
  cells.set(program.opening);
  stay.fill(1);
  fromBelow.fill(0);
  hires.fill(0);
  carryOut(shape, cells, work.stock, 0, false, stay, fromBelow, hires, mixed, program.keep.values[program.keep.stretch[0]!]!, program.ageUp, rowHeads);
  work.poolNow.set(program.openingPool);
  work.apprenticed.fill(0);
  work.started.fill(0);
  const { training } = program;
  training.cohorts.forEach((cohort, number) => {
    if (cohort.start < 0) for (let place = 0; place < places; place += 1) work.started[number * places + place] = training.planned[number * places + place]!;
  });

  for (let month = 0; month < months; month += 1) {
    const stretch = program.participation.stretch[month]!;
    const participation = program.participation.values[stretch]!;
    const uniform = program.uniform[stretch]!;
    refreshPools(work, month);
    if (uniform) weighUniform(program, rowHeads, participation, rowWte, rowWteAbove);
    else weigh(program, cells, participation, rowWte, rowWteAbove);
    startCohorts(work, month);
    if (program.movePairs.length > 0) {
      movePeople(work, month, participation);
      if (uniform) weighUniform(program, rowHeads, participation, rowWte, rowWteAbove);
      else weigh(program, cells, participation, rowWte, rowWteAbove);
    }
    promote(work, month);
    recruit(work, month, participation, uniform);

    const base = month * rows;
    for (let row = 0; row < rows; row += 1) {
      const up = fromBelow[row]!;
      work.heads[base + row] = rowHeads[row]! * stay[row]! + (up !== 0 ? rowHeads[row - 1]! * up : 0) + hires[row]!;
      work.wte[base + row] = rowWte[row]!;
      work.hired[base + row] = hires[row]!;
    }
    work.pool.set(work.poolNow, month * poolSize);
    const next = program.keep.values[program.keep.stretch[Math.min(month + 1, months - 1)]!]!;
    carryOut(shape, cells, work.stock, month * shape.cells, work.recorded, stay, fromBelow, hires, mixed, next, program.ageUp, rowHeads);
  }
  return work;
}
