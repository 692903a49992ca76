'use client';

import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { PeopleDialog, type PeopleDialogKind } from '@/app/(desk)/people/people-dialog';
import { usePeopleActs } from '@/app/(desk)/people/use-people-acts';
import classes from '@/components/people/people.module.css';
import { PeopleTable } from '@/components/people/people-table';
import type { PersonActKind } from '@/components/people/person-acts';
import { EmptyState } from '@/components/shell/empty-state';
import { Page } from '@/components/shell/page';
import type { Person } from '@/lib/domain/account/person';

type PeopleClientProps = { people: Person[]; ownId: string };

export const PeopleClient = ({ people, ownId }: PeopleClientProps) => {
  const [dialog, setDialog] = useState<PeopleDialogKind | null>(null);
  const acts = usePeopleActs();
  const here = people.filter(({ standing }) => standing !== 'left');
  const left = people.filter(({ standing }) => standing === 'left');

  const act = async (person: Person, kind: PersonActKind) => {
    switch (kind) {
      case 'change':
      case 'remove-second-factor':
        return setDialog({ kind, person });
      case 'make-link': {
        const link = await acts.makeLink(person);
        return link && setDialog({ kind: 'link', name: person.name, link });
      }
      case 'suspend':
      case 'end':
      case 'restore':
        return acts.move(person, kind);
    }
  };

  const table = {
    everyone: people,
    ownId,
    busyId: acts.busyId,
    onAct: (person: Person, kind: PersonActKind) => void act(person, kind),
  };
  return (
    <Page title="People" wide actions={<Button onClick={() => setDialog({ kind: 'add' })}>Add a person</Button>}>
      <div className={classes.sections}>
        <div>
          <PeopleTable label="People of the clinic" people={here} {...table} />
          {people.length === 1 && (
            <EmptyState
              title="Nobody but you so far"
              text="Add whoever hands out sheets or writes them. Each gets a link from you, chooses a password with it, and signs in under their own name: that name is on what they issue."
            />
          )}
        </div>
        {left.length > 0 && (
          <section aria-labelledby="left-title">
            <Title order={2} id="left-title" mb="xs">
              Left the clinic
            </Title>
            <PeopleTable label="Left the clinic" people={left} {...table} />
          </section>
        )}
      </div>
      <PeopleDialog dialog={dialog} ownId={ownId} acts={acts} onDialog={setDialog} />
    </Page>
  );
};
