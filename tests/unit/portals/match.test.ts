import { describe, expect, it } from 'vitest';
import { matchPortal } from '../../../utils/portals';

describe('matchPortal', () => {
  it.each([
    ['https://dichvucong.gov.vn/nop-ho-so', 'national'],
    ['https://lienthong.dichvucong.gov.vn/#/ke-khai/2.000986', 'lien-thong'],
    ['https://dichvucong.hochiminhcity.gov.vn/vi/padsvc/apply-online/0123456789abcdef01234567', 'igate'],
    ['https://dichvucong.danang.gov.vn/vi/padsvc/apply-online/0123456789abcdef01234567', 'igate'],
    ['https://dichvucong.thanhhoa.gov.vn/portaldvc/nop-ho-so-truc-tuyen?maTTHC=1.001193', 'tan-dan'],
    ['https://tokhaidientu.moj.gov.vn/e-form/2056', 'moj'],
    ['https://dichvucong.gov.vn/thu-tuc-hanh-chinh/x', 'generic'],
    ['https://dichvucong.gov.vn.example.com/nop-ho-so', 'generic'],
  ])('%s is %s', (address, id) => {
    expect(matchPortal(address).id).toBe(id);
  });

  it('reads procedure and agency from the national portal’s hand-over', () => {
    const address =
      'https://dichvucong.thainguyen.gov.vn/nop-ho-so?MaTTHCDP=2.000815.000.00.00.H55&MaCoQuanThucHien=H55.242&vnconnect=1';
    expect(matchPortal(address)).toMatchObject({ procedureCode: '2.000815', agencyCode: 'H55.242' });
    expect(matchPortal('https://lienthong.dichvucong.gov.vn/#/ke-khai/1.006714').procedureCode).toBe('1.006714');
    expect(matchPortal('https://dichvucong.gov.vn/nop-ho-so')).toMatchObject({ procedureCode: null, agencyCode: null });
  });
});
