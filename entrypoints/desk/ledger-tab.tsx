import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { figure, ImportNotice, VerifyResult } from '../../components/ledger';
import { Button, Notice, Panel, Progress } from '../../components/ui';
import { exportLines, type ImportResult, importLines, type Verification } from '../../utils/ledger';
import { todayInVietnam } from '../../utils/text';
import { saveFile } from '../shared/save-file';
import { FindInLedger } from './find-in-ledger';
import { deskLedger, store } from './ledger';
import { Retention } from './retention';

/** The record of all checks: whether it is whole, what it knows of a file, and how it travels. */
export function LedgerTab() {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => void ledgerSize().then(setSize), []);
  const count = () => void ledgerSize().then(setSize);
  return (
    <div class="stack-l">
      <p>{t('ledger_intro')}</p>
      <Panel
        title={t('ledger_title')}
        actions={size ? t('ledger_size', { entries: figure(size.entries), chains: size.chains }) : null}
      >
        {size?.entries === 0 ? <Notice tone="info">{t('ledger_empty')}</Notice> : <Verify />}
      </Panel>
      <FindInLedger />
      <Move onChange={count} />
      <Retention onChange={count} />
    </div>
  );
}

interface Size {
  entries: number;
  chains: number;
}

async function ledgerSize(): Promise<Size> {
  const chains = await store.chains().catch(() => []);
  return { entries: chains.reduce((sum, { from, to }) => sum + to.seq - from.seq, 0), chains: chains.length };
}

function Verify() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [result, setResult] = useState<Verification | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const verify = async () => {
    running.current = new AbortController();
    setResult(null);
    setProgress({ done: 0, total: 1 });
    const { signal } = running.current;
    const ledger = await deskLedger();
    setResult(await ledger.verify({ signal, onProgress: (done, total) => setProgress({ done, total }) }));
    setProgress(null);
  };
  return (
    <>
      {progress ? (
        <Progress
          value={progress.done}
          max={progress.total}
          label={t('ledger_verifying', { done: figure(progress.done), total: figure(progress.total) })}
          onCancel={() => running.current?.abort()}
        />
      ) : (
        <div class="row">
          <Button icon="shield-check" onClick={() => void verify()}>
            {t('ledger_verify')}
          </Button>
        </div>
      )}
      {result ? <VerifyResult result={result} /> : null}
    </>
  );
}

function Move({ onChange }: { onChange: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<ImportResult | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const take = async (file: File | undefined) => {
    if (!file) return;
    running.current = new AbortController();
    setBusy(true);
    const lines = (await file.text().catch(() => '')).split('\n');
    setResult(await importLines(store, lines, { signal: running.current.signal }));
    setBusy(false);
    onChange();
  };
  return (
    <Panel title={t('ledger_move_title')}>
      <p class="small soft">{t('ledger_import_hint')}</p>
      {isBusy ? (
        <Progress label={t('ledger_importing')} onCancel={() => running.current?.abort()} />
      ) : (
        <div class="row">
          <Button icon="download" onClick={() => void exportLedger()}>
            {t('ledger_export')}
          </Button>
          <Button icon="upload" onClick={() => input.current?.click()}>
            {t('ledger_import')}
          </Button>
        </div>
      )}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        accept=".jsonl"
        aria-label={t('ledger_import')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {result ? <ImportNotice result={result} /> : null}
    </Panel>
  );
}

async function exportLedger(): Promise<void> {
  const parts: Blob[] = [];
  for await (const lines of exportLines(store)) parts.push(new Blob([`${lines.join('\n')}\n`]));
  saveFile(`so-kiem-tra-${todayInVietnam()}.jsonl`, new Blob(parts), 'application/jsonl');
}
