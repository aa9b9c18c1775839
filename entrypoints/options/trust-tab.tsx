import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { CertificateItem } from '../../components/options/certificate-item';
import { ImportReview } from '../../components/options/import-review';
import { Confirm, FileDrop, Notice, Panel } from '../../components/ui';
import { type Anchor, type ImportResult, parseCertificates } from '../../utils/trust';
import { importAnchors, listAnchors, removeAnchor } from '../shared/trust-store';

type News = { is: 'problem'; reason: Extract<ImportResult, { ok: false }>['reason'] } | { is: 'added'; count: number };

/** More than any file of certificates has; a video dropped by mistake is not read into memory. */
const mostBytes = 10_000_000;

/** Whom the checks believe: the package's own list, and what the person imported after comparing. */
export function TrustTab() {
  const [anchors, setAnchors] = useState<Anchor[]>([]);
  const [found, setFound] = useState<{ file: string; bytes: Uint8Array; certificates: Anchor[] } | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [removing, setRemoving] = useState<Anchor | null>(null);
  const look = () => listAnchors().then(setAnchors);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the tab is shown
  useEffect(() => void look(), []);

  const open = async ([file]: File[]) => {
    if (!file) return;
    setNews(null);
    if (file.size > mostBytes) return setNews({ is: 'problem', reason: 'too-large' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await parseCertificates(bytes);
    if (result.ok) setFound({ file: file.name, bytes, certificates: result.certificates });
    else setNews({ is: 'problem', reason: result.reason });
  };
  const trust = async (bytes: Uint8Array) => {
    setFound(null);
    const result = await importAnchors(bytes);
    setNews(result.ok ? { is: 'added', count: result.certificates.length } : { is: 'problem', reason: result.reason });
    await look();
  };
  const imported = anchors.filter((anchor) => anchor.origin !== 'built-in');
  const builtIn = anchors.filter((anchor) => anchor.origin === 'built-in');
  return (
    <>
      <Panel title={t('options_import_title')}>
        <p class="soft">{t('options_import_hint')}</p>
        {news?.is === 'problem' ? (
          <Notice tone="bad" live="now">
            {t(`options_import_${news.reason}`)}
          </Notice>
        ) : null}
        {news?.is === 'added' ? (
          <Notice tone="good" live="polite">
            {t('options_import_added', { count: news.count })}
          </Notice>
        ) : null}
        {found ? (
          <ImportReview
            file={found.file}
            certificates={found.certificates}
            onTrust={() => void trust(found.bytes)}
            onCancel={() => setFound(null)}
          />
        ) : (
          <FileDrop
            label={t('options_import_drop')}
            hint={t('options_import_formats')}
            button={t('options_import_button')}
            icon="key"
            accept=".pem,.crt,.cer,.der,.p7b,.p7c"
            onFiles={(files) => void open(files)}
          />
        )}
      </Panel>
      <Panel title={t('options_imported_title')}>
        {imported.length === 0 ? <p class="soft">{t('options_imported_none')}</p> : null}
        <ul class="plain-list certificates">
          {imported.map((anchor) => (
            <CertificateItem
              key={anchor.sha256}
              certificate={anchor}
              onRemove={anchor.origin === 'imported' ? () => setRemoving(anchor) : undefined}
            />
          ))}
        </ul>
      </Panel>
      <Panel title={t('options_built_in_title')}>
        <Notice tone="info">{t('options_built_in_compare')}</Notice>
        <ul class="plain-list certificates">
          {builtIn.map((anchor) => (
            <CertificateItem key={anchor.sha256} certificate={anchor} />
          ))}
        </ul>
      </Panel>
      <Confirm
        title={t('options_cert_remove_title')}
        open={removing !== null}
        danger
        confirmLabel={t('common_remove')}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          if (removing) void removeAnchor(removing.sha256).then(look);
          setRemoving(null);
        }}
      >
        <p>{t('options_cert_remove_text', { name: removing?.subject.display ?? '' })}</p>
      </Confirm>
    </>
  );
}
