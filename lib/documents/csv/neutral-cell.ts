/** What a spreadsheet takes for the start of a formula, in each width: Numbers and some others read them alike. */
const signs = '=+\\-@＝＋－＠﹦﹢﹣﹫';

/** White space, invisible characters and quotation marks, which a spreadsheet passes over before it looks for a sign. */
const passedOver = '[ \\v\\f\\x85\\p{Z}\\p{Cf}\\0"]*';

// A spreadsheet of a country that separates with semicolons, or one told to split at tabs, finds cells inside of ours.
const beforeSign = new RegExp(`(^|[;\\t\\r\\n])(?=${passedOver}[${signs}])`, 'gu');

const startsBadly = /^[\t\r\n\0]/;

/**
 * The text so that no spreadsheet computes it: with an apostrophe before whatever it would take for a formula, at the
 * start or where it could begin another cell. After OWASP, "CSV Injection", and ASVS 5.0, 1.2.10.
 */
export const neutralCell = (text: string): string => {
  const neutral = text.replace(beforeSign, "$1'");
  return startsBadly.test(neutral) ? `'${neutral}` : neutral;
};
