'use client';

import { Alert, Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { LoosenedBecauseField } from '@/components/rule/loosened-because-field';
import { RuleEffectsView } from '@/components/rule/rule-effects-view';
import { RuleFacts } from '@/components/rule/rule-facts';
import { RuleForm } from '@/components/rule/rule-form';
import { SavedLine, type Saving } from '@/components/rule/saved-line';
import { toRule } from '@/components/rule/to-rule';
import { compareRules } from '@/lib/domain/rule/compare-rules';
import type { RuleDraft, RuleProblem } from '@/lib/domain/rule/rule-draft';
import type { RuleEffects } from '@/lib/domain/rule/rule-effects';
import { nameRuleParts } from '@/lib/domain/rule/rule-parts';
import type { RuleDraftView } from '@/lib/domain/rule/rule-views';
import classes from './rule-page.module.css';

type RuleEditorProps = {
  view: RuleDraftView;
  draft: RuleDraft;
  saving: Saving;
  effects: { answer: RuleEffects | null; failure: string | null };
  /** What keeps it from its review. */
  problems: readonly RuleProblem[];
  /** What went wrong, in words. */
  failure: string | null;
  busy: boolean;
  onChange: (draft: RuleDraft) => void;
  onSubmit: () => void;
  onDiscard: () => void;
};

const Failure = ({ title }: { title: string }) => (
  <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />} title={title} />
);

/** A rule while it is written; beside it whom it would change. A version that takes the rule away has only its reason. */
export const RuleEditor = (props: RuleEditorProps) => {
  const { view, draft, saving, effects, problems, failure, busy, onChange, onSubmit, onDiscard } = props;
  const { version, inForce, parts } = view;
  const names = useMemo(() => nameRuleParts(parts), [parts]);
  const { loosens } = compareRules(inForce, version.withdraws ? null : toRule(version.ruleId, draft));
  return (
    <div className={classes.sides}>
      <div className={classes.fields}>
        {/* Nothing is changed while it goes up, for what goes up is the edit that was read. */}
        <fieldset className={classes.fields} disabled={busy} aria-label="The rule">
          {version.withdraws ? (
            <RuleFacts rule={version.rule} names={names} />
          ) : (
            <RuleForm draft={draft} parts={parts} problems={problems} onChange={onChange} />
          )}
          <LoosenedBecauseField
            loosens={loosens}
            names={names}
            value={draft.loosenedBecause}
            error={problems.find(({ field }) => field === 'loosenedBecause')?.reason}
            onChange={(loosenedBecause) => onChange({ ...draft, loosenedBecause })}
          />
        </fieldset>
        {saving.status === 'refused' && <Failure title={saving.words} />}
        {failure && <Failure title={failure} />}
        <div className={classes.foot}>
          <Button loading={busy} onClick={onSubmit}>
            Give to review
          </Button>
          <Button variant="subtle" color="gray" disabled={busy} onClick={onDiscard}>
            Discard the draft
          </Button>
          <SavedLine saving={saving} />
        </div>
      </div>
      <div className={classes.beside}>
        <RuleEffectsView effects={effects.answer} failure={effects.failure} names={names} />
      </div>
    </div>
  );
};
