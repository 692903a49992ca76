import { Text, Title } from '@mantine/core';
import { WordDiff } from '@/components/content/word-diff';
import type { TranslationView } from '@/lib/domain/translation/translation-views';
import classes from './translation.module.css';

const asOne = ({ title, markdown }: { title: string; markdown: string }): string => `${title}\n\n${markdown}`;

/** The text in force that is translated; and what of it changed since, where the translation was made from an older one. */
export const SourceSide = ({ source, madeFrom }: Pick<TranslationView, 'source' | 'madeFrom'>) => (
  <section className={classes.side} aria-labelledby="source-title">
    <Title order={2} size="h4" id="source-title">
      English
    </Title>
    <Text size="sm" c="dimmed" className={classes.standingLine}>
      In force.
    </Text>
    <div className={classes.words}>
      <p className={classes.title}>{source.title}</p>
      <p className={classes.markdown}>{source.markdown}</p>
    </div>
    {madeFrom && (
      <div className={classes.changed}>
        <Text fw={600}>What changed since it was translated</Text>
        <WordDiff before={asOne(madeFrom)} after={asOne(source)} />
      </div>
    )}
  </section>
);
