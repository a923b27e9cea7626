/** The time a team has is worked out once where nothing differs, and is what every week comes to by itself. */
import { expect, it } from "vitest";
import { projectServices, type Plan } from "../../../model";
import { hoursForPatients } from "../../../model/services/capacity/capacity-chain";
import { forAWhileIn } from "../../../model/services/capacity/for-a-while";
import { orElse } from "../../../model/services/figures/spot";
import { usualTime } from "../../../model/services/list/queue/time-there-is";
import { serviceItem } from "../../bench/service-item";

/** The service of the bench, with figures of the work and of the time that begin on dates of their own. */
const plan: Plan = (() => {
  const item = serviceItem(2, 9);
  const dated = new Map([
    ["sickness_share", [{ from: "2027-10", value: 0.09 }]],
    ["indirect_minutes", [{ from: "2028-02", value: 40 }]],
    ["supervision_given", [{ from: "2029-06", value: 2 }]],
  ]);
  return {
    ...item,
    assumptions: item.assumptions.map((one) => ({
      ...one,
      ...(dated.has(one.id) ? { when: dated.get(one.id) } : {}),
      ...(one.id === "supervision_given" ? { where: [], value: 0.5 } : {}),
    })),
  };
})();

it("gives every week what it comes to by itself", () => {
  const services = projectServices(plan);
  if (!services.ok) throw new Error(services.problems.map(({ says }) => says).join("\n"));
  const { weeks } = services.value;
  const lists = services.value.lists("service");
  const told = new Set<number>();
  for (const { spot, staff } of lists) {
    const levels = staff.opening.length;
    const time = usualTime(spot, weeks, staff, []);
    for (let week = 0; week < weeks.count; week += 1) {
      const month = weeks.month[week]!;
      const wte = (level: number): number => staff.wte[week * levels + level]!;
      for (let level = 0; level < levels; level += 1) {
        const alone =
          orElse(wte(level), 0) === 0 ? 0 : hoursForPatients(spot, month, level, wte, forAWhileIn(spot, month));
        expect(time[week * levels + level]).toBe(alone);
        told.add(alone);
      }
    }
  }
  // Each of the dates makes another time of it at both places, or this would prove little.
  expect(told.size).toBeGreaterThan(12);
});
