'use client';

import { Alert, Button, Checkbox, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { LetterPreview } from '@/components/recall/letter-preview';
import { type Reach, ReachLine } from '@/components/recall/reach-line';
import { FilterFields, GravityFields, LetterField } from '@/components/recall/recall-form-parts';
import {
  emptyRecallForm,
  type RecallFormValues,
  recallFieldErrors,
  recallFormChecks,
  toFilters,
} from '@/components/recall/recall-form-values';
import { TargetPicker, type TargetSearch } from '@/components/recall/target-picker';
import { WithdrawDialog } from '@/components/recall/withdraw-dialog';
import type { Problem } from '@/lib/domain/problem';
import type { NewRecall, RecallFilters, RecallTarget } from '@/lib/domain/recall/recall';
import type { RecallDraft } from '@/lib/domain/recall/recall-draft';
import classes from './recall-form.module.css';

type RecallFormProps = {
  draft: RecallDraft;
  search: TargetSearch;
  reach: Reach;
  mayWithdraw: boolean;
  today: string;
  /** Whom it would reach is to be counted anew. */
  onAim: (target: RecallTarget | null, filters: RecallFilters) => void;
  onRecount: () => void;
  /** Opens the recall, or answers with what is wrong. */
  onOpen: (recall: NewRecall) => Promise<Pick<Problem, 'detail' | 'fields'> | null>;
};

const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="xs">
        {title}
      </Title>
      {children}
    </section>
  );
};

const useRecallForm = ({ draft, onAim, onOpen }: Pick<RecallFormProps, 'draft' | 'onAim' | 'onOpen'>) => {
  const [failure, setFailure] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const form = useForm<RecallFormValues>({
    initialValues: { ...emptyRecallForm, target: draft.chosen },
    validate: recallFormChecks,
  });
  const { target, from, to, onlyCurrent, onlyKnown } = form.values;
  useEffect(() => {
    onAim(target?.target ?? null, toFilters({ target, from, to, onlyCurrent, onlyKnown }));
  }, [onAim, target, from, to, onlyCurrent, onlyKnown]);

  const open = async (values: RecallFormValues) => {
    if (!values.target || !values.severity) return;
    setFailure(null);
    const { severity, reason, letter, withdraw } = values;
    const problem = await onOpen({
      target: values.target.target,
      filters: toFilters(values),
      severity,
      reason,
      letter,
      withdraw,
    });
    if (!problem) return;
    setAsking(false);
    setFailure(problem.detail);
    form.setErrors(recallFieldErrors(problem.fields ?? []));
  };
  const submit = async (values: RecallFormValues) => (values.withdraw ? setAsking(true) : open(values));
  const choose = (next: RecallFormValues['target']) => {
    form.setFieldValue('target', next);
    form.setFieldValue('withdraw', false);
    form.clearFieldError('target');
  };
  return { form, failure, asking, setAsking, open, submit, choose };
};

/** Everything about a recall on one page, beside it whom it reaches and the letter they will get. */
export const RecallForm = (props: RecallFormProps) => {
  const { draft, search, reach, mayWithdraw, today, onRecount } = props;
  const { form, failure, asking, setAsking, open, submit, choose } = useRecallForm(props);
  const [busy, setBusy] = useState(false);
  const { target, severity, letter } = form.values;
  const agree = async () => {
    setBusy(true);
    await open(form.values);
    setBusy(false);
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => submit(values))} className={classes.form}>
      <div className={classes.fields}>
        <Section title="What changed">
          <TargetPicker
            {...search}
            chosen={target}
            error={form.errors.target ? String(form.errors.target) : null}
            onChoose={choose}
          />
          {mayWithdraw && target?.inUse && (
            <Checkbox
              mt="sm"
              label="Also take this text out of use"
              description="From the moment the recall opens, no sheet can be issued with it"
              {...form.getInputProps('withdraw', { type: 'checkbox' })}
            />
          )}
        </Section>
        <Section title="Who was given it">
          <FilterFields form={form} />
        </Section>
        <Section title="How grave, and why">
          <GravityFields form={form} />
        </Section>
        <Section title="The letter">
          <LetterField form={form} />
        </Section>
      </div>
      <div className={classes.foot}>
        {failure !== null && (
          <Alert
            color="red"
            variant="light"
            role="alert"
            icon={<IconAlertCircle aria-hidden />}
            title={`Not opened: ${failure}`}
          />
        )}
        <div>
          <Button type="submit" size="md" loading={form.submitting}>
            Open the recall
          </Button>
        </div>
      </div>
      <div className={classes.beside}>
        <ReachLine reach={reach} onRetry={onRecount} />
        <LetterPreview
          clinic={draft.clinic}
          target={target && { kind: target.target.kind, title: target.title, sheetTitle: target.sheetTitle }}
          severity={severity}
          letter={letter}
          today={today}
        />
      </div>
      <WithdrawDialog
        title={asking && target ? target.title : null}
        busy={busy}
        onAgree={() => void agree()}
        onCancel={() => setAsking(false)}
      />
    </form>
  );
};
