import type { PagePath } from '@/app/_access/page-policies';
import { getIssuedHandout } from '@/lib/usecases/handout/get-issued-handout';
import { granted } from '@/tests/builders/recall-builder';
import { aHandout, aRecall } from '@/tests/trust/access/record-things';
import type { Given, RouteCase } from '@/tests/trust/access/route-case';
import { anImport, aRuleDraft, aRuleInReview, aTextDraft, aTextInReview } from '@/tests/trust/access/text-things';

type PageCase = Pick<RouteCase, 'of' | 'make'>;

const nothing: PageCase = { of: 'installation' };
const inContent = (make: PageCase['make']): PageCase => ({ of: 'installation', ...(make && { make }) });
const ofClinic = (make: PageCase['make']): PageCase => ({ of: 'clinic', ...(make && { make }) });

const aCode = async ({ side }: Given) => {
  const { id = '' } = await aHandout(side);
  const { handout } = granted(await getIssuedHandout({ actor: side.clinician.actor, handoutId: id }));
  return { code: handout.code };
};

/** What each page with a name in its address is opened with. A page that is not here does not compile. */
export const pageCases: Record<PagePath, PageCase> = {
  '/': nothing,
  '/account': nothing,
  '/audit': nothing,
  '/choose-password': nothing,
  '/content': nothing,
  '/content/blocks/[name]': inContent(() => ({ name: 'relief.massage' })),
  '/content/claims': nothing,
  '/content/drafts/[id]': inContent(async ({ side }) => ({ id: (await aTextDraft(side)).id })),
  '/content/drafts/new': nothing,
  '/content/figures': nothing,
  '/content/figures/new': nothing,
  '/content/imports': nothing,
  '/content/imports/[id]': inContent(({ side }) => anImport(side)),
  '/content/matrix': nothing,
  '/content/owners': nothing,
  '/content/ratings': nothing,
  '/content/ratings/[instrument]': inContent(() => ({ instrument: 'pemat-p' })),
  '/content/reviews': nothing,
  '/content/reviews/[id]': inContent(({ side }) => aTextInReview(side)),
  '/content/rules': nothing,
  '/content/rules/[id]': inContent(() => ({ id: 'SR-032' })),
  '/content/rules/drafts/[id]': inContent(({ side }) => aRuleDraft(side)),
  '/content/rules/reviews/[id]': inContent(({ side }) => aRuleInReview(side)),
  '/content/translations': nothing,
  '/content/translations/[language]/[name]': inContent(() => ({ language: 'es', name: 'relief.massage' })),
  '/content/translations/[language]/phrases': inContent(() => ({ language: 'es' })),
  // Open to whoever holds the code, in whatever clinic.
  '/h/[code]': inContent(aCode),
  '/handouts/[id]': ofClinic(({ side }) => aHandout(side)),
  '/handouts/new': nothing,
  '/patients': nothing,
  '/patients/[id]': ofClinic(({ side }) => ({ id: side.patient.id })),
  '/patients/[id]/edit': ofClinic(({ side }) => ({ id: side.patient.id })),
  '/patients/new': nothing,
  '/people': nothing,
  '/recalls': nothing,
  '/recalls/[id]': ofClinic(({ side }) => aRecall(side)),
  '/recalls/new': nothing,
  '/reports': nothing,
  '/sign-in': nothing,
};
