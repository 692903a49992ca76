'use client';

import { Modal } from '@mantine/core';
import type { usePeopleActs } from '@/app/(desk)/people/use-people-acts';
import { AddPersonForm } from '@/components/people/add-person-form';
import { ChangePersonForm } from '@/components/people/change-person-form';
import { LinkPanel } from '@/components/people/link-panel';
import { SecondFactorQuestion } from '@/components/people/second-factor-question';
import { type PasswordLink, passwordLinkAddress } from '@/lib/domain/account/password-link';
import type { NewPerson, Person } from '@/lib/domain/account/person';

export type PeopleDialogKind =
  | { kind: 'add' }
  | { kind: 'change'; person: Person }
  | { kind: 'remove-second-factor'; person: Person }
  | { kind: 'link'; name: string; link: PasswordLink };

type PeopleDialogProps = {
  dialog: PeopleDialogKind | null;
  ownId: string;
  acts: ReturnType<typeof usePeopleActs>;
  onDialog: (dialog: PeopleDialogKind | null) => void;
};

const titleOf = (dialog: PeopleDialogKind): string => {
  switch (dialog.kind) {
    case 'add':
      return 'Add a person';
    case 'change':
      return dialog.person.name;
    case 'remove-second-factor':
      return `Take second factor and passkeys off ${dialog.person.name}’s account?`;
    case 'link':
      return `A link for ${dialog.name}`;
  }
};

const Content = ({ dialog, ownId, acts, onDialog }: PeopleDialogProps & { dialog: PeopleDialogKind }) => {
  const close = () => onDialog(null);
  switch (dialog.kind) {
    case 'add': {
      const add = async (person: NewPerson) => {
        const answer = await acts.add(person);
        if (!answer.ok) return answer.problem;
        onDialog({ kind: 'link', name: person.name, link: answer.value.link });
        return null;
      };
      return <AddPersonForm onAdd={add} onCancel={close} />;
    }
    case 'change': {
      const { person } = dialog;
      const change = async (given: Parameters<typeof acts.change>[1]) => {
        const problem = await acts.change(person, given);
        if (!problem) close();
        return problem;
      };
      return (
        <ChangePersonForm person={person} isOneself={person.userId === ownId} onChange={change} onCancel={close} />
      );
    }
    case 'remove-second-factor': {
      const { person } = dialog;
      const remove = async () => {
        const link = await acts.removeSecondFactor(person);
        onDialog(link && { kind: 'link', name: person.name, link });
      };
      return (
        <SecondFactorQuestion
          name={person.name}
          busy={acts.busyId === person.userId}
          onAgree={() => void remove()}
          onCancel={close}
        />
      );
    }
    case 'link': {
      const { name, link } = dialog;
      const address = passwordLinkAddress(window.location.origin, link.token);
      return <LinkPanel name={name} address={address} expiresAt={link.expiresAt} onDone={close} />;
    }
  }
};

/** What is asked, or shown once, before or after something is done to somebody. */
export const PeopleDialog = (props: PeopleDialogProps) => {
  const { dialog, acts, onDialog } = props;
  // What asks who it is lies above this dialog, and the Escape that closes it reaches this one too.
  const close = () => acts.busyId === null && onDialog(null);
  return (
    <Modal
      opened={dialog !== null}
      onClose={close}
      // A click beside it must not lose what was typed, or a link that is shown once.
      closeOnClickOutside={false}
      title={dialog && <b>{titleOf(dialog)}</b>}
      closeButtonProps={{ 'aria-label': 'Close' }}
      size="lg"
      centered
    >
      {dialog && <Content {...props} dialog={dialog} />}
    </Modal>
  );
};
