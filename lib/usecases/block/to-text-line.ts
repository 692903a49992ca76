import type { TextRow, VersionHead } from '@/lib/db/block/find-text-rows';
import { reviewStateOf } from '@/lib/domain/content/review-date';
import type { OpenWork, TextLine } from '@/lib/domain/content/text-line';
import type { TopicLibrary } from '@/lib/domain/content/topic-library';
import { readinessOfTranslation } from '@/lib/domain/content/translation';
import { isOpen } from '@/lib/domain/content/version-state';

export type TextLineContext = {
  library: TopicLibrary;
  userId: string;
  formerStaff: ReadonlySet<string>;
  isDemoClinic: boolean;
  /** An ISO day. */
  today: string;
};

const untitled = 'Without a title';

const toOpenWork = (
  { id, title, language, isTranslation, state, authorNames, authorIds, submittedAt, updatedAt }: VersionHead,
  userId: string,
): OpenWork => ({
  versionId: id,
  title: title || untitled,
  language,
  kind: isTranslation ? 'translation' : 'source',
  state,
  authorNames,
  isMine: authorIds.includes(userId),
  since: submittedAt ?? updatedAt,
});

const findLanguages = (name: string, inForce: string | null, { library, isDemoClinic }: TextLineContext) => {
  if (inForce === null) return [];
  const languages = [...new Set(library.translations.map(({ language }) => language))].sort();
  return languages.map((language) => {
    const translation = library.translations.find((one) => one.blockId === name && one.language === language);
    return { language, readiness: readinessOfTranslation(translation, inForce, isDemoClinic) };
  });
};

/** One text as the list shows it; null for one of which nothing is left. */
export const toTextLine = ({ name, owner, versions }: TextRow, context: TextLineContext): TextLine | null => {
  const { library, today, formerStaff, userId } = context;
  const own = versions.filter(({ isTranslation }) => !isTranslation);
  const published = own.find(({ state }) => state === 'published') ?? null;
  const shown = published ?? own.at(-1);
  if (!shown) return null;
  const { title, adviceKey, section } = shown;
  const { reviewBy } = published ?? shown;
  return {
    name,
    title: title || untitled,
    adviceTitle: library.adviceKeys.find(({ key }) => key === adviceKey)?.title ?? adviceKey,
    section: library.topic.sections.find(({ id }) => id === section) ?? { id: section, title: section },
    owner: { name: owner || 'Nobody', left: formerStaff.has(owner) },
    inForce: published && { versionId: published.id, reviewBy, review: reviewStateOf(reviewBy, today) },
    withdrawnAt: own.findLast(({ state }) => state === 'withdrawn')?.endedAt ?? null,
    open: versions.filter(({ state }) => isOpen(state)).map((version) => toOpenWork(version, userId)),
    languages: findLanguages(name, published?.id ?? null, context),
  };
};
