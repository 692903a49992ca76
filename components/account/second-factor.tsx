'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { RecoveryCodes } from '@/components/account/recovery-codes';
import { SecondFactorRemoval } from '@/components/account/second-factor-removal';
import { SecondFactorSetUp, type SharedKey } from '@/components/account/second-factor-set-up';
import { FailureWords } from '@/components/shell/failure-words';
import { Moment } from '@/components/shell/moment';

/** What was asked for, or why it could not be had, in words. */
export type Answered<Value> = { value: Value } | { words: string };

export type SecondFactorActs = {
  onStart: () => Promise<Answered<SharedKey>>;
  onCode: (code: string) => Promise<Answered<string[]>>;
  onNewCodes: () => Promise<Answered<string[]>>;
  onRemove: (password: string) => Promise<string | null>;
  onSaveCodes: (text: string) => void;
};

type SecondFactorProps = SecondFactorActs & {
  /** Null while there is none. */
  since: string | null;
  recoveryCodesLeft: number;
  hasPassword: boolean;
};

type Step =
  | { kind: 'rest' }
  | { kind: 'set-up'; sharedKey: SharedKey }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'remove' };

const rest: Step = { kind: 'rest' };

const codesLeft = (left: number): string => {
  if (left === 0) return 'No recovery code is left: without the phone you could not sign in.';
  return `${left} recovery ${left === 1 ? 'code is' : 'codes are'} left.`;
};

/** Everything about the second factor: whether there is one, how it comes and goes, and its recovery codes. */
export const SecondFactor = ({ since, recoveryCodesLeft, hasPassword, ...acts }: SecondFactorProps) => {
  const [step, setStep] = useState<Step>(rest);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const toRest = () => setStep(rest);

  const ask = async <Value,>(work: () => Promise<Answered<Value>>, onValue: (value: Value) => void) => {
    setBusy(true);
    setFailure(null);
    const answer = await work();
    setBusy(false);
    if ('words' in answer) setFailure(answer.words);
    else onValue(answer.value);
  };
  const showCodes = (codes: string[]) => setStep({ kind: 'codes', codes });

  switch (step.kind) {
    case 'set-up':
      return (
        <SecondFactorSetUp
          sharedKey={step.sharedKey}
          onCancel={toRest}
          onCode={async (code) => {
            const answer = await acts.onCode(code);
            if ('words' in answer) return answer.words;
            showCodes(answer.value);
            return null;
          }}
        />
      );
    case 'codes':
      return <RecoveryCodes codes={step.codes} onSave={acts.onSaveCodes} onDone={toRest} />;
    case 'remove':
      return (
        <SecondFactorRemoval
          hasPassword={hasPassword}
          onCancel={toRest}
          onRemove={async (password) => {
            const words = await acts.onRemove(password);
            if (words === null) toRest();
            return words;
          }}
        />
      );
    case 'rest':
      return (
        <Stack gap="md" align="flex-start">
          {since === null ? (
            <>
              <Text>
                None yet. With one, whoever learns your password still can’t sign in. You need an authenticator app on
                your phone; it works without a network.
              </Text>
              <Button
                variant="default"
                loading={busy}
                onClick={() => void ask(acts.onStart, (sharedKey) => setStep({ kind: 'set-up', sharedKey }))}
              >
                Set up a second factor
              </Button>
            </>
          ) : (
            <>
              <Text>
                <b>
                  In use since <Moment at={since} as="day" />.
                </b>{' '}
                {codesLeft(recoveryCodesLeft)}
              </Text>
              <Group gap="sm">
                <Button variant="default" loading={busy} onClick={() => void ask(acts.onNewCodes, showCodes)}>
                  Make new recovery codes
                </Button>
                <Button variant="subtle" color="gray" onClick={() => setStep({ kind: 'remove' })}>
                  Take it off
                </Button>
              </Group>
            </>
          )}
          <FailureWords words={failure} />
        </Stack>
      );
  }
};
