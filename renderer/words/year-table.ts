/** Words of tables by planning year. */
export const yearTableWords = {
  toMarch: "Year to 31 March",
  opening: "The day before the plan starts",
  openingShort: "Start",
  pick: "Show this year in the pictures",
  same: "0",
  points: " points",
};
