/** Texts that stand in cells somewhere: numbers in every spelling, signs for what is missing, dates there are not, names that mean something to a machine. */
export const awkwardCells: readonly string[] = [
  ..."|0|-0|00|1|-1|1e5|1E+308|1e309|-1e999|1e-400|NaN|Infinity|-Infinity|0x10|1,234|1.234|1.234,5|1,23,4|(12.5)|12.5-|9 Cr|£56.2k|12%|-12 %|1%%|50 per cent".split(
    "|",
  ),
  ..."*|-|–|—|..|:|[c]|[x]|[z]|[low]|#|##########|<5|≤10|N/A|n/a|null|#N/A|#DIV/0!|#REF!|not recorded|unknown|nil|none|TBC|?".split(
    "|",
  ),
  ..."=1+1|=1/0|=cmd|'/c calc'!A1|+1+1|@SUM(A1)|'=1+1|''|'".split("|"),
  ..."31/02/2026|99/99/9999|2026-13|2026-00-10|1900-02-29|0000-00-00|202613|2026/27|26/27|M13 2026/27|Month 0 2026/27|30 Feb 2026|1e3/2/2026".split(
    "|",
  ),
  ..."__proto__|constructor|toString|hasOwnProperty|prototype|undefined|[object Object]|true|(?<a>.)|[|(((((|\\|$1|%s|{}|<b>|&amp;".split(
    "|",
  ),
  "\u0000",
  "\ufeff",
  "\u202e",
  "\ud800",
  "\ufffd",
  "\u0661\u0662",
  "\uff11\uff12",
  "\u{1f469}\u200d\u2695\ufe0f",
  "e\u0301".repeat(40),
  "Total",
  "Grand total",
  "Occupational therapy",
  "x".repeat(3000),
  "9".repeat(400),
  `0.${"0".repeat(400)}1`,
  " ".repeat(500),
  "a,".repeat(50),
];
