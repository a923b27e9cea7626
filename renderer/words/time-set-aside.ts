/** What Workforce says of the time staff set aside. */
export const timeWords = {
  heading: "Time set aside for learning, for each other and for other roles",
  note: "Nobody publishes these figures for the profession: they are empty until you give your own, and until then no time is taken off for them. What is given is taken off the staff available, never off the staff in post. A service has its own time for study and supervision, so nothing is taken off it twice.",
  caption: "Time set aside, by planning year",
  preceptorship: "Preceptorship",
  support: "Supervision and mentors",
  roles: "Roles away from patients",
  left: "What is left",
};
