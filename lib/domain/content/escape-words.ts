/** Signs that are markup wherever they stand, or next to what follows them. */
const meaningful =
  /[\\*_`[\]|]|<(?!\s|$)|:(?=:)|~(?=~)|&(?=#?[a-z0-9]+;)|(?<=(?<![\p{L}\p{N}])(?:https?|ftp|javascript|vbscript|data|mailto|tel)):(?=\S)|(?<=(?<![\p{L}\p{N}])www)\.(?=\S)/giu;

/** Signs that are markup at the start of a line: headings, quotations, bullets, lines below headings. */
const meaningfulAtStart = /^(?:[#>]|[-+](?![\p{L}\p{N}])|=(?==*$))/u;

const stepNumber = /^(\d{1,9})([.)])(?=\s|$)/;

/** How are these words written so that no sign in them is read as markup? */
export const escapeWords = (words: string, startsLine: boolean): string => {
  const escaped = words.replace(meaningful, '\\$&');
  if (!startsLine) return escaped;
  return escaped.replace(meaningfulAtStart, '\\$&').replace(stepNumber, '$1\\$2');
};
