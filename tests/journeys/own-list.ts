/** A children's list as somebody would type it on the first page, by the names of its boxes. */
export const ownList = [
  ["What it is called", "Children's occupational therapy"],
  ["Where it is", "Sandwell"],
  ["People waiting", "640"],
  ["Longest wait", "74"],
  ["Referrals a week", "22"],
  ["Started a week", "19"],
  ["Universal", "50"],
  ["Targeted", "30"],
  ["Individualised", "20"],
] as const;
