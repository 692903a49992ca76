/** What someone typed to find a patient, taken apart. */
export type SearchTerms = { words: string[]; birthDate: string | null };

const maxWords = 6;

const isoPattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirstPattern = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

const toDate = (word: string): string | null => {
  const iso = isoPattern.exec(word);
  const dayFirst = dayFirstPattern.exec(word);
  const parts = iso ? [iso[1], iso[2], iso[3]] : dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : null;
  if (!parts) return null;
  const date = parts.map((part) => part?.padStart(2, '0')).join('-');
  return new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date ? date : null;
};

/**
 * Which words must a patient's name or record number hold, and which birth date was meant? Dates are read as
 * 1954-03-09, 9.3.1954 or 9/3/1954, the day first.
 */
export const searchTerms = (query: string): SearchTerms => {
  const given = query.trim().split(/\s+/).filter(Boolean);
  const birthDate = given.map(toDate).find((date) => date !== null) ?? null;
  const words = given.filter((word) => toDate(word) === null);
  return { words: words.slice(0, maxWords), birthDate };
};
