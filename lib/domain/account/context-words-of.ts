const product = 'plainleaf';

const shortestWord = 3;

type Person = { email: string; name: string; clinicName: string };

const wordsIn = (text: string): string[] => {
  const parts =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...parts, parts.join('')];
};

/**
 * The words that somebody who knows a person would try first: parts of the name and the e-mail address, the clinic, and
 * this product (NIST SP 800-63B-4, 3.1.1.2: "context-specific words"). In lower case, letters and digits only.
 */
export const contextWordsOf = ({ email, name, clinicName }: Person): string[] => {
  const words = [product, ...wordsIn(email), ...wordsIn(name), ...wordsIn(clinicName)];
  return [...new Set(words)].filter((word) => word.length >= shortestWord);
};
