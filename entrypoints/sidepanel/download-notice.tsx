import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';
import { request } from '../shared/request';

/** The PDF that was saved just now, one press away from its report; only for those who asked to be told. */
export function DownloadNotice() {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    // No answer from a background that is gone: then there is no news either.
    const look = () =>
      void request('download/recent', {}).then(
        (recent) => setName(recent.name),
        () => setName(null),
      );
    look();
    browser.storage.session.onChanged.addListener(look);
    return () => browser.storage.session.onChanged.removeListener(look);
  }, []);
  if (name === null) return null;
  return (
    <Notice
      tone="info"
      icon="download"
      live="polite"
      action={
        <>
          <Button small icon="shield-check" onClick={() => void request('download/check', {})}>
            {t('download_check')}
          </Button>
          <Button small kind="quiet" onClick={() => void request('download/dismiss', {})}>
            {t('download_dismiss')}
          </Button>
        </>
      }
    >
      {t('download_news', { name })}
    </Notice>
  );
}
