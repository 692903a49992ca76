import { saidOnSheet } from '@/components/handout/said-on-sheet';
import { sheetLanguages } from '@/components/handout/sheet-languages';
import type { GivenSheet } from '@/components/record/since-issue';
import type { IssuedHandoutPage } from '@/lib/usecases/handout/get-issued-handout';

/** An issued handout as its record tells it. */
export const toGivenSheet = ({ handout }: Pick<IssuedHandoutPage, 'handout'>): GivenSheet => {
  const { document, choices, decisions } = handout;
  const said = saidOnSheet(document);
  return {
    title: document.inRecord ?? document.title,
    issuedAt: handout.issuedAt,
    issuer: { name: handout.issuedBy.name, title: handout.issuedBy.title },
    code: handout.code,
    languageName: sheetLanguages(document),
    printSize: handout.printSize,
    pages: handout.pages,
    sections: said.sections,
    overrides: choices.added
      .filter(({ reason }) => reason !== '')
      .map(({ adviceKey, reason }) => ({
        title: said.titles.get(adviceKey) ?? adviceKey,
        rules: decisions.find((decision) => decision.adviceKey === adviceKey)?.rules ?? [],
        reason,
      })),
  };
};
