/** What the Workforce screen says. */
export const workforceWords = { title: "Workforce" };
