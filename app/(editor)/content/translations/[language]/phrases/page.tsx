import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { PhrasesClient } from '@/app/(editor)/content/translations/[language]/phrases/phrases-client';
import { ContentPlaces } from '@/components/content/content-places';
import { TextLink } from '@/components/shell/links';
import { Page } from '@/components/shell/page';
import classes from '@/components/translation/translation.module.css';
import { translationsAddress } from '@/components/translation/translation-address';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { isTargetLanguage, languageWords } from '@/lib/domain/translation/language-words';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { listPhrases } from '@/lib/usecases/translation/list-phrases';

export const metadata: Metadata = { title: 'Headings, cautions and captions' };

type Address = { params: Promise<{ language: string }>; searchParams: Promise<{ topic?: string }> };

const PhrasesPage = async ({ params, searchParams }: Address) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { language } = await params;
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!isTargetLanguage(language) || !chosen.ok) notFound();
  const topicId = chosen.value.topic.id;
  const found = await listPhrases({ actor, topicId, language });
  if (!found.ok) notFound();
  return (
    <Page title="Headings, cautions and captions" wide>
      <ContentPlaces />
      <Text className={classes.trail}>
        <TextLink href={translationsAddress(topicId)} underline="always">
          All texts in {languageWords[language].name}
        </TextLink>
        {' · '}
        {found.value.topicTitle}
      </Text>
      <PhrasesClient list={found.value} mayWrite={may(actor.role, 'content.write')} />
    </Page>
  );
};

export default PhrasesPage;
