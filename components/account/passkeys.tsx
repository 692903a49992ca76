'use client';

import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/account/account.module.css';
import { PasskeyAddition } from '@/components/account/passkey-addition';
import { type PasskeyLine, PasskeyListed } from '@/components/account/passkey-listed';

export type PasskeyActs = {
  /** Both answer with what is wrong. */
  onAdd: (name: string) => Promise<string | null>;
  onRemove: (id: string) => Promise<string | null>;
};

type PasskeysProps = PasskeyActs & {
  passkeys: readonly PasskeyLine[];
  /** Why none can be added; null when one can. */
  noneBecause: string | null;
};

/** The passkeys that open the account, and how one comes and goes. */
export const Passkeys = ({ passkeys, noneBecause, onAdd, onRemove }: PasskeysProps) => {
  const [step, setStep] = useState<'rest' | 'adding' | 'back'>('rest');
  const adding = step === 'adding';
  const add = async (name: string): Promise<string | null> => {
    const words = await onAdd(name);
    if (words === null) setStep('back');
    return words;
  };
  return (
    <Stack gap="md" align="stretch">
      {passkeys.length > 0 && (
        <ul className={classes.sessions}>
          {passkeys.map((passkey) => (
            <PasskeyListed key={passkey.id} passkey={passkey} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {noneBecause !== null && <Text>{noneBecause}</Text>}
      {noneBecause === null && passkeys.length === 0 && !adding && (
        <Text>
          None yet. A passkey stays on your phone, computer or security key, which asks for your PIN, finger or face.
          There is nothing to type, and no copy of this page can get it out of you.
        </Text>
      )}
      {noneBecause === null &&
        (adding ? (
          <PasskeyAddition onAdd={add} onCancel={() => setStep('back')} />
        ) : (
          <div>
            <Button variant="default" autoFocus={step === 'back'} onClick={() => setStep('adding')}>
              Add a passkey
            </Button>
          </div>
        ))}
    </Stack>
  );
};
