/** What Training says of those who teach, and of apprenticeships in enhanced practice. */
export const educatorWords = {
  academic: "Academic educators",
  academicNote:
    "Nobody publishes how many there are, nor how many learners one of them teaches: universities know both. They teach the learners of all places together, so how many there are is told for the whole plan only.",
  practice: "Practice educators",
  practiceNote:
    "Registered staff who host learners on placement, and the time a week of placement takes. Left out, no time is taken off for it. The placements themselves are under Placements.",
  caption: "Those who teach, by planning year",
};

export const enhancedWords = {
  heading: "Apprenticeships in enhanced practice",
  note: "People in post learn for some months in the post they have, and move up a level when they complete. The strategy counts them; nobody publishes how many start.",
  level: "From",
  to: (from: string, to: string): string => `${from} to ${to}`,
  none: "This plan has no two registered levels to move between.",
  caption: "Apprenticeships in enhanced practice, by planning year",
  people: "People",
  time: "Time and money",
};
