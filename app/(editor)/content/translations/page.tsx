import { Text, Title } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { ContentPlaces } from '@/components/content/content-places';
import { TextLink } from '@/components/shell/links';
import { Page } from '@/components/shell/page';
import { TopicSwitch } from '@/components/text/topic-switch';
import { phrasesAddress } from '@/components/translation/translation-address';
import { TranslationLines } from '@/components/translation/translation-lines';
import { currentActor } from '@/lib/auth/current-actor';
import { languageWords, targetLanguages } from '@/lib/domain/translation/language-words';
import type { TranslationList } from '@/lib/domain/translation/translation-views';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { listTranslations } from '@/lib/usecases/translation/list-translations';

export const metadata: Metadata = { title: 'Translations' };

const PhrasesLine = ({ list }: { list: TranslationList }) => {
  const { ready, unreviewed, missing } = list.phrases;
  return (
    <Text mb="md">
      <TextLink href={phrasesAddress(list)} underline="always">
        Headings, cautions and captions
      </TextLink>
      : {ready} can be printed, {unreviewed} not reviewed, {missing} missing.
    </Text>
  );
};

const TranslationsPage = async ({ searchParams }: { searchParams: Promise<{ topic?: string }> }) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!chosen.ok) notFound();
  const { topic, topics } = chosen.value;
  const lists = await Promise.all(
    targetLanguages.map((language) => listTranslations({ actor, topicId: topic.id, language })),
  );
  return (
    <Page title="Translations" wide>
      <ContentPlaces />
      <TopicSwitch topicId={topic.id} topics={topics} href="/content/translations" />
      {lists.map(
        (list) =>
          list.ok && (
            <section key={list.value.language} aria-labelledby={`title-${list.value.language}`}>
              <Title order={2} id={`title-${list.value.language}`} mb={4}>
                {topic.title} in {languageWords[list.value.language].name}
              </Title>
              <PhrasesLine list={list.value} />
              <TranslationLines list={list.value} />
            </section>
          ),
      )}
    </Page>
  );
};

export default TranslationsPage;
