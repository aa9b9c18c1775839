import { bacNinhPage } from './bac-ninh/page';
import { boCongAnPage } from './bo-cong-an/page';
import { controlsPage } from './controls/page';
import { dkkdPage } from './dkkd/page';
import { dossierPage } from './dossier/page';
import { fileFramePage, fileWaysPage } from './file-ways/page';
import { genericPage } from './generic/page';
import { hostilePage } from './hostile/page';
import { igateCompanyPage, igatePage } from './igate/page';
import { igateLegacyPage } from './igate-legacy/page';
import { lienThongPage } from './lien-thong/page';
import { manyPage } from './many/page';
import { mojForm, mojPage } from './moj/page';
import { nationalPage } from './national/page';
import { tanDanPage } from './tan-dan/page';

/** One replica: the true host it stands under, which addresses there are its own, and its page. */
interface Replica {
  host: string;
  path?: RegExp;
  /** `posted`: what a form of the page sent back to the server. */
  page(url: URL, posted: URLSearchParams): string;
}

/** First row that fits wins. */
export const replicas: Replica[] = [
  { host: 'dichvucong.gov.vn', path: /^\/nop-ho-so\/giay-to/, page: dossierPage },
  { host: 'dichvucong.gov.vn', page: nationalPage },
  { host: 'dichvucong.hochiminhcity.gov.vn', path: /^\/tep$/, page: fileWaysPage },
  { host: 'dichvucong.hochiminhcity.gov.vn', path: /^\/tep\/khung$/, page: fileFramePage },
  { host: 'dichvucong.hochiminhcity.gov.vn', page: () => igatePage() },
  { host: 'dichvucong.danang.gov.vn', page: igateCompanyPage },
  { host: 'lienthong.dichvucong.gov.vn', page: lienThongPage },
  { host: 'dichvucongnganhtuphap.moj.gov.vn', page: mojPage },
  { host: 'tokhaidientu.moj.gov.vn', page: mojForm },
  { host: 'dichvucong.bocongan.gov.vn', page: boCongAnPage },
  { host: 'hokinhdoanh.dkkd.gov.vn', page: (_, posted) => dkkdPage(posted) },
  { host: 'dangkyquamang.dkkd.gov.vn', page: (_, posted) => dkkdPage(posted) },
  { host: 'dichvucong.thanhhoa.gov.vn', page: tanDanPage },
  { host: 'dichvucong.hatinh.gov.vn', page: tanDanPage },
  { host: 'dichvucong.bacninh.gov.vn', page: bacNinhPage },
  { host: 'dichvucong.laocai.gov.vn', page: igateLegacyPage },
  {
    host: 'dichvucong.thainguyen.gov.vn',
    path: /^\/o-nhap\//,
    page: (url) => controlsPage(url.pathname.split('/').at(-1) ?? ''),
  },
  {
    host: 'dichvucong.thainguyen.gov.vn',
    path: /^\/nhieu-o\/\d+$/,
    page: (url) => manyPage(Number(url.pathname.split('/').at(-1))),
  },
  {
    host: 'dichvucong.thainguyen.gov.vn',
    path: /^\/thu\//,
    page: (url) => hostilePage(url.pathname.split('/').at(-1) ?? ''),
  },
  { host: 'dichvucong.thainguyen.gov.vn', page: genericPage },
];
