import { ConsentForm } from '../../components/card/consent-form';
import type { ReviewName } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import { Button, Notice, Panel, Progress } from '../../components/ui';
import { type StandingPerson, standingPeople } from '../../utils/form';
import { fold } from '../../utils/text';
import { PageProblem } from './page-problem';
import { backToStart, screen } from './session';
import { useConsent } from './use-consent';
import { useScan } from './use-scan';

/** Takes over what stands on the page already, as a rule the locked block of VNeID; the person reviews it next. */
export function PageImport() {
  const { given, give } = useConsent();
  return (
    <>
      <div class="row row-apart">
        <h2 tabIndex={-1}>{t('sidepanel_page_import_title')}</h2>
        <Button kind="quiet" small icon="arrow-left" onClick={() => backToStart()}>
          {t('sidepanel_back')}
        </Button>
      </div>
      {given === null ? null : given.has('fillForm') ? (
        <Found />
      ) : (
        <Panel title={t('sidepanel_fill_consent_title')}>
          <ConsentForm purposes={['fillForm']} required={['fillForm']} onAccept={give} />
        </Panel>
      )}
    </>
  );
}

function Found() {
  const { scan, rescan } = useScan();
  if (scan === null) return <Progress label={t('sidepanel_scanning')} />;
  if (scan.is !== 'form') return <PageProblem problem={scan} onRetry={rescan} />;
  const found = standingPeople(scan.fields);
  if (found.length === 0) return <Notice tone="info">{t('sidepanel_page_import_none')}</Notice>;
  return (
    <>
      <p class="soft small">{t('sidepanel_page_import_hint')}</p>
      <ul class="plain-list stack">
        {found.map((one) => (
          <li key={`${one.role} ${one.section} ${nameOf(one)}`}>
            <Button
              wide
              icon="person"
              onClick={(event) => {
                if (!event.isTrusted) return;
                screen.value = {
                  is: 'review',
                  reading: null,
                  known: { from: { is: 'page', host: scan.host }, texts: reviewTexts(one) },
                };
              }}
            >
              {t('sidepanel_page_import_take', { who: [nameOf(one), t(`sidepanel_role_${one.role}`)].join(' · ') })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ texts }: StandingPerson): string {
  return texts.fullName ?? texts.organisationName ?? '';
}

const same = [
  'fullName',
  'birthDate',
  'issuedOn',
  'expiresOn',
  'issuer',
  'nationality',
  'hometown',
  'bankAccount',
  'bankName',
  'organisationName',
  'taxCode',
  'position',
] as const satisfies ReviewName[];

/** The lines of the review for what the page says; an organisation's phone and address are its own. */
function reviewTexts({ role, texts }: StandingPerson): Partial<Record<ReviewName, string>> {
  const lines: Partial<Record<ReviewName, string | undefined>> = {};
  for (const name of same) lines[name] = texts[name];
  const isOrganisation = role === 'organisation';
  lines[isOrganisation ? 'organisationPhone' : 'phone'] = texts.phone;
  lines[isOrganisation ? 'organisationEmail' : 'email'] = texts.email;
  lines[isOrganisation ? 'organisationAddress' : 'address'] = texts.address;
  const number = texts.personalNumber?.replace(/\D/g, '') ?? '';
  // A portal may show part of the number only: that is none.
  if (number.length === 12) lines.personalNumber = number;
  if (number.length === 9) lines.oldNumber = number;
  const sex = fold(texts.sex ?? '').replace(/^gioi tinh /, '');
  lines.sex = sex === 'nam' ? 'male' : sex === 'nu' ? 'female' : undefined;
  return Object.fromEntries(Object.entries(lines).filter(([, text]) => text));
}
