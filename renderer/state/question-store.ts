/** A question put to the person, with its choices as words on buttons. One at a time. */
import { create } from "zustand";

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The first is the one suggested; the last is what Esc means. */
  readonly choices: readonly string[];
}

interface QuestionState {
  readonly asked: (Question & { readonly answer: (choice: string) => void }) | undefined;
}

export const useQuestion = create<QuestionState>(() => ({ asked: undefined }));

/** Asks, and gives the words on the button that was pressed. */
export function ask(question: Question): Promise<string> {
  return new Promise((resolve) => {
    useQuestion.setState({
      asked: {
        ...question,
        answer: (choice) => {
          useQuestion.setState({ asked: undefined });
          resolve(choice);
        },
      },
    });
  });
}
