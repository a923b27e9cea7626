/**
 * The sources of joiners who arrive from outside the modelled workforce, in the order in which programs hold them. Each
 * has its assumption (heads a year), the ages of its people, and the cause and quantities under which those who come to
 * look for a post and those who are hired are counted.
 */
export const arrivalSources = [
  {
    assumption: "international_recruits",
    ages: "joining_age_international",
    international: true,
    cause: "arrive from abroad",
    came: "cameAbroad",
    quantity: "recruitedAbroad",
  },
  {
    assumption: "returners",
    ages: "joining_age_returners",
    international: false,
    cause: "return to practice",
    came: "cameBack",
    quantity: "returned",
  },
  {
    assumption: "registered_joiners",
    ages: "joining_age_registered",
    international: false,
    cause: "join from outside",
    came: "cameFromOutside",
    quantity: "joinedFromOutside",
  },
] as const;

export const arrivalKinds = arrivalSources.length;
