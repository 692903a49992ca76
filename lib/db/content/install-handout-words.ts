import 'server-only';
import { importPhrases } from '@/lib/db/content/import-phrases';
import { outsideClinic } from '@/lib/db/outside-clinic';
import type { Phrase } from '@/lib/domain/content/translation';

/** Brings the handout's own words in other languages, where they are not there yet. Words that are there stay as they are. */
export const installHandoutWords = (phrases: readonly Phrase[]): Promise<boolean> =>
  outsideClinic((client) =>
    client.$transaction(async (tx) => {
      const here = await tx.phrase.findMany({ where: { topicId: null }, select: { language: true, source: true } });
      const known = new Set(here.map(({ language, source }) => `${language} ${source}`));
      const missing = phrases.filter(({ language, source }) => !known.has(`${language} ${source}`));
      await importPhrases(tx, null, missing);
      return missing.length > 0;
    }),
  );
