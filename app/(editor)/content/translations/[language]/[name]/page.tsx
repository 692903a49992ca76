import { Text } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { nameInAddress } from '@/app/_address/name-in-address';
import { TranslationClient } from '@/app/(editor)/content/translations/[language]/[name]/translation-client';
import { ContentPlaces } from '@/components/content/content-places';
import { TextLink } from '@/components/shell/links';
import { Page } from '@/components/shell/page';
import classes from '@/components/translation/translation.module.css';
import { translationsAddress } from '@/components/translation/translation-address';
import { currentActor } from '@/lib/auth/current-actor';
import { may } from '@/lib/domain/permission/permissions';
import { isTargetLanguage, languageWords } from '@/lib/domain/translation/language-words';
import { chooseTopic } from '@/lib/usecases/topic/choose-topic';
import { getTranslation } from '@/lib/usecases/translation/get-translation';

export const metadata: Metadata = { title: 'Translation' };

type Address = { params: Promise<{ language: string; name: string }>; searchParams: Promise<{ topic?: string }> };

const TranslationPage = async ({ params, searchParams }: Address) => {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const { language, name } = await params;
  const chosen = await chooseTopic({ actor, wanted: (await searchParams).topic });
  if (!isTargetLanguage(language) || !chosen.ok) notFound();
  const topicId = chosen.value.topic.id;
  const found = await getTranslation({ actor, topicId, language, blockName: nameInAddress(name) });
  if (!found.ok) notFound();
  const view = found.value;
  return (
    <Page title={view.source.title} wide>
      <ContentPlaces />
      <Text className={classes.trail}>
        <TextLink href={translationsAddress(topicId)} underline="always">
          All texts in {languageWords[language].name}
        </TextLink>
        {' · '}
        {view.sectionTitle}
      </Text>
      <TranslationClient
        key={`${view.blockName} ${view.text?.id} ${view.text?.state}`}
        view={view}
        mayWrite={may(actor.role, 'content.write')}
      />
    </Page>
  );
};

export default TranslationPage;
