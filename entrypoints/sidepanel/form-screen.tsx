import { ConsentForm } from '../../components/card/consent-form';
import { t } from '../../components/i18n';
import { Button, Icon, Panel } from '../../components/ui';
import { type Person, summariseMasked } from '../../utils/person';
import { FillPanel } from './fill-panel';
import { PapersSection } from './papers-section';
import { backToStart } from './session';
import { useConsent } from './use-consent';

/** One person beside one page: look, choose the part, fill. */
export function FormScreen({ person }: { person: Person }) {
  const { given, give } = useConsent();
  const { name, number } = summariseMasked(person);
  return (
    <>
      <div class="stack">
        <div class="row row-apart">
          <h2 tabIndex={-1}>{t('sidepanel_form_title')}</h2>
          <Button kind="quiet" small icon="arrow-left" onClick={() => backToStart()}>
            {t('sidepanel_back')}
          </Button>
        </div>
        <p class="row">
          <Icon name="person" />
          <strong>{name ?? t('sidepanel_person_unnamed')}</strong>
          {number ? <span class="soft">{number}</span> : null}
        </p>
      </div>
      {given === null ? null : given.has('fillForm') ? (
        <>
          <FillPanel person={person} />
          <PapersSection person={person} />
        </>
      ) : (
        <Panel title={t('sidepanel_fill_consent_title')}>
          <ConsentForm purposes={['fillForm']} required={['fillForm']} onAccept={give} />
        </Panel>
      )}
    </>
  );
}
