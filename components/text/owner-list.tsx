'use client';

import { Autocomplete, Button, Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { OwnerList as Owners } from '@/lib/domain/content/owner-change';
import classes from './owner-list.module.css';

/** Answers what went wrong, in words, or null. */
type Give = (from: string, to: string) => Promise<string | null>;

type Owner = Owners['owners'][number];

const textWords = (count: number): string => (count === 1 ? '1 text' : `${count} texts`);

const nameOf = ({ name }: Owner): string => name || 'Nobody';

type GiveFormProps = { owner: Owner; people: readonly string[]; onGive: Give; onDone: () => void };

const GiveForm = ({ owner, people, onGive, onDone }: GiveFormProps) => {
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() === '') return setProblem('Say to whom.');
    setBusy(true);
    const wrong = await onGive(owner.name, to.trim());
    setBusy(false);
    setProblem(wrong);
    if (wrong === null) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} className={classes.form} noValidate>
      <Autocomplete
        label={`Give all of ${nameOf(owner)}’s texts to`}
        description="A person, or a role such as Clinical content lead"
        data={people.filter((name) => name !== owner.name)}
        maxLength={120}
        data-autofocus
        autoFocus
        value={to}
        error={problem}
        onChange={setTo}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          Give {textWords(owner.texts)}
        </Button>
        <Button variant="subtle" color="gray" disabled={busy} onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

type OwnerListProps = Owners & { onGive: Give };

/** Who looks after a topic's texts, and a way to hand all of somebody's to another. Those who left come first. */
export const OwnerList = ({ owners, people, onGive }: OwnerListProps) => {
  const [giving, setGiving] = useState<string | null>(null);
  const sorted = owners.toSorted((one, other) => Number(other.left) - Number(one.left));
  return (
    <ul className={classes.owners} aria-label="Owners">
      {sorted.map((owner) => (
        <li key={owner.name}>
          <div>
            <Text fw={600}>{nameOf(owner)}</Text>
            <Text size="sm" c="dimmed">
              {textWords(owner.texts)}
            </Text>
            {owner.left && (
              <Text size="sm" className={classes.left ?? ''}>
                <IconAlertTriangleFilled size={14} aria-hidden /> No longer works here. Give these texts to somebody.
              </Text>
            )}
          </div>
          {giving === owner.name ? (
            <GiveForm owner={owner} people={people} onGive={onGive} onDone={() => setGiving(null)} />
          ) : (
            <Button
              variant={owner.left ? 'filled' : 'default'}
              size="compact-md"
              aria-label={`Give all of ${nameOf(owner)}’s texts to somebody else`}
              onClick={() => setGiving(owner.name)}
            >
              Give to somebody else
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
};
