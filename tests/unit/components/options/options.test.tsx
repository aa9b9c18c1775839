// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { t } from '../../../../components/i18n';
import { CertificateItem } from '../../../../components/options/certificate-item';
import { ConsentLog } from '../../../../components/options/consent-log';
import { HostList } from '../../../../components/options/host-list';
import { ImportReview } from '../../../../components/options/import-review';
import type { Anchor } from '../../../../utils/trust';
import { fireEvent, render, screen } from '../screen';

const anchor = (more: Partial<Anchor> = {}): Anchor => ({
  der: new Uint8Array(),
  sha256: `ABCD1234${'0'.repeat(56)}`,
  sha1: '',
  subject: { display: 'Root thử nghiệm', uids: [], dn: 'CN=Root thử nghiệm' },
  notBefore: '2020-01-01T00:00:00Z',
  notAfter: '2120-01-01T00:00:00Z',
  purposes: ['signature'],
  origin: 'imported',
  selfSigned: true,
  ...more,
});

describe('CertificateItem', () => {
  it('shows the fingerprint in groups of four and removes by a named button', () => {
    const onRemove = vi.fn();
    render(<CertificateItem certificate={anchor()} onRemove={onRemove} />);
    expect(document.querySelector('code')?.textContent).toMatch(/^ABCD 1234 0000( 0000){13}$/);
    fireEvent.click(screen.getByRole('button', { name: t('options_cert_remove_named', { name: 'Root thử nghiệm' }) }));
    expect(onRemove).toHaveBeenCalledOnce();
  });

  it('says that an intermediate vouches for nothing, and that a root is over', () => {
    render(<CertificateItem certificate={anchor({ selfSigned: false, notAfter: '2021-01-01T00:00:00Z' })} />);
    expect(screen.getByText(t('options_cert_helper'))).toBeTruthy();
    expect(screen.getByText(t('options_cert_over'))).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('ImportReview', () => {
  it('asks to compare before anything is trusted', () => {
    const onTrust = vi.fn();
    render(<ImportReview file="root.cer" certificates={[anchor()]} onTrust={onTrust} onCancel={() => {}} />);
    expect(screen.getByText(t('options_import_compare'))).toBeTruthy();
    expect(screen.getByText(t('options_not_trusted_yet'))).toBeTruthy();
    expect(screen.queryByText(t('options_origin_imported'))).toBeNull();
    expect(onTrust).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: t('options_import_trust') }));
    expect(onTrust).toHaveBeenCalledOnce();
  });

  it('gives each root the purposes that were left ticked', () => {
    const onTrust = vi.fn();
    const both = anchor({ purposes: ['signature', 'timestamp'] });
    render(<ImportReview file="root.cer" certificates={[both]} onTrust={onTrust} onCancel={() => {}} />);
    fireEvent.click(screen.getByRole('checkbox', { name: t('options_purpose_timestamp') }));
    fireEvent.click(screen.getByRole('button', { name: t('options_import_trust') }));
    expect(onTrust).toHaveBeenCalledWith([{ ...both, purposes: ['signature'] }]);
  });
});

describe('HostList and ConsentLog', () => {
  it('hosts of the package cannot be taken back, added ones can', () => {
    const onRemove = vi.fn();
    const { rerender } = render(<HostList hosts={['https://motcua.example.gov.vn/*']} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<HostList hosts={['https://motcua.example.gov.vn/*']} onRemove={onRemove} />);
    fireEvent.click(
      screen.getByRole('button', { name: t('options_host_remove_named', { host: 'motcua.example.gov.vn' }) }),
    );
    expect(onRemove).toHaveBeenCalledWith('https://motcua.example.gov.vn/*');
  });

  it('keeps withdrawn consents in sight and offers only the others', () => {
    const onWithdraw = vi.fn();
    render(
      <ConsentLog
        records={[
          { purpose: 'readCard', givenAt: '2026-11-01T02:00:00Z', withdrawnAt: '2026-11-02T02:00:00Z' },
          { purpose: 'fillForm', givenAt: '2026-11-01T02:00:00Z' },
        ]}
        onWithdraw={onWithdraw}
      />,
    );
    expect(screen.getByText(t('options_consent_is_withdrawn'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button'));
    expect(onWithdraw).toHaveBeenCalledWith('fillForm');
  });
});
