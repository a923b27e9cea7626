import { guideWords as words } from "../../words/workshop-guide";

/** The facilitator's guide; it prints on one page. */
export function FacilitatorsGuide() {
  return (
    <article className="guide">
      <h2>{words.title}</h2>
      <p className="guide-lead">{words.lead}</p>
      {words.parts.map(({ title, steps }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}
