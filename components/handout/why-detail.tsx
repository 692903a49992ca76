import { Anchor, Text } from '@mantine/core';
import { SeverityMark } from '@/components/handout/severity-mark';
import type { AdviceView, WhyRule } from '@/lib/domain/handout/preview';
import classes from './advice.module.css';

const evidenceWords: Record<NonNullable<AdviceView['evidence']>, string> = {
  strong: 'Strong evidence',
  moderate: 'Moderate evidence',
  limited: 'Limited evidence',
  'expert-opinion': 'Expert opinion',
};

const RuleDetail = ({ rule }: { rule: WhyRule }) => (
  <li>
    <Text size="sm">
      <SeverityMark severity={rule.severity} /> {rule.factLabel} <span className={classes.ruleId}>{rule.rule}</span>
    </Text>
    <Text size="sm">{rule.reason}</Text>
    {rule.saferAlternative && (
      <Text size="sm">
        <b>Safer:</b> {rule.saferAlternative}
      </Text>
    )}
    {rule.sources.length > 0 && (
      <Text size="xs" c="dimmed">
        Source:{' '}
        {rule.sources.map((source, index) => (
          <span key={source.id}>
            {index > 0 && '; '}
            {source.address.startsWith('https://') ? (
              <Anchor href={source.address} target="_blank" rel="noreferrer" inherit>
                {source.name}
              </Anchor>
            ) : (
              source.name
            )}
          </span>
        ))}
      </Text>
    )}
  </li>
);

/** The why, opened: rule, fact, reason, safer alternative and source. */
export const WhyDetail = ({ advice }: { advice: AdviceView }) => (
  <div className={classes.detail}>
    {advice.rules.length > 0 && (
      <ul className={classes.ruleList}>
        {advice.rules.map((rule) => (
          <RuleDetail key={rule.rule} rule={rule} />
        ))}
      </ul>
    )}
    {advice.notKnown && (
      <Text size="sm">
        <b>Not known:</b> {advice.notKnown}
      </Text>
    )}
    <Text size="xs" c="dimmed">
      {advice.rules.length === 0 && 'No safety rule speaks about this advice here. '}
      {advice.evidence && `${evidenceWords[advice.evidence]}. `}
      {advice.adviceKey}
    </Text>
  </div>
);
