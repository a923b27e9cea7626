/**
 * The work item for the engine of Insight Maker (npm's `simulation`), one stock for each cell, with the figures of
 * reference/work-item.c. Returns what runs it once and gives the sum of all vacancies.
 */
const from = (count, value) => Array.from({ length: count }, (_, i) => value(i));

export function insightMaker({ Model }, places) {
  const model = new Model({ timeStart: 0, timeLength: 156, timeStep: 1, timeUnits: "Months", algorithm: "Euler" });
  const vacancies = [];
  const size = (place) => 40 / (1 + (place % 7));
  const link = (primitive, sources) => sources.forEach((source) => model.Link(source, primitive));
  const variable = (name, value, sources = []) => {
    const made = model.Variable({ name, value: String(value) });
    link(made, sources);
    return made;
  };
  const stock = (name, initial) => model.Stock({ name, initial: String(initial) });
  const flow = (start, end, name, rate, sources) => {
    const made = model.Flow(start, end, { name, rate, nonNegative: false });
    link(made, sources);
    return made;
  };
  for (let place = 0; place < places; place += 1) {
    const at = `r${place}`;
    const cell = (level, age, origin) => people[(level * 10 + age) * 2 + origin];
    const people = from(120, (i) => {
      const origin = i % 2;
      const age = (i >> 1) % 10;
      const level = Math.floor(i / 20);
      return stock(
        `s ${at} ${level} ${age} ${origin}`,
        (size(place) / (1 + level)) * (origin === 0 ? 0.9 : 0.1) * (1 + 0.1 * ((age + level) % 5)),
      );
    });
    const posts = [];
    const vacant = from(6, (level) => {
      const staff = from(20, (i) => people[level * 20 + i]);
      const initial =
        from(
          20,
          (i) => (size(place) / (1 + level)) * (i % 2 === 0 ? 0.9 : 0.1) * (1 + 0.1 * (((i >> 1) + level) % 5)),
        ).reduce((a, b) => a + b, 0) * 1.1;
      posts[level] = stock(`p ${at} ${level}`, initial);
      flow(null, posts[level], `pg ${at} ${level}`, `[p ${at} ${level}] * (1.022^(1/12) - 1)`, []);
      return variable(
        `v ${at} ${level}`,
        `[p ${at} ${level}] - (${staff.map((_, i) => `[s ${at} ${level} ${i >> 1} ${i % 2}]`).join(" + ")})`,
        [posts[level], ...staff],
      );
    });
    vacancies.push(...vacant);
    const abroad = variable(
      `x ${at}`,
      `Min(${2 + (place % 3)}, 0.02 * Max(0, ${vacant.map((_, level) => `[v ${at} ${level}]`).join(" + ")}))`,
      vacant,
    );
    const graduates = variable(
      `g ${at}`,
      `(${[36, 24, 48]
        .map((delay, route) => {
          const intake = ((route === 0 ? 3 : 1.5) * size(place)) / 40;
          return `IfThenElse(Months < ${delay}, ${intake}, ${intake} * 1.036^((Months - ${delay})/12)) * ${1 - (0.1 + 0.02 * route)}`;
        })
        .join(" + ")}) * ${0.8 + 0.002 * place}`,
    );
    for (let level = 0; level < 6; level += 1)
      for (let age = 0; age < 10; age += 1)
        for (let origin = 0; origin < 2; origin += 1) {
          const here = cell(level, age, origin);
          const name = `[s ${at} ${level} ${age} ${origin}]`;
          const id = `${at} ${level} ${age} ${origin}`;
          const exits = (0.07 + 0.04 * origin + 0.0007 * place) / 12 + (age < 7 ? 0 : (0.05 + 0.1 * (age - 7)) / 12);
          flow(here, null, `l ${id}`, `${name} * ${exits}`, []);
          if (age < 9) flow(here, cell(level, age + 1, origin), `a ${id}`, `${name} / 60`, []);
          if (level < 5)
            flow(here, cell(level + 1, age, origin), `u ${id}`, `${name} * ${(0.12 - 0.01 * level) / 12}`, []);
          if (level === 0 && origin === 0 && age < 5) flow(null, here, `h ${id}`, `[g ${at}] * 0.2`, [graduates]);
          if (level < 2 && origin === 1)
            flow(null, here, `h ${id}`, `[x ${at}] * ${level === 0 ? 0.03 : 0.07}`, [abroad]);
        }
  }
  return () => {
    const results = model.simulate();
    let sum = 0;
    for (const one of vacancies) for (const value of results.series(one)) sum += value;
    return sum;
  };
}
