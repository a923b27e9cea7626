import { Component, type ErrorInfo, type ReactNode } from "react";
import { savePlan } from "../files/save-plan";
import type { Shell } from "../shell/shell";
import { openPlan } from "../state/plan-store";
import { showScreen } from "../state/view-store";
import { faultWords as words } from "../words/faults";
import { faultOf } from "./faults";

interface KeepsWorkProps {
  readonly shell: Shell;
  /** What is shown; when it becomes another, it is given a new try. */
  readonly of: string;
  readonly children: ReactNode;
}

interface KeepsWorkState {
  readonly failed: string | undefined;
  readonly of: string;
}

/**
 * Stands around what may fail to draw. The plan lives outside the page, so the work is still there: it is offered to be
 * saved, or one goes on. Drafts and the question when closing are not part of what is drawn, and keep working.
 */
export class KeepsWork extends Component<KeepsWorkProps, KeepsWorkState> {
  override state: KeepsWorkState = { failed: undefined, of: this.props.of };

  static getDerivedStateFromError = (thrown: unknown): Partial<KeepsWorkState> => ({ failed: faultOf(thrown) });

  static getDerivedStateFromProps = ({ of }: KeepsWorkProps, state: KeepsWorkState): KeepsWorkState | null =>
    of === state.of ? null : { failed: undefined, of };

  override componentDidCatch(thrown: unknown, { componentStack }: ErrorInfo): void {
    console.error(thrown, componentStack);
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    return <Failed what={failed} shell={this.props.shell} onAgain={() => this.setState({ failed: undefined })} />;
  }
}

/** What failed, and the ways on. */
function Failed({
  what,
  shell,
  onAgain,
}: {
  readonly what: string;
  readonly shell: Shell;
  readonly onAgain: () => void;
}) {
  const open = openPlan();
  return (
    <div className="cannot-run" role="alert">
      <h1>{words.title}</h1>
      <p>{words.text(what)}</p>
      <div className="dialog-choices">
        {open === undefined || open.readOnly ? null : (
          <>
            <button type="button" className="button" data-primary="" onClick={() => void savePlan(shell)}>
              {words.save}
            </button>
            <button type="button" className="button" onClick={() => void savePlan(shell, true)}>
              {words.saveCopy}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={onAgain}>
          {words.again}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            showScreen("overview");
            onAgain();
          }}
        >
          {words.overview}
        </button>
      </div>
    </div>
  );
}
