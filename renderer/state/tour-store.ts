/** Where the tour stands. It shows itself over whatever plan is open and is over when there is none. */
import { create } from "zustand";

export const tourSteps = ["base", "change", "why", "scenarios", "save"] as const;
export type TourStep = (typeof tourSteps)[number];

interface TourState {
  readonly step: TourStep | undefined;
}

export const useTour = create<TourState>(() => ({ step: undefined }));

export const showTourStep = (step: TourStep | undefined): void => useTour.setState({ step });

/** The step so many cards on (or back); undefined past either end. */
export const stepFrom = (step: TourStep, by: number): TourStep | undefined => tourSteps[tourSteps.indexOf(step) + by];
