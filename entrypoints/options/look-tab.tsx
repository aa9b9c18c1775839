import { t } from '../../components/i18n';
import { Panel, RadioGroup } from '../../components/ui';
import { saveSettings, settings } from '../shared/settings';

/** Language and theme; both take effect at once, in every open page of the extension. */
export function LookTab() {
  return (
    <Panel title={t('options_tab_look')}>
      <RadioGroup
        label={t('options_language')}
        value={settings.value.language}
        options={[
          { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
        onChange={(language) => void saveSettings({ language })}
      />
      <RadioGroup
        label={t('options_theme')}
        value={settings.value.theme}
        options={[
          { value: 'system', label: t('options_theme_system') },
          { value: 'light', label: t('options_theme_light') },
          { value: 'dark', label: t('options_theme_dark') },
        ]}
        onChange={(theme) => void saveSettings({ theme })}
      />
    </Panel>
  );
}
