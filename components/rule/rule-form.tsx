'use client';

import { MultiSelect, Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { adviceChoices, factChoices, sourceChoices } from '@/components/rule/rule-choices';
import { severities } from '@/lib/domain/rule/rule';
import { countCautionWords, mostCautionWords, type RuleDraft, type RuleProblem } from '@/lib/domain/rule/rule-draft';
import type { RuleFact, RuleParts } from '@/lib/domain/rule/rule-parts';
import { severityMeans, severityWords } from '@/lib/domain/rule/rule-words';
import classes from './rule-page.module.css';

export type RuleFormProps = {
  draft: RuleDraft;
  parts: RuleParts;
  problems: readonly RuleProblem[];
  onChange: (draft: RuleDraft) => void;
};

const problemAt = (problems: readonly RuleProblem[], name: string): string | undefined =>
  problems.find(({ field }) => field === name || field.startsWith(`${name}.`))?.reason;

const picker = { searchable: true, hidePickedOptions: true, nothingFoundMessage: 'Nothing has this name' } as const;

/** What the rule is about and for whom, picked by name. */
const Reach = ({ draft, parts, problems, onChange }: RuleFormProps) => {
  const advice = useMemo(() => adviceChoices(parts), [parts]);
  const facts = useMemo(() => factChoices(parts), [parts]);
  return (
    <>
      <MultiSelect
        {...picker}
        label="Advice"
        description="What it keeps off, or puts a caution on"
        data={advice}
        value={draft.adviceKeys}
        error={problemAt(problems, 'adviceKeys')}
        onChange={(adviceKeys) => onChange({ ...draft, adviceKeys })}
      />
      <MultiSelect
        {...picker}
        label="For whom"
        description="Anyone of whom one of these is true"
        data={facts}
        value={draft.facts}
        error={problemAt(problems, 'facts')}
        onChange={(chosen) => onChange({ ...draft, facts: chosen as RuleFact[] })}
      />
    </>
  );
};

const SeverityFields = ({ draft, problems, onChange }: RuleFormProps) => {
  // Kept while "Stop" is tried, so that going back brings the words back.
  const lastCaution = useRef(draft.caution ?? '');
  const words = countCautionWords(draft.caution ?? '');
  const choose = (value: string) => {
    const severity = severities.find((known) => known === value) ?? draft.severity;
    if (draft.caution !== null) lastCaution.current = draft.caution;
    onChange({ ...draft, severity, caution: severity === 'block' ? null : lastCaution.current });
  };
  return (
    <>
      <Radio.Group label="Severity" value={draft.severity} onChange={choose}>
        <Stack gap={8} mt={6}>
          {severities.map((severity) => (
            <Radio
              key={severity}
              value={severity}
              label={severityWords[severity]}
              description={severityMeans[severity]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {draft.severity !== 'block' && (
        <div>
          <TextInput
            label="Caution on the sheet"
            description="To the patient, in plain words. The sheet prints it beside the advice, after “Take care:”."
            maxLength={300}
            value={draft.caution ?? ''}
            error={problemAt(problems, 'caution')}
            onChange={(event) => onChange({ ...draft, caution: event.currentTarget.value })}
          />
          <Text size="sm" mt={4} c={words > mostCautionWords ? 'red' : 'dimmed'}>
            {words} of {mostCautionWords} words{words > mostCautionWords && ': too long'}
          </Text>
        </div>
      )}
    </>
  );
};

const AlternativeFields = ({ draft, parts, problems, onChange }: RuleFormProps) => {
  const advice = useMemo(() => adviceChoices(parts), [parts]);
  const safer = draft.saferAlternative;
  const change = (text: string, adviceKey: string | null) =>
    onChange({ ...draft, saferAlternative: text === '' && adviceKey === null ? null : { text, adviceKey } });
  return (
    <>
      <Textarea
        label="Safer alternative"
        description="What to do instead, for the clinician. Empty: there is none."
        autosize
        minRows={1}
        maxLength={300}
        value={safer?.text ?? ''}
        error={problemAt(problems, 'saferAlternative.text')}
        onChange={(event) => change(event.currentTarget.value, safer?.adviceKey ?? null)}
      />
      <Select
        label="Advice that says so"
        description="Goes on the sheet in place of what carries a caution"
        placeholder="None"
        searchable
        clearable
        nothingFoundMessage="Nothing has this name"
        data={advice}
        value={safer?.adviceKey ?? null}
        error={problemAt(problems, 'saferAlternative.adviceKey')}
        onChange={(adviceKey) => change(safer?.text ?? '', adviceKey)}
      />
    </>
  );
};

/** Everything that a rule says, to be changed. */
export const RuleForm = (props: RuleFormProps) => {
  const { draft, parts, problems, onChange } = props;
  return (
    <div className={classes.fields}>
      <Reach {...props} />
      <SeverityFields {...props} />
      <Textarea
        label="Reason"
        description="For the clinician, one or two short sentences"
        autosize
        minRows={2}
        maxLength={400}
        value={draft.reason}
        error={problemAt(problems, 'reason')}
        onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
      />
      <AlternativeFields {...props} />
      <MultiSelect
        {...picker}
        label="Sources"
        data={sourceChoices(parts)}
        value={draft.sources}
        error={problemAt(problems, 'sources')}
        onChange={(sources) => onChange({ ...draft, sources })}
      />
    </div>
  );
};
