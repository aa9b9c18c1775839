import { useState } from 'preact/hooks';
import { ConsentForm } from '../../components/card/consent-form';
import { type ListedPerson, PersonList } from '../../components/card/person-list';
import { PictureList } from '../../components/card/picture-list';
import { t } from '../../components/i18n';
import { Button, FileDrop, Panel, Progress } from '../../components/ui';
import { summariseMasked } from '../../utils/person';
import { daysUntil, type KnownPerson, people, removePerson } from '../shared/people';
import { acceptedFiles } from './accepted-files';
import { CameraStep } from './camera/camera-step';
import { DownloadNotice } from './download-notice';
import { NewsNotice } from './news-notice';
import { PapersSection } from './papers-section';
import { ResultsSection } from './results-section';
import { textsOf } from './review-state';
import { news, pictures, readPictures, type Screen, screen, showForm } from './session';
import { useConsent } from './use-consent';
import { useGivenFiles } from './use-given-files';

/** Where everything begins: consent the first time, then a card or a person already at hand. */
export function StartScreen() {
  const { given, give } = useConsent();
  const shown = screen.value;
  if (given === null) return null;
  return (
    <>
      <NewsNotice />
      <DownloadNotice />
      {given.has('readCard') ? (
        <Panel title={t('sidepanel_card_title')}>
          {shown.is === 'reading' ? <Reading screen={shown} /> : <CardIntake />}
        </Panel>
      ) : (
        <Panel title={t('sidepanel_consent_title')}>
          <ConsentForm purposes={['readCard', 'fillForm']} required={['readCard']} onAccept={give} />
        </Panel>
      )}
      {people.value.length > 0 && shown.is === 'start' ? (
        <Panel title={t('sidepanel_people_title')}>
          <PersonList
            people={people.value.map(listed)}
            onUse={(id) => {
              const known = people.value.find(({ person }) => person.id === id);
              if (known) showForm(known.person);
            }}
            onEdit={(id) => {
              const known = people.value.find(({ person }) => person.id === id);
              if (known) screen.value = { is: 'review', reading: null, known: textsOf(known.person) };
            }}
            onRemove={(id) => void removePerson(id)}
          />
        </Panel>
      ) : null}
      <PapersSection />
      <ResultsSection />
      <Button
        wide
        icon="upload"
        onClick={() => {
          screen.value = { is: 'mend' };
        }}
      >
        {t('mend_open')}
      </Button>
    </>
  );
}

function CardIntake() {
  const [camera, setCamera] = useState(false);
  useGivenFiles((files) => void readPictures(files));
  if (camera) {
    return <CameraStep onClose={() => setCamera(false)} onPicture={(picture) => void readPictures([picture])} />;
  }
  return (
    <>
      <FileDrop
        label={t('sidepanel_drop_label')}
        hint={t('sidepanel_drop_hint')}
        button={t('sidepanel_drop_button')}
        icon="id-card"
        accept={acceptedFiles}
        multiple
        onFiles={(files) => void readPictures(files)}
      />
      <div class="row">
        <Button
          small
          icon="camera"
          onClick={() => {
            news.value = null;
            setCamera(true);
          }}
        >
          {t('sidepanel_camera_open')}
        </Button>
        <Button
          kind="quiet"
          small
          icon="pencil"
          onClick={() => {
            screen.value = { is: 'review', reading: null };
          }}
        >
          {t('sidepanel_type_instead')}
        </Button>
        <Button
          kind="quiet"
          small
          icon="download"
          onClick={(event) => {
            // Only a real click of the person reads a page.
            if (event.isTrusted) screen.value = { is: 'page-import' };
          }}
        >
          {t('sidepanel_page_import')}
        </Button>
      </div>
    </>
  );
}

function Reading({ screen: { progress, stop } }: { screen: Extract<Screen, { is: 'reading' }> }) {
  return (
    <>
      <PictureList pictures={pictures.value} />
      <Progress
        {...(progress ? { value: progress.done, max: progress.total } : {})}
        label={t(pictures.value.length > 0 ? 'sidepanel_reading' : 'sidepanel_opening')}
        onCancel={stop}
      />
    </>
  );
}

function listed(known: KnownPerson): ListedPerson {
  const { person } = known;
  const { name, number, birthYear } = summariseMasked(person);
  return {
    id: person.id,
    name: name ?? t('sidepanel_person_unnamed'),
    detail: [number, birthYear ? t('sidepanel_person_born', { year: birthYear }) : null].filter(Boolean).join(' · '),
    stays: known.kept ? (known.expiresAt ? daysUntil(known.expiresAt) : 'until-removed') : 'memory',
  };
}
