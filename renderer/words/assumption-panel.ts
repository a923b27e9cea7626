import { statusLabels } from "./status";

export const panelWords = {
  gone: "The plan no longer has this assumption.",
  everything: "Everywhere",
  elsewhere: "All others",
  inBase: "Changes here are made to the base and reach every scenario.",
  inScenario: (name: string) => `Changes here are made to the scenario "${name}" only.`,
  baseIs: (value: string) => `The base has ${value}.`,
  noFigure: "no figure",
  readings: "The sources can be read in more than one way",
  use: "Use",
  quality: "Where it comes from",
  status: statusLabels,
  yourFigure: "Your figure",
  scenarioFigure: "The scenario's figure",
  qualityOfBase: "Where the base's figure comes from",
  reason: "Reason",
  toSaved: "Back to my last save",
};
