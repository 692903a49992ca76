import { TextLink } from '@/components/shell/links';
import classes from './text-list.module.css';

type TopicSwitchProps = { topicId: string; topics: readonly { id: string; title: string }[]; href: string };

/** From one topic's page to the same of another; nothing where there is only one. */
export const TopicSwitch = ({ topicId, topics, href }: TopicSwitchProps) =>
  topics.length < 2 ? null : (
    <nav aria-label="Topic" className={classes.topics}>
      {topics.map(({ id, title }) =>
        id === topicId ? (
          <b key={id} aria-current="true">
            {title}
          </b>
        ) : (
          <TextLink key={id} href={`${href}?topic=${encodeURIComponent(id)}`} fz="inherit">
            {title}
          </TextLink>
        ),
      )}
    </nav>
  );
