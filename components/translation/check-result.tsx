import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { describeTranslationProblem } from '@/lib/domain/translation/describe-translation-problem';
import type { TranslationCheck } from '@/lib/domain/translation/translation-views';
import classes from './translation.module.css';

/** INFLESZ: Barrio-Cantalejo and others, 2008. */
const easeWords = (inflesz: number): string => {
  if (inflesz > 80) return 'very easy';
  if (inflesz >= 65) return 'fairly easy';
  if (inflesz >= 55) return 'normal, make it easier';
  return 'hard, make it easier';
};

const Measures = ({ readability }: { readability: NonNullable<TranslationCheck['readability']> }) => (
  <dl className={classes.measures}>
    <div>
      <dt>INFLESZ</dt>
      <dd>
        {Math.round(readability.inflesz)}, {easeWords(readability.inflesz)}
      </dd>
    </div>
    <div>
      <dt>Fernández-Huerta</dt>
      <dd>{Math.round(readability.fernandezHuerta)}</dd>
    </div>
    <div>
      <dt>Longest sentence</dt>
      <dd>{readability.longestSentence} words</dd>
    </div>
  </dl>
);

/** What a machine sees of a translation: what it loses of its source, and how hard it is to read. */
export const CheckResult = ({ check }: { check: TranslationCheck | null }) => {
  if (!check) return <Text c="dimmed">Checking.</Text>;
  const { problems, readability } = check;
  return (
    <div className={classes.side} aria-live="polite">
      {problems.length === 0 ? (
        <Text size="sm">
          <IconCircleCheck size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> Built as the source is; no number,
          “do not” or word of urgency is lost.
        </Text>
      ) : (
        <div>
          <Text size="sm" fw={600} c="var(--desk-caution)">
            <IconAlertTriangle size={15} aria-hidden style={{ verticalAlign: '-2px' }} /> Look at this again
          </Text>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={`${problem.part} ${problem.words}`}>{describeTranslationProblem(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {readability && <Measures readability={readability} />}
    </div>
  );
};
