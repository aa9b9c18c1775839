import type { Finding } from '../../utils/attachment';
import { Notice } from '../ui';
import { byFault, findingWords } from './words';

const tones = { error: 'bad', warning: 'warn', info: 'info' } as const;

/** A name that merely has accents is no matter; what was not looked at is told in a line of its own. */
export function Findings({ findings }: { findings: Finding[] }) {
  const shown = findings.filter(({ code, severity }) =>
    code === 'bad-name' ? severity !== 'info' : code !== 'not-checked',
  );
  return (
    <>
      {byFault(shown)
        .sort(gravestFirst)
        .map((finding) => {
          const { sentence, next } = findingWords(finding);
          return (
            <Notice key={finding.code + sentence} tone={tones[finding.severity]} title={sentence}>
              {next}
            </Notice>
          );
        })}
    </>
  );
}

const order = { error: 0, warning: 1, info: 2 };
const gravestFirst = (a: Finding, b: Finding) => order[a.severity] - order[b.severity];
