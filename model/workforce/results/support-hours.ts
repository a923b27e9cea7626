import type { Run } from "../program/run";

/** WTE per head of the support workers of a place in a month; 0 where there are none. */
export function supportHours(run: Run, place: number, month: number): number {
  const { shape, supportLevel } = run.program;
  if (supportLevel < 0) return 0;
  let heads = 0;
  let wte = 0;
  for (let setting = 0; setting < shape.settings; setting += 1) {
    const row = month * shape.rows + (place * shape.settings + setting) * shape.levels + supportLevel;
    heads += run.heads[row]!;
    wte += run.wte[row]!;
  }
  return heads > 0 ? wte / heads : 0;
}
