/** Learners, what becomes of them, and the placements they need. */
import { each, part, simple, the, type Measure } from "./measure";

export const trainingMeasures: readonly Measure[] = [
  simple("learners", "Learners", "heads", "stock", "learners", "People in training at the end of the period.", {
    terms: [
      the("at the start of the year", "learners"),
      the("plus", "intakes"),
      the("less", "course_leavers"),
      the("less", "completions"),
    ],
  }),
  simple("intakes", "Intakes", "heads", "flow", "intakes", "Learners who started training.", {
    by: ["route", "place"],
  }),
  simple("completions", "Completions", "heads", "flow", "completions", "Learners who completed their course.", {
    by: ["route", "place"],
  }),
  simple("course_leavers", "Learners who left the course", "heads", "flow", "leftCourse", "Course attrition.", {
    by: ["route", "place"],
  }),
  simple(
    "unregistered",
    "Completed without registering",
    "heads",
    "flow",
    "unregistered",
    "People who completed but did not register.",
    { by: ["route", "place"] },
  ),
  simple(
    "registered_elsewhere",
    "Registered, first post elsewhere",
    "heads",
    "flow",
    "elsewhere",
    "New registrants who look for a first post outside the modelled workforce.",
    { by: ["route", "place"] },
  ),
  simple(
    "new_registrants",
    "New registrants looking for a post",
    "heads",
    "flow",
    "joinedPool",
    "New registrants who enter the pool.",
    { by: ["route", "place"] },
  ),
  simple("looking", "People looking for a post", "heads", "stock", "looking", "The pool at the end of the period.", {
    terms: [
      the("at the start of the year", "looking"),
      part("plus", "Newly registered", "heads", ["cameQualified"]),
      part("plus", "Arrived from abroad", "heads", ["cameAbroad"]),
      part("plus", "Returned to practice", "heads", ["cameBack"]),
      part("plus", "Joined from outside", "heads", ["cameFromOutside"]),
      part("less", "Hired", "heads", ["hiredFromPools"]),
      the("less", "hired_elsewhere"),
      the("less", "gave_up"),
    ],
  }),
  simple(
    "hired_elsewhere",
    "Hired into another place",
    "heads",
    "flow",
    "hiredElsewhere",
    "People looking for a post here who took one in another place.",
    { by: ["level", "place"] },
  ),
  simple(
    "hired_from_elsewhere",
    "Hired from another place",
    "heads",
    "flow",
    "hiredFromElsewhere",
    "Joiners who were looking for a post in another place; counted among the joiners.",
    { by: ["level", "place"] },
  ),
  simple(
    "gave_up",
    "Gave up looking for a post",
    "heads",
    "flow",
    "gaveUp",
    "People who left the pool without a post.",
    { by: ["level", "place"] },
  ),
  simple(
    "placement_need",
    "Placement weeks needed",
    "weeks",
    "flow",
    "placementNeed",
    "Weeks of placement the learners needed.",
    {
      terms: [
        part("", "Learner-years", "learner-years", ["learnerYears"]),
        part("times", "Weeks a learner-year needs", "weeks a learner-year", ["placementNeed", "learnerYears"], each),
      ],
    },
  ),
  simple(
    "placement_capacity",
    "Placement weeks offered",
    "weeks",
    "flow",
    "placementCapacity",
    "Weeks of placement the staff could host.",
    {
      terms: [
        part("", "WTE-years in post", "WTE-years", ["wteYears"]),
        part("times", "Weeks one WTE hosts in a year", "weeks a WTE", ["placementCapacity", "wteYears"], each),
      ],
    },
  ),
  {
    id: "placement_shortfall",
    label: "Placement weeks short",
    unit: "weeks",
    kind: "flow",
    quantities: ["placementNeed", "placementCapacity"],
    of: (need, capacity) => need - capacity,
    means: "Weeks needed less weeks offered; below zero is room to spare.",
    sum: { terms: [the("", "placement_need"), the("less", "placement_capacity")] },
  },
];
