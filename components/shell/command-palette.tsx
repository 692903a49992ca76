'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import {
  IconArrowRight,
  IconClipboardText,
  IconFilePlus,
  IconSearch,
  IconUser,
  IconUserPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { placesOf } from '@/components/shell/places';
import { writtenCivilDate } from '@/components/shell/written-date';
import type { FoundPatient } from '@/lib/domain/patient/patient';
import type { Role } from '@/lib/domain/permission/permissions';

export type PresetChoice = { id: string; label: string; description: string };

type CommandPaletteProps = {
  role: Role;
  presets: readonly PresetChoice[];
  topics: readonly { id: string; title: string }[];
  onGo: (address: string) => void;
  onFindPatients: (query: string) => Promise<FoundPatient[]>;
};

const shortestQuery = 2;

const holds = (action: SpotlightActionData, query: string): boolean =>
  `${action.label} ${action.description ?? ''}`.toLowerCase().includes(query.trim().toLowerCase());

/** One field that finds patients, presets and actions, from anywhere. */
export const CommandPalette = ({ role, presets, topics, onGo, onFindPatients }: CommandPaletteProps) => {
  const [query, setQuery] = useState('');
  const [patients, setPatients] = useState<FoundPatient[]>([]);
  const find = useDebouncedCallback(async (text: string) => setPatients(await onFindPatients(text)), 150);
  const change = (text: string) => {
    setQuery(text);
    if (text.trim().length >= shortestQuery) void find(text);
    else setPatients([]);
  };
  const go = (
    id: string,
    label: string,
    description: string,
    address: string,
    icon: SpotlightActionData['leftSection'],
  ) => ({
    id,
    label,
    description,
    leftSection: icon,
    onClick: () => onGo(address),
  });
  const actions = [
    go('new', 'New handout', 'From a typed profile, no name', '/handouts/new', <IconFilePlus size={18} aria-hidden />),
    // The first one is what a new handout is about when nothing is said.
    ...topics
      .slice(1)
      .map(({ id, title }) =>
        go(
          `new-${id}`,
          `New handout: ${title}`,
          'From a typed profile, no name',
          `/handouts/new?topics=${id}`,
          <IconFilePlus size={18} aria-hidden />,
        ),
      ),
    go(
      'new-patient',
      'Add a patient',
      'Name, birth date, record number',
      '/patients/new',
      <IconUserPlus size={18} aria-hidden />,
    ),
    go(
      'patients',
      'Find a patient',
      'By name, record number or birth date',
      '/patients',
      <IconUser size={18} aria-hidden />,
    ),
    ...placesOf(role).flatMap(({ href, label, says }) =>
      says === null ? [] : [go(href, label, says, href, <IconArrowRight size={18} aria-hidden />)],
    ),
  ];
  const groups = [
    {
      group: 'Patients',
      actions: patients.map((patient) =>
        go(
          patient.id,
          patient.name,
          `Born ${writtenCivilDate(patient.birthDate)}, record ${patient.recordNumber}`,
          `/patients/${patient.id}`,
          <IconUser size={18} aria-hidden />,
        ),
      ),
    },
    {
      group: 'Start from a profile, no name',
      actions: presets
        .map(({ id, label, description }) =>
          go(
            `preset-${id}`,
            label,
            description,
            `/handouts/new?preset=${id}`,
            <IconClipboardText size={18} aria-hidden />,
          ),
        )
        .filter((action) => holds(action, query)),
    },
    { group: 'Actions', actions: actions.filter((action) => holds(action, query)) },
  ].filter((group) => group.actions.length > 0);
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={change}
      filter={(_, given) => given}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight="60vh"
      nothingFound="Nothing has this name"
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Find a patient, a preset or an action',
        'aria-label': 'Find a patient, a preset or an action',
      }}
    />
  );
};
