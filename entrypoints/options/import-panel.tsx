import { useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { ImportReview } from '../../components/options/import-review';
import { FileDrop, Notice, Panel } from '../../components/ui';
import { type Anchor, type ImportResult, parseCertificates } from '../../utils/trust';
import { importList, keepAnchors } from '../shared/trust-store';

type News =
  | { is: 'problem'; reason: Extract<ImportResult, { ok: false }>['reason'] }
  | { is: 'added'; count: number }
  | { is: 'list'; issuer: string };

/** More than any file of certificates or usual list has; a video dropped by mistake is not read into memory. */
const mostBytes = 20_000_000;

/** Takes certificates, after the person compared them, and revocation lists, which their issuer's signature proves. */
export function ImportPanel({ onChange }: { onChange: () => void }) {
  const [found, setFound] = useState<{ file: string; certificates: Anchor[] } | null>(null);
  const [news, setNews] = useState<News | null>(null);

  const open = async ([file]: File[]) => {
    if (!file) return;
    setNews(null);
    if (file.size > mostBytes) return setNews({ is: 'problem', reason: 'too-large' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const list = await importList(bytes);
    if (list) {
      setNews({ is: 'list', issuer: list.issuer.display });
      return onChange();
    }
    const result = await parseCertificates(bytes);
    if (result.ok) setFound({ file: file.name, certificates: result.certificates });
    else setNews({ is: 'problem', reason: result.reason });
  };
  const trust = async (certificates: Anchor[]) => {
    setFound(null);
    await keepAnchors(certificates);
    setNews({ is: 'added', count: certificates.length });
    onChange();
  };
  return (
    <Panel title={t('options_import_title')}>
      <p class="soft">{t('options_import_hint')}</p>
      {news ? (
        <Notice tone={news.is === 'problem' ? 'bad' : 'good'} live={news.is === 'problem' ? 'now' : 'polite'}>
          {wordsOf(news)}
        </Notice>
      ) : null}
      {found ? (
        <ImportReview
          key={found.file}
          file={found.file}
          certificates={found.certificates}
          onTrust={(certificates) => void trust(certificates)}
          onCancel={() => setFound(null)}
        />
      ) : (
        <FileDrop
          label={t('options_import_drop')}
          hint={t('options_import_formats')}
          button={t('options_import_button')}
          icon="key"
          accept=".pem,.crt,.cer,.der,.p7b,.p7c,.crl"
          onFiles={(files) => void open(files)}
        />
      )}
    </Panel>
  );
}

function wordsOf(news: News): string {
  if (news.is === 'problem') return t(`options_import_${news.reason}`);
  if (news.is === 'list') return t('evidence_list_added', { issuer: news.issuer });
  return t('options_import_added', { count: news.count });
}
