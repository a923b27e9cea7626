/** Those who teach the learners: academic educators, needed against there, and practice educators. */
import { each, part, simple, the, type Measure } from "./measure";

export const educatorMeasures: readonly Measure[] = [
  simple(
    "educators_needed",
    "Academic educators needed",
    "WTE",
    "stock",
    "educatorsNeeded",
    "WTE of academic educators that the learners on a course at the end of the period need.",
    {
      terms: [
        the("", "learners"),
        part("times", "Educators one learner needs", "WTE a learner", ["educatorsNeeded", "learners"], each),
      ],
      by: ["route", "place"],
    },
  ),
  simple(
    "educators_there",
    "Academic educators there",
    "WTE",
    "stock",
    "educatorsThere",
    "WTE of academic educators as given, for all places together: a university trains for more than its own place.",
    {},
  ),
  {
    id: "educators_short",
    label: "Academic educators short",
    unit: "WTE",
    kind: "stock",
    quantities: ["educatorsNeeded", "educatorsThere"],
    of: (needed, there) => needed - there,
    means: "Educators needed less educators there; below zero is room to spare.",
    sum: { terms: [the("", "educators_needed"), the("less", "educators_there")] },
  },
  simple(
    "educator_starts_cut",
    "Starts cut for want of educators",
    "heads",
    "flow",
    "cutByEducators",
    "Learners who did not start because there were not enough academic educators to teach them.",
    { by: ["route", "place"] },
  ),
  simple(
    "practice_educators",
    "Practice educators",
    "heads",
    "stock",
    "practiceEducators",
    "Registered staff who host learners on placement.",
    { by: ["level", "place"] },
  ),
  simple(
    "practice_educator_wte",
    "Time of practice educators",
    "WTE",
    "stock",
    "practiceEducatorWte",
    "Registered staff taken up by learners on placement, over a year of placements of those on a course at the end of the period. They are in the staff in post already.",
    {
      terms: [
        the("", "learners"),
        part("times", "Registered WTE each takes", "WTE a learner", ["practiceEducatorWte", "learners"], each),
      ],
      by: ["route", "place"],
    },
  ),
];
