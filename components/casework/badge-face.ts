import type { Overall, PdfReport } from '../../utils/signature';
import type { IconName, Tone } from '../ui';
import { canCheck, type FailedState, type FileState } from './file-state';
import { isExpired, notesOf } from './notes';
import type { Say } from './words';

/** What the badge of one attachment shows and says. */
interface BadgeFace {
  tone: Tone;
  icon: IconName;
  words: string;
  /** What a press does, for the accessible name. */
  action: string;
  /** The tooltip: who signed, or why there is no verdict. */
  hint: string;
}

const looks: Record<Overall, { tone: Tone; icon: IconName }> = {
  valid: { tone: 'good', icon: 'shield-check' },
  invalid: { tone: 'bad', icon: 'shield-x' },
  indeterminate: { tone: 'warn', icon: 'shield-alert' },
  unsigned: { tone: 'neutral', icon: 'shield-off' },
};

export function badgeFace(state: FileState, say: Say): BadgeFace {
  switch (state.kind) {
    case 'unchecked': {
      const action = say('casework_do_check');
      return { tone: 'info', icon: 'search', words: say('casework_unchecked'), action, hint: '' };
    }
    case 'checking': {
      const action = say('casework_do_wait');
      return { tone: 'info', icon: 'clock', words: say('casework_checking'), action, hint: '' };
    }
    case 'failed': {
      const hint = failSentence(state, say);
      const action = canCheck(state) ? `${hint} ${say('casework_do_retry')}` : hint;
      return { tone: 'warn', icon: 'alert', words: say('casework_failed'), action, hint };
    }
    case 'checked':
      return withNotes(checkedFace(state.report, say), state, say);
  }
}

/** A right signature under a paper that has run out or is another's must not look like the end of the matter. */
function withNotes(face: BadgeFace, state: FileState, say: Say): BadgeFace {
  const notes = notesOf(state, say);
  if (notes.length === 0) return face;
  const hint = [...notes, face.hint].join('\n');
  if (face.tone !== 'good') return { ...face, hint };
  return isExpired(state)
    ? { ...face, tone: 'bad', icon: 'alert', words: say('casework_expired'), hint }
    : { ...face, tone: 'warn', icon: 'alert', words: say('casework_look'), hint };
}

/** Why there is no verdict and what to do. */
export function failSentence({ reason, status }: FailedState, say: Say): string {
  return say(`casework_fail_${reason}`, { status: status ?? '?' });
}

function checkedFace(report: PdfReport, say: Say): BadgeFace {
  const action = say('casework_do_open');
  const hint = reportHint(report, say);
  if (isNoPdf(report)) return { tone: 'neutral', icon: 'file', words: say('casework_not_a_pdf'), action, hint };
  return { ...looks[report.overall], words: say(`overall_${report.overall}`), action, hint };
}

/** A file that is no PDF has no verdict on signatures, whatever its name says. */
export function isNoPdf(report: PdfReport): boolean {
  return report.findings.some(({ code }) => code === 'not_a_pdf');
}

function reportHint(report: PdfReport, say: Say): string {
  const names = report.signatures.flatMap(({ kind, signer }) =>
    kind === 'timestamp' || !signer ? [] : [signer.display],
  );
  const time = new Intl.DateTimeFormat('vi', { hour: '2-digit', minute: '2-digit' }).format(new Date(report.checkedAt));
  const signers = names.length > 0 ? [say('casework_signers', { count: names.length, names: names.join('; ') })] : [];
  return [...signers, say('casework_checked_at', { time })].join('\n');
}
