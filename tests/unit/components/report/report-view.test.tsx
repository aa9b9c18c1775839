// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { t } from '../../../../components/i18n';
import { ComparisonNotice, FileChoice, PrintSheet, ReportView } from '../../../../components/report';
import { fireEvent, render, screen } from '../screen';
import { certificate, offline, report, signature } from './samples';

const shown = () => document.body.textContent ?? '';

describe('a report on the screen', () => {
  it('gives three results with words, then what to do', () => {
    render(<ReportView report={report([signature()])} />);
    for (const name of ['integrity', 'origin', 'time'] as const) {
      const heading = screen.getByRole('heading', { name: t(`result_${name}`) });
      expect(heading.parentElement?.textContent).toContain(t('light_good'));
    }
    expect(screen.getByText(t('do_keep_file'))).toBeTruthy();
    expect(shown()).not.toContain(t('report_revocation_title'));
  });

  it('warns whenever revocation is unknown, and names the servers that could say more', () => {
    const hosts = [{ host: 'ocsp.ca.gov.vn', kinds: ['ocsp' as const], outcome: 'not-asked' as const }];
    render(<ReportView report={report([offline()], { evidenceHosts: hosts })} />);
    const warning = screen.getByText(t('report_revocation_title'), { selector: '.notice-title' });
    expect(warning.closest('details')).toBeNull();
    expect(shown()).toContain('ocsp.ca.gov.vn');
    expect(shown()).toContain(t('report_host_not_asked'));
  });

  it('shows the seven facts of the law in its order', () => {
    render(<ReportView report={report([signature()])} />);
    const facts = [...document.querySelectorAll('.signature > .panel > dl dt')].map((dt) => dt.textContent);
    expect(facts.slice(0, 7)).toEqual(
      (
        ['issuer', 'signer', 'managing_unit', 'signing_time', 'integrity', 'validity', 'certificate_period'] as const
      ).map((name) => t(`report_${name}`)),
    );
  });

  it('unfolds timeline, path, evidence and algorithms', () => {
    render(<ReportView report={report([signature()])} />);
    const summaries = [...document.querySelectorAll('.signature summary')].map((one) => one.textContent);
    expect(summaries).toEqual([
      t('report_timeline', { count: 6 }),
      t('report_chain', { count: 2 }),
      t('report_evidence', { count: 1 }),
      t('report_algorithms'),
    ]);
    expect(document.querySelectorAll('ol.timeline > li')).toHaveLength(6);
    expect(shown()).toContain('RSASSA-PSS');
    expect(shown()).toContain(t('revocation_source_ocsp'));
  });

  it('says honestly what was not recorded', () => {
    const bare = offline({ chain: [], timestamps: [], algorithms: null, place: null });
    render(<ReportView report={report([bare])} />);
    for (const key of ['chain_none', 'evidence_none', 'algorithms_none', 'no_place'] as const) {
      expect(shown()).toContain(t(`report_${key}`));
    }
  });

  it('says why a status is unknown, for every reason there is', () => {
    const problems = [
      'no-evidence',
      'not-asked',
      'unreachable',
      'stale',
      'unusable',
      'responder-unknown',
      'not-kept-after-expiry',
    ] as const;
    const chain = problems.map((problem, index) =>
      certificate({ sha256: String(index).repeat(64), revocation: { status: 'unknown', problem } }),
    );
    render(<ReportView report={report([offline({ chain })])} />);
    for (const problem of problems) {
      expect(shown()).toContain(t(`revocation_problem_${problem.replaceAll('-', '_') as 'stale'}`));
    }
  });

  it('leads to the place on the page, and says that the picture proves nothing', () => {
    const onPlace = vi.fn();
    render(<ReportView report={report([offline({ place: null }), signature()])} onPlace={onPlace} />);
    fireEvent.click(screen.getByRole('button', { name: t('report_show_place_named', { number: 2 }) }));
    expect(onPlace).toHaveBeenCalledExactlyOnceWith(2);
    expect(shown()).toContain(t('report_picture_no_proof'));
  });

  it('shows no personal number, on the screen and on paper', () => {
    const own = report([signature({ chain: [certificate({ serial: 'AB' })], signer: certificate({ serial: 'AB' }) })]);
    render(<ReportView report={own} />);
    render(<PrintSheet report={own} comparison={null} />);
    expect(shown()).toContain('003••••••017');
    expect(shown()).not.toContain('003099000017');
  });
});

const same = { compared: 1, signedPages: 1, currentPages: 1, differences: [] };

describe('the printed sheet', () => {
  it('stands by itself: heading, file, digest, time, versions, results, warning, facts, place to sign', () => {
    render(<PrintSheet report={report([offline()])} comparison={{ number: 1, result: same }} />);
    for (const words of [
      t('sheet_title'),
      'giay-chung-nhan.pdf',
      'c'.repeat(64),
      '10:00:00 24/11/2026',
      '2026-11-24',
      t('light_revocation_unknown'),
      t('report_revocation_title'),
      t('report_managing_unit'),
      t('finding_revocation_not_checked'),
      t('compare_same', { count: 1 }),
      t('sheet_officer'),
    ]) {
      expect(shown(), words).toContain(words);
    }
  });
});

describe('the comparison', () => {
  const result = { compared: 1, signedPages: 1, currentPages: 1 };
  const over = { box: [0, 0, 1, 1] as [number, number, number, number], coversContent: true, frameOf: null };

  it('warns of new content over signed content', () => {
    const differences = [{ page: 1, kind: 'changed' as const, marks: [over] }];
    const nothing = () => {};
    render(
      <ComparisonNotice
        comparison={{ state: 'done', result: { ...result, differences } }}
        number={1}
        onCancel={nothing}
        onAgain={nothing}
      />,
    );
    expect(screen.getByRole('status').className).toContain('tone-warn');
    expect(shown()).toContain(t('compare_covers', { pages: 1 }));
  });

  it('can be stopped and started again', () => {
    const [onCancel, onAgain] = [vi.fn(), vi.fn()];
    const props = { number: 1, onCancel, onAgain };
    const { rerender } = render(<ComparisonNotice comparison={{ state: 'running', done: 1, total: 4 }} {...props} />);
    fireEvent.click(screen.getByRole('button', { name: t('common_cancel') }));
    expect(onCancel).toHaveBeenCalledOnce();
    rerender(<ComparisonNotice comparison={{ state: 'cancelled' }} {...props} />);
    fireEvent.click(screen.getByRole('button', { name: t('compare_again') }));
    expect(onAgain).toHaveBeenCalledOnce();
  });
});

it('lists several given files to choose from, and nothing for one', () => {
  const onChoose = vi.fn();
  const { rerender } = render(<FileChoice names={['a.pdf', 'b.pdf']} current={0} onChoose={onChoose} />);
  fireEvent.click(screen.getByRole('button', { name: t('report_file_check_named', { name: 'b.pdf' }) }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(1);
  rerender(<FileChoice names={['a.pdf']} current={0} onChoose={onChoose} />);
  expect(shown()).toBe('');
});
