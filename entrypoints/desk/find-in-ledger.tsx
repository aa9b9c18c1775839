import { useRef, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { EntryList, readSlipCode, type SlipCode } from '../../components/ledger';
import { moment } from '../../components/report';
import { Button, Notice, Panel, TextField } from '../../components/ui';
import type { Entry } from '../../utils/ledger';
import { deskLedger, sha256Hex } from './ledger';

/** Shorter beginnings of a hash would name half the ledger. */
const leastDigits = 6;

interface Found {
  entries: Entry[];
  origin: string;
}

/** What the ledger knows of a file: by its hash, by the code of a slip, by the file itself. */
export function FindInLedger() {
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [file, setFile] = useState<{ name: string; sha256: string } | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const slip = readSlipCode(words);
  const find = async (sha256: string) => {
    const ledger = await deskLedger();
    setFound({ entries: await ledger.find(sha256).catch(() => []), origin: ledger.origin });
  };
  const type = (text: string) => {
    setWords(text);
    const wanted = readSlipCode(text)?.sha256 ?? text.trim();
    if (new RegExp(`^[0-9a-f]{${leastDigits},64}$`, 'i').test(wanted)) void find(wanted);
    else setFound(null);
  };
  const choose = async (chosen: File | undefined) => {
    const bytes = await chosen?.arrayBuffer().catch(() => null);
    if (!chosen || !bytes) return;
    const sha256 = await sha256Hex(bytes);
    setFile({ name: chosen.name, sha256 });
    await find(sha256);
  };
  return (
    <Panel title={t('ledger_find_title')}>
      <TextField label={t('ledger_find')} hint={t('ledger_find_hint')} search value={words} onInput={type} />
      {slip ? <SlipNotice slip={slip} sha256={file?.sha256 ?? null} /> : null}
      <div class="row">
        <Button icon="file" onClick={() => input.current?.click()}>
          {t('ledger_find_file')}
        </Button>
      </div>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('ledger_find_file')}
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {file ? <p class="small desk-hash">{t('ledger_find_file_hash', file)}</p> : null}
      {found && found.entries.length > 0 ? <EntryList entries={found.entries} own={found.origin} /> : null}
      {found?.entries.length === 0 ? (
        <Notice tone="info" live="polite">
          {t('ledger_find_none')}
        </Notice>
      ) : null}
    </Panel>
  );
}

function SlipNotice({ slip, sha256 }: { slip: SlipCode; sha256: string | null }) {
  const rules = t('report_rules', { engine: slip.engine, trust: slip.trustList });
  const says = t('ledger_slip_says', {
    verdict: t(`desk_verdict_${slip.verdict}`),
    at: moment(slip.checkedAt),
    rules,
  });
  if (sha256 === null) {
    return (
      <Notice tone="info" live="polite">
        {says} {t('ledger_slip_next')}
      </Notice>
    );
  }
  return sha256 === slip.sha256 ? (
    <Notice tone="good" live="polite">
      {t('ledger_slip_same')} {says}
    </Notice>
  ) : (
    <Notice tone="bad" live="polite">
      {t('ledger_slip_other')} {t('ledger_slip_other_next')}
    </Notice>
  );
}
