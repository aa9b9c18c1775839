// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { AskEvidence, type ListedServer, ServerList } from '../../../../components/evidence';
import { t } from '../../../../components/i18n';
import { offerOf, openHosts } from '../../../../entrypoints/shared/evidence-offer';
import type { EvidenceHost, PdfReport, RevocationReport } from '../../../../utils/signature';
import { evidenceServers } from '../../../../utils/trust';
import { fireEvent, render, screen } from '../screen';

const servers = evidenceServers.slice(0, 2);

/** Of a whole report only what the offer looks at. */
function report(hosts: EvidenceHost[], status: RevocationReport['status'], trust = 'trusted'): PdfReport {
  const signature = { trust, chain: [{ revocation: { status } }], timestamps: [] };
  return { evidenceHosts: hosts, signatures: [signature] } as unknown as PdfReport;
}
const notAsked = (host: string, ...kinds: EvidenceHost['kinds']): EvidenceHost => ({
  host,
  kinds,
  outcome: 'not-asked',
});

describe('AskEvidence', () => {
  it('names hosts, operators and what is sent before anything can be pressed', () => {
    const onAllow = vi.fn();
    render(<AskEvidence servers={servers} onAllow={onAllow} />);
    for (const { host } of servers) expect(screen.getByText(host)).toBeTruthy();
    expect(screen.getAllByText(/Ban Cơ yếu Chính phủ/)).toHaveLength(2);
    expect(screen.getByText(t('evidence_sent'))).toBeTruthy();
    expect(onAllow).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: t('evidence_ask') }));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('says that nothing was sent when the person declined, and cannot be pressed twice', () => {
    const { rerender } = render(<AskEvidence servers={servers} isRefused onAllow={() => {}} />);
    expect(screen.getByRole('alert').textContent).toBe(t('evidence_refused'));
    rerender(<AskEvidence servers={servers} busy onAllow={() => {}} />);
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
  });

  it('offers nothing where nobody can be asked, but names who is unknown', () => {
    const { container, rerender } = render(<AskEvidence servers={[]} onAllow={() => {}} />);
    expect(container.textContent).toBe('');
    rerender(<AskEvidence servers={[]} unknownHosts={['ocsp.example.vn']} onAllow={() => {}} />);
    expect(screen.getByText(t('evidence_unknown', { hosts: 'ocsp.example.vn' }))).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('what is offered', () => {
  it('joins the hosts of all reports, moved names under the new one, intranet names left out', () => {
    const offer = offerOf(
      [
        report([notAsked('ca.gov.vn', 'crl'), notAsked('public.rootca.gov.vn', 'crl')], 'unknown'),
        report([notAsked('ca.gov.vn', 'crl', 'issuer'), notAsked('ca.btc', 'crl')], 'good', 'unknown'),
      ].flatMap(openHosts),
    );
    expect(offer.servers.map(({ host, services }) => [host, services])).toEqual([
      ['ca.gov.vn', ['crl', 'issuer']],
      ['rootca.gov.vn', ['crl']],
    ]);
    expect(offer.unknownHosts).toEqual([]);
  });

  it('leaves out who answered, who failed, and files where nothing is open', () => {
    const asked: EvidenceHost = { host: 'ca.gov.vn', kinds: ['crl'], outcome: 'failed', problem: 'timed-out' };
    const nobody = { servers: [], unknownHosts: [] };
    expect(offerOf(openHosts(report([asked], 'unknown')))).toEqual(nobody);
    expect(offerOf(openHosts(report([notAsked('ocsp.ca.gov.vn', 'ocsp')], 'good')))).toEqual(nobody);
    expect(offerOf(openHosts(report([notAsked('ocsp.example.vn', 'ocsp')], 'unknown'))).unknownHosts).toEqual([
      'ocsp.example.vn',
    ]);
  });
});

describe('ServerList', () => {
  it('offers what fits the state: allow, take back, nothing for an organisation’s choice', () => {
    const onAllow = vi.fn();
    const onRefuse = vi.fn();
    const states = ['off', 'allowed', 'managed', 'waiting'] as const;
    const list = evidenceServers
      .slice(0, 4)
      .map((server, at): ListedServer => ({ ...server, state: states[at] ?? 'off' }));
    render(<ServerList servers={list} onAllow={onAllow} onRefuse={onRefuse} />);
    expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      t('evidence_allow_named', { host: 'ocsp.ca.gov.vn' }),
      t('evidence_refuse_named', { host: 'ca.gov.vn' }),
      t('evidence_allow_named', { host: 'rootca.gov.vn' }),
    ]);
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(onAllow.mock.calls).toEqual([['ocsp.ca.gov.vn'], ['rootca.gov.vn']]);
    expect(onRefuse.mock.calls).toEqual([['ca.gov.vn']]);
  });
});
