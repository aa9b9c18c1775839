import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { Toggle } from '../../components/ui';

const downloads = { permissions: ['downloads' as const] };

/** "Kiểm tra tệp PDF vừa tải": the browser's permission is the setting, so it can be taken back there too. */
export function DownloadToggle() {
  const [isOn, setOn] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const look = () => void browser.permissions.contains(downloads).then(setOn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and whenever the browser says so
  useEffect(() => {
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  const change = async (wanted: boolean) => {
    // Directly from the click: Firefox forgets it at the first wait.
    const done = await (wanted ? browser.permissions.request(downloads) : browser.permissions.remove(downloads));
    setRefused(wanted && !done);
    look();
  };
  return (
    <div class="stack">
      <Toggle
        label={t('download_toggle')}
        hint={t('download_toggle_hint')}
        checked={isOn}
        onChange={(wanted) => void change(wanted)}
      />
      {isRefused ? (
        <p class="small" role="alert">
          {t('download_toggle_refused')}
        </p>
      ) : null}
    </div>
  );
}
