import { Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import classes from './lists.module.css';

export type SaidSection = { heading: string; titles: string[] };

export type Override = { title: string; rules: string[]; reason: string };

/** What the sheet said: the titles of its advice, section by section. */
export const Said = ({ sections }: { sections: readonly SaidSection[] }) => (
  <dl className={classes.said}>
    {sections.map((section) => (
      <div key={section.heading}>
        <dt>{section.heading}</dt>
        <dd>
          <ul>
            {section.titles.map((title) => (
              <li key={title}>
                <Text size="sm">{title}</Text>
              </li>
            ))}
          </ul>
        </dd>
      </div>
    ))}
  </dl>
);

/** Warned advice that went on with a reason. */
export const Overrides = ({ overrides }: { overrides: readonly Override[] }) =>
  overrides.length === 0 ? null : (
    <ul className={classes.overrides} aria-label="Added in spite of a caution">
      {overrides.map((override) => (
        <li key={override.title}>
          <Text size="sm">
            <IconAlertTriangleFilled size={13} aria-hidden /> Added with caution: {override.title}
            {override.rules.length > 0 && ` (${override.rules.join(', ')})`}. Reason: {override.reason}
          </Text>
        </li>
      ))}
    </ul>
  );
