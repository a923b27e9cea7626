/** What the Training screen says. */
export const trainingWords = { title: "Training" };
