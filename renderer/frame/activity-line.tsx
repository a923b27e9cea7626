import { useEffect } from "react";
import { unsay, useView } from "../state/view-store";

/** Good news goes away by itself; what went wrong stays until it is dismissed. */
const SHOWN_FOR = 6000;

/** The line at the bottom that says what just happened. Screen readers hear it; alerts at once. */
export function ActivityLine() {
  const message = useView((state) => state.message);
  useEffect(() => {
    if (message === undefined || message.alert) return;
    const timer = window.setTimeout(unsay, SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [message]);
  return (
    <div className="activity" data-alert={message?.alert === true} data-empty={message === undefined}>
      <p role="status">{message?.alert === false ? message.text : ""}</p>
      <p role="alert">{message?.alert === true ? message.text : ""}</p>
      {message === undefined ? null : (
        <button type="button" className="quiet" aria-label="Dismiss this message" onClick={unsay}>
          Dismiss
        </button>
      )}
    </div>
  );
}
