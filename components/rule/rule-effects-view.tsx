import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { groupPresetEffects } from '@/components/rule/group-preset-effects';
import type { RecentEffects, RuleEffects } from '@/lib/domain/rule/rule-effects';
import { effectWords } from '@/lib/domain/rule/rule-effects';
import type { RuleNames } from '@/lib/domain/rule/rule-parts';
import classes from './rule-page.module.css';

type RuleEffectsViewProps = {
  /** Null until the first answer is there. */
  effects: RuleEffects | null;
  names: RuleNames;
  failure?: string | null;
};

const Presets = ({ effects, names }: { effects: RuleEffects; names: RuleNames }) => {
  const { presets, presetsLookedAt } = effects;
  if (presets.length === 0) return <Text>None of the {presetsLookedAt} presets.</Text>;
  return (
    <>
      <Text>
        <b>{presets.length}</b> of {presetsLookedAt} presets
      </Text>
      <ul className={classes.effects} aria-label="What changes for presets">
        {groupPresetEffects(presets).map(({ adviceKey, kind, labels }) => (
          <li key={`${kind} ${adviceKey}`}>
            <b>{names.advice(adviceKey)}</b> {effectWords[kind]}
            <Text size="sm" c="dimmed">
              {labels.length === presetsLookedAt ? 'Every preset' : labels.join('; ')}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
};

const counted = (count: number): string => (count === 1 ? '1 sheet' : `${count} sheets`);

const Recent = ({ recent, names }: { recent: RecentEffects; names: RuleNames }) => {
  const { sheets, changed, effects, facts } = recent;
  if (sheets === 0) return <Text>This clinic has issued no sheet of this topic yet.</Text>;
  const having = facts.filter((each) => each.sheets > 0 && each.fact !== 'everyone');
  return (
    <>
      <Text>
        {changed === 0 ? 'None' : <b>{changed}</b>} of the last {counted(sheets)} of this clinic
      </Text>
      {effects.length > 0 && (
        <ul className={classes.effects} aria-label="What changes for recent sheets">
          {effects.map((effect) => (
            <li key={`${effect.kind} ${effect.adviceKey}`}>
              <b>{names.advice(effect.adviceKey)}</b> {effectWords[effect.kind]}: {counted(effect.sheets)}
            </li>
          ))}
        </ul>
      )}
      {having.length > 0 && (
        <Text size="sm" c="dimmed">
          Of the {counted(sheets)}:{' '}
          {having.map(({ fact, sheets: count }) => `${names.fact(fact)} (${count})`).join('; ')}
        </Text>
      )}
    </>
  );
};

/** Whom a change of a rule touches: presets by name, the clinic's last sheets by number. */
export const RuleEffectsView = ({ effects, names, failure = null }: RuleEffectsViewProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.effectsView}>
      <Title order={2} id={id} mb="xs">
        Whom does this change?
      </Title>
      <div role="status">
        {failure && <Text>Not worked out: {failure}</Text>}
        {!failure && !effects && <Text c="dimmed">Being worked out</Text>}
        {!failure && effects && (
          <>
            <Presets effects={effects} names={names} />
            <div className={classes.recent}>
              <Recent recent={effects.recent} names={names} />
            </div>
          </>
        )}
      </div>
      <Text size="sm" c="dimmed" mt="sm">
        Compared with the rules in force. Sheets that were printed stay as they are.
      </Text>
    </section>
  );
};
