/** How an event is written on the command line; the help and every refusal show it. */
export const eventExample = "leaves=2@level=registered@2026-10";
