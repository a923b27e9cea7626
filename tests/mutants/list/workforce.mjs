/** Wrong changes to the month of the workforce. */
export const workforce = [
  {
    id: "leaver-base-ignores-retirement",
    file: "model/workforce/leaver-base.ts",
    find: "leaving -= entry.heads * Math.expm1(-(base * entry.factor + entry.retirement))",
    put: "leaving -= entry.heads * Math.expm1(-(base * entry.factor))",
    tests: ["tests/model/leaver-base.test.ts"],
    wrong: "Where retirement alone exceeds the leaver rate, other leaving would be modelled on top of it.",
  },
  {
    id: "calibrated-factor-left-out",
    file: "model/workforce/leaver-base.ts",
    find: "const stay = Math.exp(-(base * entry.factor + entry.retirement))",
    put: "const stay = Math.exp(-(base + entry.retirement))",
    tests: ["tests/model/leaver-base.test.ts"],
    wrong: "A place with many young staff would lose more people in its first year than was published.",
  },
];
