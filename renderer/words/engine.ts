/** Words about the worker that works the numbers out. */
export const engineWords = {
  replaced:
    "Working out the numbers stopped and has been started again. Your plan is untouched. Numbers that are greyed belong to earlier inputs until new ones come.",
  unanswered: (what: string) =>
    `Working out ${what} stopped without an answer. Your plan is untouched; undo the last change, or save the plan and go on with another.`,
};
