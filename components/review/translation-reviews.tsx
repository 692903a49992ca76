import { Text } from '@mantine/core';
import classes from '@/components/review/review.module.css';
import { languageName } from '@/components/shell/language-name';
import { TextLink } from '@/components/shell/links';
import type { ReviewLine } from '@/lib/domain/content/review-view';

type TranslationReviewsProps = { topicId: string; lines: readonly ReviewLine[] };

const count = (lines: readonly ReviewLine[]): string => (lines.length === 1 ? '1 text' : `${lines.length} texts`);

/** Translations come by the dozen and are read beside their sources, one after the other: here only how many wait. */
export const TranslationReviews = ({ topicId, lines }: TranslationReviewsProps) => (
  <ul className={classes.lines} aria-label="Translations in review">
    {[...new Set(lines.map(({ language }) => language))].map((language) => {
      const own = lines.filter((line) => line.language === language);
      const inLanguage = own.filter(({ state }) => state === 'language-review');
      return (
        <li key={language}>
          <TextLink href={`/content/translations?topic=${encodeURIComponent(topicId)}`} fw={600}>
            {languageName(language)}
          </TextLink>
          <Text size="sm" c="dimmed">
            {count(own)}, {inLanguage.length} of them in language review
          </Text>
        </li>
      );
    })}
  </ul>
);
