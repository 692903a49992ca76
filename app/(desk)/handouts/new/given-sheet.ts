import { saidOnSheet } from '@/components/handout/said-on-sheet';
import { sheetLanguages } from '@/components/handout/sheet-languages';
import type { GivenSheet } from '@/components/record/since-issue';
import type { Choices } from '@/lib/domain/handout/choices';
import type { IssuedHandout } from '@/lib/domain/handout/compose-request';
import type { HandoutPreview } from '@/lib/domain/handout/preview';

export type Issuer = GivenSheet['issuer'];

/** The sheet on the desk as its record tells it, from the preview that it was issued from. */
export const givenSheet = (
  { document, advice }: HandoutPreview,
  choices: Choices,
  { issuedAt, code, pages }: IssuedHandout,
  issuer: Issuer,
): GivenSheet => {
  const said = saidOnSheet(document);
  const rulesOf = (adviceKey: string) =>
    advice.find((view) => view.adviceKey === adviceKey)?.rules.map(({ rule }) => rule) ?? [];
  return {
    title: document.inRecord ?? document.title,
    issuedAt,
    issuer,
    code,
    languageName: sheetLanguages(document),
    printSize: document.printSize,
    pages,
    sections: said.sections,
    overrides: choices.added
      .filter(({ reason }) => reason !== '')
      .map(({ adviceKey, reason }) => ({
        title: said.titles.get(adviceKey) ?? adviceKey,
        rules: rulesOf(adviceKey),
        reason,
      })),
  };
};
