export const addServiceWords = {
  own: "Add a service with its own figures",
  summary: "Add a service whose figures come later",
  what: "Brings a service model from a template: its tiers, the work of a case, its aims and its outcomes, with their sources. The list, the referrals and the team are yours to give, or come from the published lists.",
  template: "Service model",
  place: "Where",
  everywhere: "Every place, each with a list of its own",
  add: "Add the model, figures to follow",
};
