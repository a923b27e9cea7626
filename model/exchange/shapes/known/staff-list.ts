import type { Shape } from "../shape";

/** Staff in post, a row a person: made into counts while it is read, and no row is kept. */
export const staffList: Shape = {
  id: "staff-list",
  label: "Staff in post, a row a person",
  about:
    "A list of the Electronic Staff Record. It is made into counts by place and pay band while it is read; no person is kept.",
  people: true,
  columns: {
    person: { heading: "^(employee|assignment|person|staff) (number|no|id|ref(erence)?)$|^person$", needed: true },
    place: { heading: "^(region|organisation|org|employer|department|team|location|site)( name)?$" },
    profession: { heading: "^(area of work|profession|occupation|role|job role|staff role)( code)?$" },
    grade: { heading: "^(pay )?(grade|band|pay scale)( description)?$" },
  },
  figures: [
    {
      measure: "staff-wte",
      heading: "^(fte|wte|contracted (fte|wte)|(fte|wte) contracted)$",
      needed: true,
      // More than two posts in one person are hours, or per cent.
      most: 2,
    },
  ],
  by: { place: "place", level: "grade" },
  keep: [{ column: "profession", is: "occupational therap|\\bOT\\b", others: "not occupational therapy" }],
  totals: ["person", "place", "grade"],
};
