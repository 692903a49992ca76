type Place = { topicId: string; language: string };

const query = (topicId: string): string => `?topic=${encodeURIComponent(topicId)}`;

/** Where a topic's translations are listed. */
export const translationsAddress = (topicId: string): string => `/content/translations${query(topicId)}`;

/** Where one text's translation is written and reviewed. */
export const translationAddress = ({ topicId, language }: Place, blockName: string): string =>
  `/content/translations/${language}/${encodeURIComponent(blockName)}${query(topicId)}`;

/** Where a topic's phrases are. */
export const phrasesAddress = ({ topicId, language }: Place): string =>
  `/content/translations/${language}/phrases${query(topicId)}`;
