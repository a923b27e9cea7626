/**
 * The work item of work-item.c in TypeScript written for this one shape: six levels in local variables, nothing that
 * another plan would need. It shows what the language itself costs on this machine.
 */
const levels = 6;
const ages = 10;
const steps = 156;
const delay = [36, 24, 48];
const primes = [7, 11, 13, 17, 19, 23, 29, 31];
const plain = [1, 1, 1, 0.036, 0.022, 1, 0.02, 1];

/** Makes the item for a number of places; its figures are those of the C program. */
export function tight(places: number): { run(): number; draws(count: number): number } {
  const block = 2 * ages * levels;
  const opening = new Float64Array(places * block);
  const stock = new Float64Array(places * block);
  const openingPosts = new Float64Array(places * levels);
  const posts = new Float64Array(places * levels);
  const leaveRate = new Float64Array(places * 2);
  const openingIntake = new Float64Array(places * 3);
  const intake = new Float64Array(places * 3 * steps);
  const retire = Float64Array.from({ length: ages }, (_, age) => (age < 7 ? 0 : (0.05 + 0.1 * (age - 7)) / 12));
  const graduates = new Float64Array(ages);
  const staffKept = new Float64Array((steps + 1) * places * levels);
  const vacanciesKept = new Float64Array((steps + 1) * places * levels);
  let kept = new Float64Array(0);
  for (let place = 0; place < places; place += 1) {
    const size = 40 / (1 + (place % 7));
    for (let origin = 0; origin < 2; origin += 1)
      leaveRate[place * 2 + origin] = (0.07 + 0.04 * origin + 0.0007 * place) / 12;
    for (let level = 0; level < levels; level += 1) {
      let staff = 0;
      for (let origin = 0; origin < 2; origin += 1)
        for (let age = 0; age < ages; age += 1) {
          const heads = (size / (1 + level)) * (origin === 0 ? 0.9 : 0.1) * (1 + 0.1 * ((age + level) % 5));
          opening[((place * 2 + origin) * ages + age) * levels + level] = heads;
          staff += heads;
        }
      openingPosts[place * levels + level] = staff * 1.1;
    }
    for (let route = 0; route < 3; route += 1) openingIntake[place * 3 + route] = ((route === 0 ? 3 : 1.5) * size) / 40;
  }

  const once = (parameter: readonly number[], full: boolean, at: number): void => {
    stock.set(opening);
    posts.set(openingPosts);
    const postGrowth = Math.pow(1 + parameter[4]!, 1 / 12);
    const intakeGrowth = Math.pow(1 + parameter[3]!, 1 / 12);
    for (let i = 0; i < places * 3; i += 1) {
      let now = openingIntake[i]!;
      for (let month = 0; month < steps; month += 1, now *= intakeGrowth) intake[i * steps + month] = now;
    }
    const rise = (level: number): number => ((0.12 - 0.01 * level) / 12) * parameter[7]!;
    const [r0, r1, r2, r3, r4] = [rise(0), rise(1), rise(2), rise(3), rise(4)];
    for (let month = 0; month <= steps; month += 1) {
      for (let place = 0; place < places; place += 1) {
        const first = place * block;
        let s0 = 0;
        let s1 = 0;
        let s2 = 0;
        let s3 = 0;
        let s4 = 0;
        let s5 = 0;
        for (let i = first; i < first + block; i += levels) {
          s0 += stock[i]!;
          s1 += stock[i + 1]!;
          s2 += stock[i + 2]!;
          s3 += stock[i + 3]!;
          s4 += stock[i + 4]!;
          s5 += stock[i + 5]!;
        }
        const p = place * levels;
        const v0 = posts[p]! - s0;
        const v1 = posts[p + 1]! - s1;
        const v2 = posts[p + 2]! - s2;
        const v3 = posts[p + 3]! - s3;
        const v4 = posts[p + 4]! - s4;
        const v5 = posts[p + 5]! - s5;
        const vacant = v0 + v1 + v2 + v3 + v4 + v5;
        if (full) {
          const k = month * places * levels + p;
          staffKept[k] = s0;
          staffKept[k + 1] = s1;
          staffKept[k + 2] = s2;
          staffKept[k + 3] = s3;
          staffKept[k + 4] = s4;
          staffKept[k + 5] = s5;
          vacanciesKept[k] = v0;
          vacanciesKept[k + 1] = v1;
          vacanciesKept[k + 2] = v2;
          vacanciesKept[k + 3] = v3;
          vacanciesKept[k + 4] = v4;
          vacanciesKept[k + 5] = v5;
        } else kept[at + month * places + place] = vacant;
        if (month === steps) continue;
        const abroad = Math.min(2 + (place % 3), parameter[6]! * Math.max(0, vacant)) * 0.1;
        graduates.fill(0);
        for (let route = 0; route < 3; route += 1) {
          const began =
            month < delay[route]!
              ? openingIntake[place * 3 + route]!
              : intake[(place * 3 + route) * steps + month - delay[route]!]!;
          const finished = began * (1 - (0.1 + 0.02 * route) * parameter[5]!) * (0.8 + 0.002 * place);
          for (let age = 0; age < 5; age += 1) graduates[age] = graduates[age]! + finished * 0.2;
        }
        for (let origin = 0; origin < 2; origin += 1) {
          const leave = leaveRate[place * 2 + origin]! * parameter[origin]!;
          let y0 = 0;
          let y1 = 0;
          let y2 = 0;
          let y3 = 0;
          let y4 = 0;
          let y5 = 0;
          for (let age = 0; age < ages; age += 1) {
            const older = age < ages - 1 ? 1 / 60 : 0;
            const stays = 1 - leave - retire[age]! * parameter[2]! - older;
            const i = first + (origin * ages + age) * levels;
            const c0 = stock[i]!;
            const c1 = stock[i + 1]!;
            const c2 = stock[i + 2]!;
            const c3 = stock[i + 3]!;
            const c4 = stock[i + 4]!;
            const c5 = stock[i + 5]!;
            stock[i] = c0 * (stays - r0) + y0 + (origin === 0 ? graduates[age]! : abroad * 0.3);
            stock[i + 1] = c1 * (stays - r1) + c0 * r0 + y1 + (origin === 0 ? 0 : abroad * 0.7);
            stock[i + 2] = c2 * (stays - r2) + c1 * r1 + y2;
            stock[i + 3] = c3 * (stays - r3) + c2 * r2 + y3;
            stock[i + 4] = c4 * (stays - r4) + c3 * r3 + y4;
            stock[i + 5] = c5 * stays + c4 * r4 + y5;
            y0 = c0 * older;
            y1 = c1 * older;
            y2 = c2 * older;
            y3 = c3 * older;
            y4 = c4 * older;
            y5 = c5 * older;
          }
        }
        for (let level = 0; level < levels; level += 1) posts[p + level] = posts[p + level]! * postGrowth;
      }
    }
  };

  return {
    run: () => {
      once(plain, true, 0);
      let sum = 0;
      for (let i = 0; i < vacanciesKept.length; i += 1) sum += vacanciesKept[i]!;
      return sum;
    },
    draws: (count) => {
      const size = (steps + 1) * places;
      if (kept.length !== count * size) kept = new Float64Array(count * size);
      for (let draw = 0; draw < count; draw += 1)
        once(
          plain.map((value, i) => value * (0.8 + (0.4 * (((draw * primes[i]!) % count) + 0.5)) / count)),
          false,
          draw * size,
        );
      let sum = 0;
      for (let i = 0; i < kept.length; i += 1) sum += kept[i]!;
      return sum;
    },
  };
}
