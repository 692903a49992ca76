import { Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { PatientContact } from '@/lib/domain/handout/timeline';
import { contactStateWords } from '@/lib/domain/recall/recall';
import classes from './record.module.css';

/** One step of telling a patient that advice changed. */
export const ContactLine = ({ contact }: { contact: PatientContact }) => (
  <Text size="sm" className={classes.contact ?? ''}>
    <IconPhone size={14} aria-hidden /> Recall, {contact.recallTitle}:{' '}
    <b>{contactStateWords[contact.state].toLowerCase()}</b>.{contact.words !== '' && ` “${contact.words}”`} By{' '}
    {contact.recordedBy}.
  </Text>
);
