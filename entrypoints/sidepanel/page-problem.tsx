import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';
import type { Scan } from './use-scan';

export interface PageProblemProps {
  problem: Exclude<Scan, { is: 'form' }>;
  onRetry: () => void;
}

/** Why there is no plan for this page, and the next step. */
export function PageProblem({ problem, onRetry }: PageProblemProps) {
  const retry = (
    <Button small icon="refresh" onClick={onRetry}>
      {t('sidepanel_rescan')}
    </Button>
  );
  switch (problem.is) {
    case 'no-permission':
      return <AskPermission origin={problem.origin} onRetry={onRetry} />;
    case 'not-portal':
      return (
        <Notice tone="info" action={retry}>
          {t('sidepanel_page_not_portal')}
        </Notice>
      );
    case 'no-fields':
      return (
        <Notice tone="info" action={retry}>
          {t('sidepanel_page_no_fields')}
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice tone="warn" action={retry}>
          {t('sidepanel_page_unreachable')}
        </Notice>
      );
  }
}

function AskPermission({ origin, onRetry }: { origin: string | null; onRetry: () => void }) {
  const [refused, setRefused] = useState(false);
  // Without a permission the browser does not even tell the address: then only the whole family can be asked for.
  const pattern = origin === null ? 'https://*.gov.vn/*' : `${origin}/*`;
  const host = origin === null ? '*.gov.vn' : new URL(origin).host;
  const ask = async () => {
    const isAllowed = await browser.permissions.request({ origins: [pattern] });
    setRefused(!isAllowed);
    if (isAllowed) onRetry();
  };
  return (
    <Notice
      tone={refused ? 'warn' : 'info'}
      icon="lock"
      live="polite"
      action={
        <>
          <Button kind="primary" small onClick={() => void ask()}>
            {t('sidepanel_allow', { host })}
          </Button>
          <Button small icon="refresh" onClick={onRetry}>
            {t('sidepanel_rescan')}
          </Button>
        </>
      }
    >
      {refused
        ? t('sidepanel_allow_refused')
        : origin === null
          ? t('sidepanel_page_unknown_host')
          : t('sidepanel_page_no_permission', { host })}
    </Notice>
  );
}
